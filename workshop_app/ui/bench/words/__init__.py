"""The words of each screen of the bench: what is known of it, told in the worker's language."""
