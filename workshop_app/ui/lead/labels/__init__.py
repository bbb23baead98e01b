"""Templates of labels: looked at, changed field by field, printed to try."""
