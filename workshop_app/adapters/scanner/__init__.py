"""Keyboard-wedge and serial scanners."""
