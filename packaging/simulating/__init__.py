"""Whole workshops in one process: real databases, the real steps, and all that goes wrong."""
