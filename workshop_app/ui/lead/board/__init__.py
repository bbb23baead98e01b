"""The board: every bench now, and what the whole room may see of it."""
