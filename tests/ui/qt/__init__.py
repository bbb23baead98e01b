"""Tests of the Qt machinery."""
