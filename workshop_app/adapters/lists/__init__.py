"""Suppliers' lists: CSV and XLSX in, whatever state they are in, and tables out."""
