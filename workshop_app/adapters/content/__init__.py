"""Procedures, routes and word lists: read from files, checked strictly, kept as text."""
