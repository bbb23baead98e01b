"""How a screen is divided: the zones, the rows of zone 3, and what zone 5 takes from it."""

from workshop_app.domain.commands import Command
from workshop_app.ui.bench.arrangement import Arrangement, arrange, has_size, strip_room
from workshop_app.ui.bench.screen import Panel, State, Strip, WorkerScreen, plain
from workshop_app.ui.bench.zones import LARGER, Zones, zones_of
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.lettering import width_px

_NEARLY = 0.8  # of the worker's own size: better a little smaller than torn apart
_NARROWER = (1.0, 0.85, 0.72)
"""The picture gives way to long sentences, but keeps 45 % of the window's height (VIS-16)."""


def planned(look: Look, screen: WorkerScreen) -> tuple[Zones, Arrangement | None]:
    """The zones and rows in which the words have the worker's own size, if there are any."""
    usual = zones_of(look, screen)
    if screen.comfort or usual.words.isNull():
        return usual, None
    if screen.id in LARGER:
        return usual, arrange(look, screen, usual.words.size())
    found = []
    for narrower in _NARROWER if screen.picture and not usual.picture.isNull() else (1.0,):
        zones = zones_of(look, screen, narrower=narrower)
        rows = arrange(look, screen, zones.words.size())
        if has_size(look, rows) and not (rows.setting and rows.setting.has_orphan):
            return zones, rows
        found.append((zones, rows))
    sized = next((each for each in found if has_size(look, each[1])), None)
    if sized is not None:
        return sized
    best = max(found, key=lambda each: each[1].worth)
    if has_size(look, best[1], _NEARLY) or not _tells_what_happened(screen):
        return best
    rows = arrange(look, screen, usual.words.size(), may_move=True)
    return max((usual, rows), best, key=lambda each: each[1].worth)


def _tells_what_happened(screen: WorkerScreen) -> bool:
    """Whether the first sentences only say what happened: those may go to the strip.

    Of a step's own sentences none may: all of them are to be done.
    """
    if screen.calls_back:
        return False  # the strip is spoken: it keeps its words
    told = {State.LOOK_AGAIN, State.MACHINE_WORKS, State.HELP_ASKED}
    if screen.panel is Panel.STOP or screen.strip.state in told:
        return True
    steps = {Command.DONE, Command.YES, Command.NO}
    return not screen.scan_sign and not any(each.command in steps for each in screen.choices)


def strip_of(look: Look, screen: WorkerScreen, moved: tuple[str, ...]) -> Strip:
    """What zone 5 shows: the result, and before it what zone 3 had no room for."""
    words = " ".join(plain(each) for each in moved)
    if not words:
        return screen.strip
    strip = screen.strip
    both = f"{words} {strip.words}".strip()
    fits = width_px(both, look.metrics.floor_px) <= strip_room(look.metrics)
    state = None if strip.state is State.DONE else strip.state
    return Strip(both if fits else words, state)
