"""Simulated people: programs that use only what such a person could."""
