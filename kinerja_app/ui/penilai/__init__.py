"""The KS as Pejabat Penilai, and checking a plan for everyone who decides."""
