"""The Kepala Dinas and admin dinas."""
