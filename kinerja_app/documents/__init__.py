"""Documents to print or keep, made from plain values; templates stand beside the code."""
