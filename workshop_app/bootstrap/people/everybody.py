"""The people: who they are, what they need, and what they do their day with."""

from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Final

from workshop_app.application.switch_game import TRIALS, suggestion
from workshop_app.bootstrap.people.bench import PeopleBench
from workshop_app.bootstrap.people.limbs import Limbs
from workshop_app.bootstrap.people.means import (
    Clicking,
    Dwelling,
    Means,
    Mixing,
    MixingRest,
    MixingTwo,
    OneSwitch,
    PressAndRest,
    ReadingCards,
    Touching,
    TouchingTwice,
    TwoSwitches,
    Typing,
)
from workshop_app.bootstrap.people.reading_screen import ReadingScreen
from workshop_app.bootstrap.people.worker import Character
from workshop_app.domain.input_needs import DWELL_MS, InputNeeds, ScanMode, ScanVoice
from workshop_app.values import Struct, replace

EIGHT_HOURS_MS: Final = 8 * 3600 * 1000
HALF_MINUTES: Final = 20
"""So many times the bench looks about itself while nobody is there; each time is the same."""


class LostPlaceError(AssertionError):
    """After somebody came back, the bench showed something else; the message says what."""


class Somebody(Struct, frozen=True, kw_only=True):
    """One simulated person.

    Attributes:
        about: who it is, in one line of the report.
        needs: what their profile says of input.
        means: how they take what they see.
        make_character: what they do besides the right thing.
    """

    about: str
    needs: InputNeeds
    means: Callable[[Limbs, Random], Means]
    make_character: Callable[[], Character] = Character


def _suggested(dice: Random) -> int:
    """The interval that the game of five presses suggests to somebody with one switch."""
    return suggestion(tuple(round(OneSwitch.reaction.ms(dice)) for _ in range(TRIALS)))


class LeavingForTheDay:
    """Leaves in the middle of a step of the second task, comes back after eight hours."""

    def __init__(self, after_acts: int = 14) -> None:
        self._acts_left = after_acts
        self._has_left = False

    def __call__(self, bench: PeopleBench) -> None:
        """Leave, once.

        Raises:
            LostPlaceError: the same step is not there any more.
        """
        self._acts_left -= 1
        before = bench.screen
        if self._has_left or self._acts_left > 0 or not before.id.startswith("step."):
            return
        self._has_left = True
        for _ in range(HALF_MINUTES):
            bench.wait(EIGHT_HOURS_MS / HALF_MINUTES)
            bench.program.presenter.on_tick()
            bench.settle()
        if (bench.screen.id, bench.screen.words) != (before.id, before.words):
            raise LostPlaceError(f"before: {before}; eight hours later: {bench.screen}")


_SCANNING: Final = InputNeeds(
    scan_mode=ScanMode.AUTO_1,
    scan_ms=_suggested(Random(1)),  # noqa: S311 - dice, not secrets
    scan_voice=ScanVoice.NAME,
)

OVER_THE_BUS: Final = frozenset({"screen-reader"})
"""People whose day needs a screen and an accessibility bus: see `bus_day`."""

EVERYBODY: Final[Mapping[str, Somebody]] = MappingProxyType(
    {
        "touch": Somebody(
            about="touches the screen: the measure for all others",
            needs=InputNeeds(),
            means=Touching,
        ),
        "mouse": Somebody(about="uses a mouse", needs=InputNeeds(), means=Clicking),
        "keyboard": Somebody(
            about="uses Tab, the arrows and Enter", needs=InputNeeds(), means=Typing
        ),
        "cards": Somebody(
            about="has a scanner and the command cards, and nothing else",
            needs=InputNeeds(),
            means=ReadingCards,
        ),
        "one-switch": Somebody(
            about="has one switch, reacts in 600 ms (spread 120), misses one press in 20",
            needs=_SCANNING,
            means=OneSwitch,
        ),
        "two-switches": Somebody(
            about="has two switches: one walks, one takes",
            needs=InputNeeds(scan_mode=ScanMode.STEP_2),
            means=TwoSwitches,
        ),
        "press-and-rest": Somebody(
            about="has one switch: a press walks, resting takes",
            needs=InputNeeds(scan_mode=ScanMode.STEP_1_DWELL),
            means=PressAndRest,
        ),
        "dwell": Somebody(
            about="moves a pointer with a tremor of 2 mm, and rests to press",
            needs=InputNeeds(dwell_ms=DWELL_MS),
            means=Dwelling,
        ),
        "mixed": Somebody(
            about="does it otherwise each time: switch, touch, dwell, keys, cards, mouse",
            needs=replace(_SCANNING, dwell_ms=DWELL_MS),
            means=Mixing,
        ),
        "mixed-two": Somebody(
            about="does it otherwise each time, too, with two switches among the ways",
            needs=InputNeeds(scan_mode=ScanMode.STEP_2, dwell_ms=DWELL_MS),
            means=MixingTwo,
        ),
        "mixed-rest": Somebody(
            about="does it otherwise each time, too, with a switch that takes by resting",
            needs=InputNeeds(scan_mode=ScanMode.STEP_1_DWELL, dwell_ms=DWELL_MS),
            means=MixingRest,
        ),
        "screen-reader": Somebody(
            about="has a screen reader: everything goes over the accessibility bus alone",
            needs=InputNeeds(),
            means=ReadingScreen,
        ),
        "twice": Somebody(
            about="touches everything twice, and reads each code twice",
            needs=InputNeeds(),
            means=TouchingTwice,
            make_character=lambda: Character(scans_twice=True),
        ),
        "no": Somebody(
            about="answers No to every question",
            needs=InputNeeds(),
            means=Touching,
            make_character=lambda: Character(says_no=True),
        ),
        "away": Somebody(
            about="leaves for eight hours in the middle of a step",
            needs=InputNeeds(),
            means=Touching,
            make_character=lambda: Character(between=LeavingForTheDay()),
        ),
    }
)
