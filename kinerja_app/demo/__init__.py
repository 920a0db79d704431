"""The demo: three fictional schools with their people, two periods into the life of the product.

Everything that a person does is done through the use cases, so the demo obeys the same rules.
"""

from kinerja_app.demo.seed import seed

__all__ = ["seed"]
