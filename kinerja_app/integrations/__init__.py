"""Files of other systems: parse, report, compare. Nothing here stores or asks who is asking."""
