"""Pages for everybody: sign-in, refusals, help, own data, periods, notifications."""
