"""What the words of a screen are made from."""

from collections.abc import Callable, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from workshop_app.application.ports import VoiceState
from workshop_app.application.situation import Situation
from workshop_app.domain.codes import parse_code
from workshop_app.domain.item import Item
from workshop_app.domain.job import Job
from workshop_app.domain.procedure import Procedure
from workshop_app.ui.bench.screen import Header, Notice, Picture, Plate, Progress
from workshop_app.values import Struct

translate: Final = QCoreApplication.translate


class Telling(Struct, frozen=True, kw_only=True):
    """What is known when a screen is put into words.

    Attributes:
        alt: a picture's alternative text by its name and language.
        first_there: which of some pictures, the best first, there is.
        bench: the name of this bench, as people call it.
        film: the file of a film by the name of the step and of the film; empty where there is none.
        moves: whether anything may move for this person.
        voices: which voices of the person's language can be chosen.
        ear: whether this machine has a microphone; asked only where it matters.
        slips: how often in a row the same slip was made on this screen, from 1.
    """

    situation: Situation
    alt: Callable[[str, str], str]
    first_there: Callable[[Sequence[str]], str] = itemgetter(-1)
    film: Callable[[str, str], str] = lambda _step, _name: ""
    moves: bool = False
    bench: str = ""
    voice: VoiceState = VoiceState.READY
    voices: tuple[str, ...] = ()
    slips: int = 1
    ear: Callable[[], bool] = lambda: False

    @property
    def language(self) -> str:
        """The language of the person at the bench."""
        return self.situation.likes.language

    @property
    def voice_off(self) -> str:
        """The notice that there is no voice; empty while there is one or none is wanted."""
        sounds = {VoiceState.READY, VoiceState.NO_HEADSET}
        if self.voice in sounds or not self.situation.likes.speaks:
            return ""
        return translate("Bench", "Voice is off")

    @property
    def elsewhere(self) -> tuple[Notice, ...]:
        """The notice that the voice comes from elsewhere than this person asked for, if it does."""
        if self.voice is not VoiceState.NO_HEADSET or not self.situation.likes.speaks:
            return ()
        return (Notice("ear", translate("Bench", "No headset here")),)

    def picture(self, name: str) -> Picture:
        """Return a picture with its alternative text."""
        return Picture(name, self.alt(name, self.language))

    def header(
        self,
        *,
        title: str = "",
        icon: str = "",
        plate: Plate | None = None,
        progress: Progress | None = None,
    ) -> Header:
        """Return zone 1 for the person at the bench."""
        person = self.situation.person
        return Header(
            person=person.first_name if person else "",
            portrait=f"portrait-{person.portrait}" if person else "",
            title=title,
            icon=icon,
            plate=plate,
            progress=progress,
            bench="" if person else translate("Bench", "Bench {name}").format(name=self.bench),
        )

    def task_header(self, procedure: Procedure, job: Job, item: Item | None) -> Header:
        """Return zone 1 for a step of a task."""
        return self.header(
            title=procedure.words_in(self.language).title,
            icon=procedure.icon,
            plate=plate_of(item.id) if item else plate_of(job.lot or ""),
            progress=self.step_progress(job, procedure, item),
        )

    def step_progress(self, job: Job, procedure: Procedure, item: Item | None) -> Progress:
        """Return how far the worker is in the task; of how many steps, only once that is known."""
        total = len(job.steps)
        now = min(job.number, total)
        if procedure.count_for(kind=item.kind if item else "") is None:
            return Progress(job.number, 0, translate("Bench", "Step {now}").format(now=now))
        words = translate("Bench", "Step {now} of {total}")
        return Progress(job.number, total, words.format(now=now, total=total))


def clock_time(at: datetime, language: str) -> str:
    """Return a time of day as people write it: `9 h 05`, `09:05`."""
    shape = "H 'h' mm" if language == "fr" else "HH:mm"
    return QLocale(language).toString(QTime(at.hour, at.minute), shape)


def plate_of(code_text: str) -> Plate | None:
    """Return a label's number as its plate shows it; none if it is no code of ours."""
    code = parse_code(code_text)
    return Plate(code.prefix, code.digits) if code else None


def picture_of(item: Item) -> str:
    """Return the drawing of an item."""
    return f"item-{item.kind}" if item.kind else "item-tower"
