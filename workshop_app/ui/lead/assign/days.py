"""The words of days: for which one work is given, and whose plan is shown."""

from datetime import date, timedelta
from typing import Final

from workshop_app.ui.lead.page import Action, AskPage, Note
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.typed import day, shown
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark

AHEAD: Final = 6
"""So many days can be pressed, today among them; another one is typed."""


def tell_days(today: str, typed: str = "", *, is_wrong: bool = False) -> AskPage:
    """Return the question for which day."""
    first = date.fromisoformat(today)
    days = [(first + timedelta(days=number)).isoformat() for number in range(AHEAD)]
    presses = (
        Action(id="to-day", words=day_words(each, today), argument="" if each == today else each)
        for each in days
    )
    wrong = translate("Lead", "A day that is not over, such as 31/12/2026.")
    return AskPage(
        id="days",
        title=translate("Lead", "For which day?"),
        field=translate("Lead", "Another day"),
        typed=typed,
        notes=(Note(words=wrong, mark=Mark.LOOK_AGAIN),) if is_wrong else (),
        actions=(
            *presses,
            Action(id="typed-day", words=translate("Lead", "This day"), is_main=True),
            back_action(),
        ),
    )


def typed_day(typed: str, today: str) -> str | None:
    """Return the day that was typed, empty for today; none if it is no day, or over."""
    found = day(typed)
    if found is None or found.isoformat() < today:
        return None
    return "" if found.isoformat() == today else found.isoformat()


def day_words(told: str, today: str) -> str:
    """Return a day as people call it; an empty one is today."""
    found, now = date.fromisoformat(told or today), date.fromisoformat(today)
    if found == now:
        return translate("Lead", "Today")
    if found == now + timedelta(days=1):
        return translate("Lead", "Tomorrow")
    return f"{_weekdays()[found.weekday()]} {shown(found)}"


def _weekdays() -> tuple[str, ...]:
    return (
        translate("Lead", "Monday"),
        translate("Lead", "Tuesday"),
        translate("Lead", "Wednesday"),
        translate("Lead", "Thursday"),
        translate("Lead", "Friday"),
        translate("Lead", "Saturday"),
        translate("Lead", "Sunday"),
    )
