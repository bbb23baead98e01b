"""The revisions of the centre's database."""
