"""Benches that are killed at any moment, and what must be true of what they leave."""
