"""What zone 5 takes from zone 3: sentences and hints that have no room there."""

from workshop_app.ui.bench.screen import State, Strip, WorkerScreen, plain
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.widgets.lettering import width_px


def strip_of(look: Look, screen: WorkerScreen, moved: tuple[str, ...]) -> Strip:
    """What zone 5 shows: the result, and before it what zone 3 had no room for."""
    words = " ".join(plain(each) for each in moved)
    if not words:
        return screen.strip
    strip = screen.strip
    both = f"{words} {strip.words}".strip()
    fits = width_px(both, look.metrics.floor_px) <= _room(look.metrics)
    state = None if strip.state is State.DONE else strip.state
    return Strip(both if fits else words, state)


def strip_holds(look: Look, moved: tuple[str, ...]) -> bool:
    """Whether zone 5 has room for these sentences, on its one line."""
    words = " ".join(plain(each) for each in moved)
    return width_px(words, look.metrics.floor_px) <= _room(look.metrics)


def hint_for_strip(look: Look, screen: WorkerScreen) -> tuple[str, ...]:
    """What of a hint without room goes to zone 5."""
    return (screen.also,) if screen.also and not must_stay(look, screen) else ()


def must_stay(look: Look, screen: WorkerScreen) -> bool:
    """Whether the hint would be read too early in zone 5, where that stands above the words."""
    return screen.also_goes_on and look.bench == "low"


def _room(metrics: Metrics) -> int:
    """How wide the words of zone 5 may be, in px."""
    measures = metrics.measures
    return metrics.width - 2 * metrics.mm(measures.margin) - 2 * metrics.mm(measures.strip)
