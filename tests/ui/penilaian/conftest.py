"""The world of these tests."""

from tests.world_database import clones, world

__all__ = ["clones", "world"]
