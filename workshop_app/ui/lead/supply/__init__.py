"""Where machines come from: lots, their lists, and the import of a list."""
