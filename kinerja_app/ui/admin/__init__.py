"""The admin sistem: catalogue and deadlines."""
