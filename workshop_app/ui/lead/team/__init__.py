"""The people of the workshop."""
