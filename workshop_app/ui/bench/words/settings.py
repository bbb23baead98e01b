"""The worker's own settings: few large choices, one thing at a time, and each holds at once.

A path names the screen: `` is the five topics, `see` the settings of one, `see/text_pt` one
setting; `first` is the first day's five pictures, and `ready` all ten starting points.
"""

from collections.abc import Callable, Mapping
from math import ceil

from workshop_app.application.change_needs import setting
from workshop_app.domain.commands import Command
from workshop_app.domain.people import Person
from workshop_app.domain.presets import FIRST, Preset, preset_of
from workshop_app.ui.bench.screen import Choice, Header, Slot, Strip, WorkerScreen
from workshop_app.ui.bench.words import choices
from workshop_app.ui.bench.words.offers import Ask
from workshop_app.ui.bench.words.settings_buttons import TOPIC as OWN_TOPIC
from workshop_app.ui.bench.words.settings_buttons import own_page, ways_there
from workshop_app.ui.bench.words.settings_guide import guide, rest
from workshop_app.ui.bench.words.settings_hear import hear
from workshop_app.ui.bench.words.settings_press import press
from workshop_app.ui.bench.words.settings_see import see
from workshop_app.ui.bench.words.telling import Telling, translate
from workshop_app.values import Struct

AT_ONCE = 5
"""Choices that are shown beside "more" (COG-08)."""

FIRST_DAY, READY = "first", "ready"


class Topic(Struct, frozen=True):
    """A few settings that belong together."""

    name: str
    icon: str
    asks: tuple[Ask, ...]


def topics(leads: tuple[Person, ...] = (), voices: tuple[str, ...] = ()) -> Mapping[str, Topic]:
    """Return all settings that a worker can change, by topic; one of voices if there are any."""
    return {
        "see": Topic(translate("Settings", "See"), "eye", see()),
        "hear": Topic(translate("Settings", "Hear"), "ear", hear(voices)),
        "press": Topic(translate("Settings", "Press"), "hand", press()),
        "guide": Topic(translate("Settings", "Help"), "help", guide(leads)),
        "rest": Topic(translate("Settings", "Calm and breaks"), "calm", rest()),
    }


def above(path: str) -> str | None:
    """Return the path that Back leads to; none where it leads out of the settings."""
    return path.rpartition("/")[0] if path and path != FIRST_DAY else None


def tell_settings(telling: Telling, path: str, *, first: int, strip: Strip) -> WorkerScreen:
    """Return the screen of a path; `first` is which choice is shown first."""
    if path in {FIRST_DAY, READY}:
        return _ready_made(telling, path, first=first, strip=strip)
    own = own_page(path, telling.situation.kept, telling.language)
    if own is not None:
        name = f".{own.kind}"
        tiles = _page(list(own.tiles), first)
        return _screen(telling, name, own.words, tiles, strip, title=own.title)
    topic, _, key = path.partition("/")
    known = topics(telling.situation.leads, telling.voices).get(topic)
    ask = next((each for each in known.asks if each.key == key), None) if known else None
    if ask is not None:
        return _one(telling, path, ask, strip)
    if known is not None:
        return _topic(telling, topic, known, first=first, strip=strip)
    return _all_topics(telling, strip)


def _all_topics(telling: Telling, strip: Strip) -> WorkerScreen:
    tiles = [
        Choice(Command.LOOK_AT, each.name, Slot.TILE, icon=each.icon, argument=name)
        for name, each in topics().items()
    ]
    ready = Choice(
        Command.LOOK_AT,
        translate("Settings", "Ready-made"),
        Slot.TILE,
        icon="person",
        argument=READY,
    )
    return _screen(
        telling,
        "",
        (translate("Settings", "*What* will you *change*?"),),
        (*tiles, ready),
        strip,
    )


def _topic(telling: Telling, name: str, topic: Topic, *, first: int, strip: Strip) -> WorkerScreen:
    tiles = [
        Choice(Command.LOOK_AT, each.name, Slot.TILE, icon=each.icon, argument=f"{name}/{each.key}")
        for each in topic.asks
    ]
    if name == OWN_TOPIC:
        tiles = [*tiles[:AT_ONCE], *ways_there(), *tiles[AT_ONCE:]]
    return _screen(
        telling,
        f".{name}",
        (translate("Settings", "*What* will you *change*?"),),
        _page(tiles, first),
        strip,
        title=topic.name,
    )


def _one(telling: Telling, path: str, ask: Ask, strip: Strip) -> WorkerScreen:
    now = ask.now(telling.situation.kept)
    tiles = tuple(
        Choice(
            Command.CHANGE,
            each.words,
            Slot.TILE,
            icon=each.icon,
            picture=each.picture,
            argument=setting(each.sets),
            chosen=each is now,
        )
        for each in ask.offers
    )
    answer = ""
    if now is not None and now.words != translate("Settings", "No"):  # the tick says that
        answer = translate("Settings", "Now: {value}.").format(value=now.words)
    return _screen(
        telling,
        f".{path.replace('/', '.')}",
        (ask.question,),
        tiles,
        strip,
        title=ask.name,
        also=answer,
    )


def _ready_made(telling: Telling, path: str, *, first: int, strip: Strip) -> WorkerScreen:
    shown = FIRST if path == FIRST_DAY else tuple(Preset)
    now = preset_of(telling.situation.kept)
    tiles = [
        Choice(
            Command.PRESET,
            _PRESETS[each]()[0],
            Slot.TILE,
            icon=_PRESETS[each]()[1],
            argument=each.value,
            chosen=each is now,
        )
        for each in shown
    ]
    if path == FIRST_DAY:
        more = Choice(
            Command.LOOK_AT, translate("Settings", "More"), Slot.TILE, icon="more", argument=READY
        )
        return _screen(
            telling,
            ".first",
            (translate("Settings", "*What helps* you?"),),
            (*tiles, more),
            strip,
            also=translate("Settings", "Choose a picture."),
        )
    return _screen(
        telling,
        ".ready",
        (translate("Settings", "*What helps* you?"),),
        _page(tiles, first),
        strip,
    )


def _screen(
    telling: Telling,
    name: str,
    words: tuple[str, ...],
    more: tuple[Choice, ...],
    strip: Strip,
    *,
    title: str = "",
    also: str = "",
) -> WorkerScreen:
    header: Header = telling.header(
        title=title or translate("Settings", "My settings"), icon="settings"
    )
    return WorkerScreen(
        id=f"settings{name}",
        token=telling.situation.token,
        header=header,
        words=words,
        also=also,
        choices=(
            choices.back(),
            *_take_back(telling),
            choices.repeat(),
            *((choices.ask_help(),) if telling.situation.person else ()),
            *more,
            choices.main(translate("Settings", "It is good")),
        ),
        strip=strip,
        voice_off=telling.voice_off,
    )


def _take_back(telling: Telling) -> tuple[Choice, ...]:
    """What was just changed, or all of today: one of them, so that there is one way back."""
    if telling.situation.can_undo:
        return (Choice(Command.UNDO, translate("Settings", "Undo"), Slot.PAUSE, icon="undo"),)
    if telling.situation.changed_today:
        words = translate("Settings", "Undo today")
        return (Choice(Command.AS_YESTERDAY, words, Slot.PAUSE, icon="yesterday"),)
    return ()


def _page(tiles: list[Choice], first: int) -> tuple[Choice, ...]:
    if len(tiles) <= AT_ONCE + 1:
        return tuple(tiles)
    start = first % (AT_ONCE * ceil(len(tiles) / AT_ONCE))
    more = Choice(Command.OTHERS, translate("Settings", "More"), Slot.TILE, icon="more")
    return (*tiles[start : start + AT_ONCE], more)


_PRESETS: Mapping[Preset, Callable[[], tuple[str, str]]] = {
    Preset.STANDARD: lambda: (translate("Settings", "As usual"), "screen"),
    Preset.LARGE: lambda: (translate("Settings", "Very large words"), "text_bigger"),
    Preset.BY_EAR: lambda: (translate("Settings", "Only hear"), "ear"),
    Preset.BY_EYE: lambda: (translate("Settings", "Only see"), "eye"),
    Preset.ONE_BUTTON: lambda: (translate("Settings", "One press"), "hand"),
    Preset.STEADY: lambda: (translate("Settings", "More time to press"), "wait"),
    Preset.FEW_WORDS: lambda: (translate("Settings", "Few words"), "text_smaller"),
    Preset.PICTURES: lambda: (translate("Settings", "Pictures and voice"), "pictures"),
    Preset.CALM: lambda: (translate("Settings", "Calm"), "calm"),
    Preset.ONE_HAND: lambda: (translate("Settings", "One hand"), "back"),
}
"""The word and icon of each starting point: what it gives, and never what somebody has."""
