"""Reads the procedures and routes that come with the program."""

from workshop_app import resources
from workshop_app.adapters.content.library import Reading, WorkshopContent, load_routes
from workshop_app.adapters.content.library import read_procedures as read_all_procedures


def read_content() -> tuple[WorkshopContent, Reading]:
    """Return the procedures and routes that come with the program, and their recordings."""
    reading = read_all_procedures(resources.path("procedures"))
    return WorkshopContent(reading.procedures, load_routes(resources.path("routes"))), reading
