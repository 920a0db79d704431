"""Lists of plans as those who decide see them, whatever their role: filter, sentences, table."""
