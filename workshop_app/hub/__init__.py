"""The centre's front door: the HTTP API of the hub."""
