"""A lead's stock of 15,000 items, scrolled: how long is each frame.

A frame is a turn of the wheel, or a page down with a row chosen, and the painting that follows.
What the program computed itself is judged: on a machine that others use as well, the rest of a
frame may be theirs. `--short` is a quick look.
"""

import argparse
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from measure._figures import in_three, judge, p95
from measure._lives import ITEMS
from workshop_app import resources
from workshop_app.application.lead.stock import StockNow
from workshop_app.bootstrap.lead_words import words_of
from workshop_app.domain.codes import Code, CodeKind, numbered
from workshop_app.domain.ids import ItemId, PlaceId
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.stock import Place
from workshop_app.ui.lead.page import LeadScreen
from workshop_app.ui.lead.stock.screen import stock_rows, tell_stock
from workshop_app.ui.lead.view import LeadView
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import LEAD_FLOOR_PT, Metrics
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.pictures.pictures import Pictures

FRAMES, SHORT_FRAMES, WARM_UP = 600, 100, 10
GOAL_MS = 16
WHEEL_PX = 120
"""A turn of the wheel goes about so far."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when the goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="a quick look")
    many = SHORT_FRAMES if parser.parse_args(arguments).short else FRAMES
    app = QApplication.instance() or QApplication([])
    load_fonts()
    good = True
    for name, text_pt in (("100 %", 28.0), ("200 %", 56.0)):
        view = LeadView(Pictures(resources.path("pictures"), None))
        metrics = Metrics(1280, 800, 113.5, text_pt=text_pt, floor_pt=LEAD_FLOOR_PT)
        page = tell_stock(stock_rows(stock(), words_of("fr")), "")
        view.resize(metrics.width, metrics.height)
        view.show()
        screen = LeadScreen(page=page, page_id=page.id, title=page.title)
        begun = time.thread_time()
        view.show_screen(screen, Look(THEMES["light"], metrics, "fr"))
        app.processEvents()
        print(f"{name}: opened in {(time.thread_time() - begun) * 1000:.0f} ms of computing")
        for kind, act in scrolls(view).items():
            good &= frames(f"{name}, {kind}", view, act, many)
        view.close()
    return 0 if good else 1


def scrolls(view: LeadView) -> dict[str, Callable[[int], None]]:
    """The two ways to go through the rows."""
    table = view.page.table
    bar = table.verticalScrollBar()
    return {
        "wheel": lambda number: bar.setValue(number * WHEEL_PX),
        "page down": lambda _number: QTest.keyClick(table, Qt.Key.Key_PageDown),
    }


def frames(name: str, view: LeadView, act: Callable[[int], None], many: int) -> bool:
    """Scroll so often, print what a frame took, and say whether the goal is reached."""
    viewport = view.page.table.viewport()
    took, own = [], []
    for number in range(WARM_UP + many):
        begun, computed = time.perf_counter(), time.thread_time()
        act(number)
        viewport.repaint()
        took.append((time.perf_counter() - begun) * 1000)
        own.append((time.thread_time() - computed) * 1000)
    print(f"{name}: a frame ({many}): {in_three(took[WARM_UP:])}")
    print(f"{name}: of that computed: {in_three(own[WARM_UP:])}")
    return judge(f"{name}: frame computed, p95 in ms", p95(own[WARM_UP:]), GOAL_MS)


def stock() -> StockNow:
    """A workshop of ten years: machines in all states, on a hundred shelves, with their serials."""
    states = list(ItemState)
    ids = [PlaceId(Code(CodeKind.PLACE, number).text) for number in range(1, 101)]
    places = {each: Place(id=each, kind="shelf", name=f"A{at}") for at, each in enumerate(ids)}
    items = tuple(
        Item(
            id=ItemId(numbered(CodeKind.MACHINE, 17 + number // 1600, number % 1600 + 1).text),
            kind=("tower", "laptop")[number % 2],
            state=states[number % len(states)],
            place=ids[number % len(ids)],
            aliases=(f"SERIAL-{number}",),
        )
        for number in range(ITEMS)
    )
    return StockNow(items=items, places=places)


if __name__ == "__main__":
    raise SystemExit(main())
