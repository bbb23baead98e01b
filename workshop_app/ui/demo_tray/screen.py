"""What lies on the demo's tray, as data: each thing carries a code."""

from PySide6.QtCore import QCoreApplication

from workshop_app.domain.codes import command_code, parse_code
from workshop_app.domain.commands import Command
from workshop_app.domain.people import Person
from workshop_app.domain.stock import Place
from workshop_app.ui.bench.screen import Plate
from workshop_app.values import Struct

translate = QCoreApplication.translate


class TrayCard(Struct, frozen=True):
    """One thing with a code: a badge, a label, a command card."""

    code: str
    words: str
    portrait: str = ""
    icon: str = ""
    plate: Plate | None = None


class TraySection(Struct, frozen=True):
    """Things of one kind."""

    title: str
    cards: tuple[TrayCard, ...]


class OnTheTray(Struct, frozen=True, kw_only=True):
    """What the presenter found to lay on the tray.

    Attributes:
        people: whose badges lie there.
        wanted: the code that the step in front wants; empty where it wants none.
        other: a code that is not the right one now.
        places: whose codes lie there.
    """

    people: tuple[Person, ...] = ()
    wanted: str = ""
    other: str = ""
    places: tuple[Place, ...] = ()


class TrayScreen(Struct, frozen=True):
    """Everything on the tray."""

    title: str
    hint: str
    sections: tuple[TraySection, ...]


def tell_tray(found: OnTheTray) -> TrayScreen:
    """Return the tray in words."""
    now = [_label(found.wanted, found)] if found.wanted else []
    if found.other:
        now.append(_label(found.other, found))
    sections = (
        TraySection(translate("Tray", "Badges"), tuple(map(_badge, found.people))),
        TraySection(translate("Tray", "Labels: the right one, and another"), tuple(now)),
        TraySection(translate("Tray", "Command cards"), _commands()),
    )
    return TrayScreen(
        translate("Tray", "The tray"),
        translate("Tray", "A click reads the code, as the scanner does."),
        tuple(section for section in sections if section.cards),
    )


def _badge(person: Person) -> TrayCard:
    return TrayCard(person.badge, person.first_name, portrait=f"portrait-{person.portrait}")


def _label(code_text: str, found: OnTheTray) -> TrayCard:
    code = parse_code(code_text)
    place = next((place for place in found.places if place.id == code_text), None)
    person = next((person for person in found.people if person.badge == code_text), None)
    if person is not None:
        return _badge(person)
    if place is not None:
        return TrayCard(code_text, place.name, icon="place")
    if code is None:
        return TrayCard(code_text, code_text, icon="scan")
    return TrayCard(code_text, "", plate=Plate(code.prefix, code.digits))


def _commands() -> tuple[TrayCard, ...]:
    words = (
        (Command.DONE, translate("Bench", "Done"), "check"),
        (Command.BACK, translate("Bench", "Back"), "back"),
        (Command.YES, translate("Bench", "Yes"), "check"),
        (Command.NO, translate("Bench", "No"), "close"),
        (Command.REPEAT, translate("Bench", "Repeat"), "voice"),
        (Command.HELP, translate("Bench", "Help"), "help"),
        (Command.PAUSE, translate("Bench", "Pause"), "pause"),
        (Command.BREAK, translate("Bench", "Break"), "rest"),
    )
    return tuple(TrayCard(command_code(each).text, said, icon=icon) for each, said, icon in words)
