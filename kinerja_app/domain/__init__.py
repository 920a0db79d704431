"""What is true: pure rules and values. Standard library only; no clock, no settings, no I/O."""
