"""The pause: calm at once; a picture to rest on, and beside it text, voice, a break and calm."""

from datetime import datetime, timedelta

from workshop_app.application.change_needs import (
    TEXT_SIZES_PT,
    VOLUMES,
    level,
)
from workshop_app.application.situation import OnPause
from workshop_app.domain.bench import Away
from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import (
    Choice,
    ComfortRow,
    Consequence,
    Header,
    Slot,
    State,
    Strip,
    WorkerScreen,
)
from workshop_app.ui.bench.words import choices
from workshop_app.ui.bench.words.telling import Telling, clock_time, translate


def tell_pause(telling: Telling, here: OnPause, strip: Strip) -> WorkerScreen:
    """Return the pause screen; its settings apply at once."""
    if here.why is Away.BREAK:
        return _tell_break(telling, here)
    rows = _comfort(telling)
    return WorkerScreen(
        id="pause",
        token=here.token,
        header=_header(telling, here, translate("Bench", "Pause")),
        picture=telling.picture("break"),
        comfort=rows,
        choices=(
            _rest(telling.situation.likes.break_len_min),
            _calm(is_on=telling.situation.kept.calm_mode),
            *(choice for row in rows for choice in row.choices),
            _leave(),
            _settings(),
            choices.repeat(),
            choices.ask_help(),
            _resume(),
        ),
        strip=strip if strip.words else Strip(_kept(), State.DONE),
        voice_off=telling.voice_off,
    )


def _tell_break(telling: Telling, here: OnPause) -> WorkerScreen:
    back_at = datetime.fromtimestamp(here.since_ms / 1000).astimezone()
    back_at += timedelta(minutes=telling.situation.likes.break_len_min)
    until = clock_time(back_at, telling.language)
    return WorkerScreen(
        id="break",
        token=here.token,
        header=_header(telling, here, translate("Bench", "Break")),
        picture=telling.picture("break"),
        words=(
            translate("Bench", "Have a good *rest*."),
            translate("Bench", "The *break ends at {time}*.").format(time=until),
        ),
        choices=(_leave(), choices.repeat(), choices.ask_help(), _resume()),
        strip=Strip(_kept(), State.DONE),
        voice_off=telling.voice_off,
    )


def _kept() -> str:
    return translate("Bench", "Your work is saved.")


def _header(telling: Telling, here: OnPause, title: str) -> Header:
    progress = None
    if here.job and here.procedure and here.job.current:
        progress = telling.step_progress(here.job, here.procedure, here.item)
    return telling.header(title=title, progress=progress)


def _rest(minutes_long: int) -> Choice:
    minutes = translate("Bench", "Rest, {minutes} minutes").format(minutes=minutes_long)
    return Choice(
        Command.BREAK,
        minutes,
        Slot.TILE,
        icon="rest",
        consequence=Consequence.LEAVES,
    )


def _calm(*, is_on: bool) -> Choice:
    """The calm of the pause for the work, too; once more takes it away."""
    return Choice(Command.CALM, translate("Bench", "Calm"), Slot.TILE, icon="calm", chosen=is_on)


def _resume() -> Choice:
    words = translate("Bench", "I go on")
    return choices.main(words, icon="play", command=Command.RESUME)


def _leave() -> Choice:
    return Choice(
        Command.SIGN_OUT,
        translate("Bench", "I leave"),
        Slot.BACK,
        icon="person",
        consequence=Consequence.LEAVES,
    )


def _settings() -> Choice:
    return Choice(Command.SETTINGS, translate("Bench", "Adjust"), Slot.PAUSE, icon="settings")


def _comfort(telling: Telling) -> tuple[ComfortRow, ...]:
    """Text and voice; no voice for who wants none, since its level would change nothing heard."""
    likes = telling.situation.likes
    rows = (
        ComfortRow(
            translate("Bench", "Text"),
            "text_size",
            (
                _setting(Command.SMALLER, translate("Bench", "Smaller text"), "remove"),
                _setting(Command.BIGGER, translate("Bench", "Bigger text"), "add"),
            ),
            level(likes.text_pt, TEXT_SIZES_PT),
            len(TEXT_SIZES_PT),
        ),
        ComfortRow(
            translate("Bench", "Voice"),
            "voice",
            (
                _setting(Command.SOFTER, translate("Bench", "Softer"), "remove"),
                _setting(Command.LOUDER, translate("Bench", "Louder"), "add"),
            ),
            level(likes.volume, VOLUMES),
            len(VOLUMES),
        ),
    )
    return rows[:1] if likes.voice_mode == "off" else rows


def _setting(command: Command, words: str, icon: str) -> Choice:
    return Choice(command, words, Slot.COMFORT, icon=icon)
