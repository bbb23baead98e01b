"""The workshop's rules: standard library only."""
