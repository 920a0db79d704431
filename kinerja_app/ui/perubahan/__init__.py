"""Changing an agreed plan part by part, from both sides."""
