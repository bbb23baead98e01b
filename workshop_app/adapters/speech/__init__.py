"""Recorded and synthetic voice, one queue, and silence."""
