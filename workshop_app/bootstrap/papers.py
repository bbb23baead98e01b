"""`workshop-app print`: takes people, places and machines from the bench's memory to paper."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

from workshop_app import resources
from workshop_app.adapters.printing.verify import PrintError
from workshop_app.adapters.storage.database import FILE_NAME
from workshop_app.application.orders.papers import OrderPapers
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap import printing
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.order_papers import papers_in, write_papers
from workshop_app.bootstrap.printing import What
from workshop_app.domain.codes import parse_code
from workshop_app.domain.documents import Certificate, certificate_of
from workshop_app.domain.item import ItemState
from workshop_app.domain.labels import BadgeCard, ItemLabel, PlaceLabel
from workshop_app.domain.people import Person
from workshop_app.settings import Settings
from workshop_app.ui.pictures.drawing import SIDE
from workshop_app.ui.pictures.parts import PictureError
from workshop_app.ui.pictures.pictures import Pictures

PORTRAIT_PX = 600
"""A badge shows its portrait 22 mm wide; 600 px are more than 600 dpi."""

_GONE = {ItemState.EXPECTED, ItemState.DELIVERED, ItemState.IN_USE}


def run(*, sheet: What, out: Path, settings: Settings) -> int:
    """Write a sheet for the workshop whose bench keeps its data in the settings' folder.

    Returns:
        0 if the file was written, 1 if there was nothing to print or nowhere to write.

    Raises:
        StorageUnavailableError: the bench's memory cannot be read, for example while a bench runs.
    """
    if sheet == "cards":
        return printing.run(sheet, out, language=settings.language)
    if not (settings.data / FILE_NAME).exists():
        sys.stderr.write(f"{settings.data} holds no workshop yet. Start a bench or a demo first.\n")
        return 1
    memory = BenchMemory(settings)
    try:
        if sheet == "orders":
            with memory.unit_of_work() as uow:
                return _of_orders(papers_in(uow), out, settings.language)
        with memory.unit_of_work() as uow:
            pictures = Pictures(resources.path("pictures"))
            people = badges_of(uow.people.all(), pictures)
            places, items = _places(uow), _items(uow)
            certificates = _certificates(uow) if sheet == "certificates" else ()
    finally:
        memory.close()
    return printing.run(
        sheet,
        out,
        language=settings.language,
        people=people,
        places=places,
        items=items,
        certificates=certificates,
    )


def _of_orders(orders: Sequence[OrderPapers], out: Path, language: str) -> int:
    try:
        files = write_papers(orders, out, language)
    except (PrintError, OSError) as error:
        sys.stderr.write(f"orders: {error}\n")
        return 1
    sys.stdout.write(f"{out}: {len(files)} papers of {len(orders)} orders\n")
    return 0


def badges_of(people: Iterable[Person], pictures: Pictures) -> tuple[BadgeCard, ...]:
    """Return the badges of people, with their drawn portraits."""
    return tuple(
        BadgeCard(code, person.first_name, _portrait(pictures, person))
        for person in people
        if (code := parse_code(person.badge))
    )


def _places(uow: UnitOfWork) -> tuple[PlaceLabel, ...]:
    return tuple(
        PlaceLabel(code, place.name, place.kind)
        for place in uow.stock.places()
        if (code := parse_code(place.id))
    )


def _items(uow: UnitOfWork) -> tuple[ItemLabel, ...]:
    """The machines that are in the workshop now."""
    here = [state for state in ItemState if state not in _GONE]
    return tuple(
        ItemLabel(code, item.kind or "tower")
        for item in uow.items.in_states(here)
        if (code := parse_code(item.id))
    )


def _certificates(uow: UnitOfWork) -> tuple[Certificate, ...]:
    """The machines and screens that are ready or packed, with what their facts say."""
    made = (
        certificate_of(item, uow.history(f"item:{item.id}"))
        for item in uow.items.in_states([ItemState.READY, ItemState.PACKED])
    )
    return tuple(each for each in made if each is not None)


def _portrait(pictures: Pictures, person: Person) -> bytes:
    """The person's drawn portrait as PNG; nothing where there is none."""
    try:
        drawing = pictures.drawing(f"portrait-{person.portrait}", theme="light")
    except PictureError:
        return b""
    image = QImage(PORTRAIT_PX, PORTRAIT_PX, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(PORTRAIT_PX / SIDE, PORTRAIT_PX / SIDE)
    drawing.paint(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
