"""Documents on paper: what may be printed, a school at once, and checking a paper."""
