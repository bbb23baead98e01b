"""Benches and the centre: facts are shipped exactly once, in order, and every gap is seen.

PROTOCOL.md tells what goes over the wire and why.
"""
