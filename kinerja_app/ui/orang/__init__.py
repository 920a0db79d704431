"""The people of a school, for everybody who looks after them: operator, KS, dinas."""
