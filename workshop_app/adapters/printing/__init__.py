"""Sheets, labels and cards as exact-millimetre PDF; printers."""
