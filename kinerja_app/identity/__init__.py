"""Who is asking: sign-in, sessions, and the door in front of everything else."""
