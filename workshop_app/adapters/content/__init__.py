"""Procedures, routes and word lists: read from files, checked strictly, kept as text."""

from workshop_app.adapters.content.canonical import from_json, to_json
from workshop_app.adapters.content.library import (
    FaultyContentError,
    WorkshopContent,
    load_content,
    load_procedures,
    load_routes,
)

__all__ = [
    "FaultyContentError",
    "WorkshopContent",
    "from_json",
    "load_content",
    "load_procedures",
    "load_routes",
    "to_json",
]
