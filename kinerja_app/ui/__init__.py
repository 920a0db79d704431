"""What is seen. The only package beside the root that knows Reflex."""
