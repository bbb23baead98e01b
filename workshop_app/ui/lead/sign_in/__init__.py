"""A lead signs in, by badge and PIN."""
