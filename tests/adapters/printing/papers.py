"""One of each paper, with the longest words that are likely."""

from datetime import date

from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.documents import (
    BoxLine,
    Certificate,
    DeliveryNote,
    DriveLine,
    MaintenanceSheet,
    PackingLine,
    PackingList,
    TestLine,
    convention_from,
)
from workshop_app.domain.ids import PartId
from workshop_app.domain.item import Component
from workshop_app.domain.labels import ForWhom

MACHINE = numbered(CodeKind.MACHINE, 26, 42)
ORDER = numbered(CodeKind.ORDER, 26, 31)
DAY = date(2026, 11, 23)
DRIVES = (
    DriveLine(Component(id=PartId("1"), kind="disk", serial="WD-WCC6Y3KT", erasure="ok"), DAY),
    DriveLine(
        Component(id=PartId("2"), kind="disk", serial="ST31", erasure="failed", inside=False), DAY
    ),
    DriveLine(Component(id=PartId("3"), kind="disk", serial="S3Z8NB0K", new=True), None),
    DriveLine(Component(id=PartId("4"), kind="disk"), None),
)
CERTIFICATE = Certificate(
    code=MACHINE,
    kind="tower",
    drives=DRIVES,
    tests=(
        TestLine("sound", True, DAY),
        TestLine("dvd", False, DAY),
        TestLine("labels_off", True, DAY),
        TestLine("our own test", True, DAY),
    ),
    grade="B",
)
BOXES = tuple(
    BoxLine(
        numbered(CodeKind.BOX, 26, 100 + number),
        (numbered(CodeKind.MACHINE, 26, number), numbered(CodeKind.SCREEN, 26, number)),
    )
    for number in range(1, 13)
)
PAPERS = {
    "certificate": lambda room: room.certificates((CERTIFICATE,)),
    "certificate-empty": lambda room: room.certificates(
        (Certificate(code=MACHINE, kind="", drives=(), tests=()),)
    ),
    "delivery-note": lambda room: room.delivery_note(DeliveryNote(ORDER, ForWhom.SCHOOL, BOXES)),
    "packing-list": lambda room: room.packing_list(
        PackingList(
            ORDER,
            ForWhom.FAMILY,
            (
                PackingLine("tower", MACHINE.shown, 1, "Étagère bleue"),
                PackingLine("screen", "EC 26 0007", 1, "Étagère bleue"),
                PackingLine("keyboard", "Clavier", 1),
                PackingLine("mouse", "Souris", 1),
                PackingLine("cable", "Câbles", 3),
                PackingLine("guide", "Guide", 1),
            ),
        )
    ),
    "maintenance": lambda room: room.maintenance_sheets((MaintenanceSheet(MACHINE, "laptop"),)),
    "convention": lambda room: room.convention(convention_from(ORDER, date(2028, 2, 29))),
    "leaflet": lambda room: room.leaflet(MACHINE, "tower"),
}
