"""What a worker's screen shows, as data: the view draws it and knows nothing else."""

import re
from enum import StrEnum
from typing import NamedTuple

from workshop_app.domain.commands import Command
from workshop_app.values import Struct


class Slot(StrEnum):
    """Where a choice stands. The same command stands at the same place on every screen."""

    BACK = "back"
    PAUSE = "pause"
    REPEAT = "repeat"
    HELP = "help"
    MAIN = "main"  # the corner: filled, the only one of its kind
    CORNER = "corner"  # the corner, outlined: a way out of waiting
    NO = "no"
    YES = "yes"
    TILE = "tile"  # a picture or portrait over a word; two to six
    BAR = "bar"  # an outlined bar in zone 3: print again, call the team lead
    PICTURE = "picture"  # the picture itself: shown larger
    COMFORT = "comfort"  # the pause: one part of a row of settings


class State(StrEnum):
    """What something is: always shown as shape, icon and word, never by colour alone."""

    TO_DO = "to_do"
    NOW = "now"
    DONE = "done"
    MACHINE_WORKS = "machine_works"
    LOOK_AGAIN = "look_again"
    HELP_ASKED = "help_asked"
    PAUSED = "paused"


class Earcon(StrEnum):
    """The only three sounds besides the voice (VOI-12)."""

    ACCEPTED = "accepted"
    LOOK_AGAIN = "look_again"
    HELP_IS_COMING = "help_is_coming"


class Consequence(StrEnum):
    """What comes of a choice; switch scanning and its cancel window need to know."""

    NONE = "none"  # repeat, louder: nothing changes for the work
    GOES_ON = "goes_on"
    GOES_BACK = "goes_back"
    LEAVES = "leaves"  # pause, break, sign out: the place is kept
    CALLS_A_PERSON = "calls_a_person"
    PARKS_THE_ITEM = "parks_the_item"


_LANGUAGE = re.compile(r'\{"language":"(\w+)"\}')
"""The argument of a choice that sets a language and nothing else."""


class Choice(Struct, frozen=True):
    """One thing the worker can do here. All input modes work from the ordered list of these."""

    command: Command
    words: str
    slot: Slot
    icon: str = ""
    consequence: Consequence = Consequence.NONE
    argument: str = ""  # which tile, person, reason or theme
    picture: str = ""  # for a tile: a drawing ("pictures" or "portraits" name) instead of the icon
    chosen: bool = False

    @property
    def id(self) -> str:
        """The accessible identifier: stable, in no language."""
        return f"{self.command}:{self.argument}" if self.argument else str(self.command)

    @property
    def language(self) -> str:
        """The language of the words, where it is another one: a choice of language names itself."""
        if self.command is Command.LANGUAGE:
            return self.argument
        found = _LANGUAGE.fullmatch(self.argument)
        return found[1] if found else ""


class Plate(Struct, frozen=True):
    """An item's number as its sticker shows it: `PC 26` small, `0042` large."""

    prefix: str
    number: str

    @property
    def words(self) -> str:
        """The number as it is written."""
        return f"{self.prefix} {self.number}"


class Progress(Struct, frozen=True):
    """Where the worker is in the task; `now` is 1-based, and `total + 1` once all is done.

    `total` is 0 while nobody can know it.
    """

    now: int
    total: int
    words: str


class Header(Struct, frozen=True):
    """Zone 1: who, what, where I am. Empty fields leave their place empty."""

    person: str = ""
    portrait: str = ""  # name of a portrait
    title: str = ""
    icon: str = ""
    plate: Plate | None = None
    progress: Progress | None = None
    bench: str = ""  # on the sign-in screen, in place of the person


class Plays(StrEnum):
    """Whether a film moves by itself; a still one shows its first picture."""

    STILL = "still"
    ONCE = "once"
    ON = "on"  # until it is stopped


class Picture(Struct, frozen=True):
    """Zone 2. `name` is a scene, or the path of a workshop's own photo (see ui/pictures).

    Attributes:
        beside: a drawing that stands small beside a photo.
        loop: the file of a film, which takes the picture's place while it moves.
        sign: the file of a film that says the words in signs.
    """

    name: str
    alt: str
    beside: str = ""
    loop: str = ""
    plays: Plays = Plays.STILL
    sign: str = ""
    signs: Plays = Plays.STILL


class Seen(Struct, frozen=True):
    """One side of a comparison: what it is, and what is written on it."""

    words: str
    picture: str
    plate: Plate | None = None


class Compare(Struct, frozen=True):
    """Zone 2 when something else was read: what is needed, and what was read."""

    needed: Seen
    read: Seen


class ComfortRow(Struct, frozen=True):
    """One setting of the pause screen: less and more of it."""

    name: str
    icon: str
    choices: tuple[Choice, ...]
    level: int = 0  # 1 … levels, when the row is less and more
    levels: int = 0


class Strip(Struct, frozen=True):
    """Zone 5: the result of the last action; steady until the next one."""

    words: str = ""
    state: State | None = None


class Notice(Struct, frozen=True):
    """Something at the right of zone 5 that stays as long as it is so."""

    icon: str
    words: str


class Said(StrEnum):
    """The parts of a screen that the voice says, in this order."""

    HEADING = "heading"
    WORDS = "words"
    TILES = "tiles"
    ALSO = "also"
    STRIP = "strip"


class SaidLine(NamedTuple):
    """One line of what is said: the part of the screen, and its number in that part, from 0."""

    part: Said
    number: int


class Panel(StrEnum):
    """How zone 3 stands."""

    PLAIN = "plain"
    STOP = "stop"  # calm stop-and-look: octagon, edge, tint behind the words


class WorkerScreen(Struct, frozen=True, kw_only=True):
    """Everything on a worker's screen, in five zones.

    Attributes:
        id: what kind of screen it is, such as `step.look`; the gallery lists them by it.
        token: what was shown, so that a stale press is known as one.
        words: the sentences of zone 3, one idea each; `*…*` marks the key words.
        scan_sign: the words under the scan sign in the corner; empty where no scan ends the step.
        item: the plate and place of the thing to fetch, in zone 3.
        also: words that are spoken and shown small under the sentences.
    """

    id: str
    token: str = ""
    header: Header = Header()
    picture: Picture | None = None
    compare: Compare | None = None
    words: tuple[str, ...] = ()
    heading: str = ""  # large words with `heading_icon`: the name of the next task
    heading_icon: str = ""
    also: str = ""
    also_goes_on: bool = False  # with the sentences ("Or …"): it never stands before them
    panel: Panel = Panel.PLAIN
    item: Plate | None = None
    item_icon: str = ""
    place: str = ""
    stages: tuple[tuple[State, str], ...] = ()  # print, stick, read
    meter: str = ""  # the name of the bars that show how loud it is; empty where there are none
    comfort: tuple[ComfortRow, ...] = ()
    choices: tuple[Choice, ...] = ()
    scan_sign: str = ""
    strip: Strip = Strip()
    kept: Notice | None = None  # where the work is kept; None without a centre
    devices: tuple[Notice, ...] = ()  # buttons, scanners, a headset that are not as they should be
    voice_off: str = ""  # words of the "voice is off" notice; empty while the voice works
    earcon: Earcon | None = None
    ahead: tuple[str, ...] = ()  # pictures that will probably be shown next
    says_tiles: bool = False  # the tiles are what is to be done
    calls_back: bool = False  # the strip tells of a machine that has just become ready

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What stands at the right of zone 5."""
        silent = (Notice("voice_off", self.voice_off),) if self.voice_off else ()
        return (*((self.kept,) if self.kept else ()), *self.devices, *silent)

    @property
    def speech(self) -> str:
        """What the voice says: the words that are shown, and nothing else (VOI-01)."""
        return "\n".join(plain(words) for _, words in self._said)

    @property
    def said_lines(self) -> tuple[SaidLine, ...]:
        """Where each line of the speech stands on the screen."""
        return tuple(line for line, _ in self._said)

    @property
    def _said(self) -> tuple[tuple[SaidLine, str], ...]:
        tiles = [each.words for each in self.in_slot(Slot.TILE)] if self.says_tiles else []
        parts = (
            (Said.HEADING, [self.heading]),
            (Said.WORDS, self.words),
            (Said.TILES, tiles),
            (Said.ALSO, [self.also]),
            (Said.STRIP, [self.strip.words if self.calls_back else ""]),
        )
        return tuple(
            (SaidLine(part, number), words)
            for part, lines in parts
            for number, words in enumerate(lines)
            if words
        )

    def in_slot(self, slot: Slot) -> tuple[Choice, ...]:
        """The choices that stand in one place, in order."""
        return tuple(choice for choice in self.choices if choice.slot is slot)


class Press(Struct, frozen=True):
    """A choice that was taken, and the screen on which it was taken."""

    command: Command
    argument: str = ""
    token: str = ""


_MARKS = re.compile(r"\*")


def plain(words: str) -> str:
    """The words without the marks of the key words."""
    return _MARKS.sub("", words)
