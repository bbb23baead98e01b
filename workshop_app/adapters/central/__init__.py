"""The centre's memory: PostgreSQL behind the hub."""
