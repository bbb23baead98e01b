"""The demo's tray beside the bench, in windows of every height."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app import resources
from workshop_app.domain.ids import PersonId
from workshop_app.domain.people import Person
from workshop_app.ui.demo_tray.screen import OnTheTray, tell_tray
from workshop_app.ui.demo_tray.view import CardButton, TrayView
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import LEAD_FLOOR_PT, Metrics
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.pictures.pictures import Pictures

PEOPLE = tuple(
    Person(id=PersonId(each), badge=f"BBBBBBB{each}", first_name="Gabrielle", portrait="amina")
    for each in "BCDFGHJ"
)


@pytest.mark.parametrize("height", [600, 640, 860])
def test_nothing_on_the_tray_covers_anything_else(qapp, height):
    metrics = Metrics(1520, 860, 96, floor_pt=LEAD_FLOOR_PT)
    look = Look(theme=THEMES["light"], metrics=metrics, language="fr")
    desk = QWidget()
    tray = TrayView(look, Pictures(resources.path("pictures")), desk)
    tray.show_tray(tell_tray(OnTheTray(people=PEOPLE, wanted="PGDLXLDB", other="LBBBBBCK")))
    tray.resize(tray.width(), height)
    desk.show()
    qapp.processEvents()
    parts = [*tray.findChildren(CardButton), *tray.findChildren(QLabel)]
    places = [QRect(part.mapTo(tray, part.rect().topLeft()), part.size()) for part in parts]
    assert len(places) > len(PEOPLE)
    assert all(tray.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    desk.close()
