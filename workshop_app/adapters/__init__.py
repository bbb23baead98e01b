"""The outside world; adapters do not know each other."""
