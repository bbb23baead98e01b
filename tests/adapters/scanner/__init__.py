"""Tests of the scanners."""
