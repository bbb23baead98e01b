"""What a lead types on a form: numbers, days and amounts, and what is wrong with a field."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from workshop_app.ui.lead.words import translate

MOST_THINGS = 9999
"""A larger number is a slip of the hand."""

_AMOUNT: Final = re.compile(r"(\d{1,9})(?:[.,](\d{1,2}))?")


def number(typed: str) -> int | None:
    """Return a number as typed, 0 for nothing; none where it is no number, or too large."""
    told = "".join(typed.split())
    if not told:
        return 0
    if not (told.isascii() and told.isdecimal()) or int(told) > MOST_THINGS:
        return None
    return int(told)


def day(typed: str) -> date | None:
    """Return a day typed as 31/12/2026 or 2026-12-31; none where it is no day."""
    told = "".join(typed.split())
    parts = told.split("/")
    try:
        if len(parts) == len(("day", "month", "year")):
            return date(int(parts[2]), int(parts[1]), int(parts[0]))
        return date.fromisoformat(told)
    except ValueError:
        return None


def shown(day_told: date | str | None) -> str:
    """Return a day as people write it, 31/12/2026; empty where there is none."""
    if isinstance(day_told, date):
        day_told = day_told.isoformat()
    return "/".join(reversed(day_told.split("-"))) if day_told else ""


def cents(typed: str) -> int | None:
    """Return an amount such as 1 250,50 in hundredths, 0 for nothing; none where it is none.

    Thousands may be told apart by spaces, or by commas before a point: 1,250.50.
    """
    told = "".join(typed.replace("€", "").split())
    if "." in told:
        told = told.replace(",", "")
    if not told:
        return 0
    match = _AMOUNT.fullmatch(told)
    return int(match[1]) * 100 + int((match[2] or "").ljust(2, "0")) if match else None


def amount(told_cents: int, language: str) -> str:
    """Return an amount as people of a language write it: 1 250,50 or 1,250.50."""
    told = f"{told_cents / 100:,.2f}"
    return told.translate(str.maketrans(",.", "\u202f,")) if language == "fr" else told


def problem(error: ValueError, own: Mapping[str, str] | None = None) -> tuple[str, str]:
    """Return the field that a refusal is about, and the sentence about it for the lead.

    Args:
        error: says the field first: `count: 0 is less than one`.
        own: what a page says of its fields; others have the usual words.
    """
    field = str(error).partition(":")[0]
    words = (
        (own or {}).get(field)
        or _words(field)
        or translate("Lead", "This cannot be kept. Look at it again.")
    )
    return field, words


def only(problems: Mapping[str, str], field: str) -> tuple[str, ...]:
    """Return what is wrong with one field."""
    return (problems[field],) if field in problems else ()


def _words(field: str) -> str:
    return {
        "reference": translate("Lead", "A short name that nobody else has: at most 24 letters."),
        "pupils": translate("Lead", "How many pupils? At least 1."),
        "name": translate("Lead", "A name of at most 80 letters."),
        "address": translate("Lead", "At most 6 lines of 60 letters."),
        "phone": translate("Lead", "At most 40 letters."),
        "due": translate("Lead", "A day that is not over, such as 31/12/2026."),
        "day": translate("Lead", "A day such as 31/12/2026, within the convention."),
        "start": translate("Lead", "A day such as 31/12/2026."),
        "end": translate("Lead", "It ends after it starts."),
        "minutes": translate("Lead", "How many hours? A number, at least 1."),
        "lines": translate("Lead", "Ask for at least one thing. Only numbers."),
    }.get(field, "")
