"""Loads procedures and routes from assets."""
