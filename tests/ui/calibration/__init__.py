"""Tests; they mirror workshop_app."""
