"""Établi guides workers at adapted benches who refurbish computers."""
