"""Composes, themes and renders the step pictures."""
