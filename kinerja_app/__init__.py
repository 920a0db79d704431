"""Pengelolaan Kinerja for Indonesian teachers and principals."""
