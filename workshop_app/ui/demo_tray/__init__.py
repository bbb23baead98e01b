"""The demo: badges, labels and cards beside the bench, to click instead of scanning."""
