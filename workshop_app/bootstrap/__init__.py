"""The only joiners of screens, use cases and adapters."""
