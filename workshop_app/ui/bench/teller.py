"""Chooses the screen for what is shown, and puts it into the worker's language."""

from collections.abc import Callable, Sequence
from operator import itemgetter

from workshop_app.application.attention import Prompt
from workshop_app.application.content_port import Content
from workshop_app.application.outcome import (
    Accepted,
    AlsoElsewhere,
    Finished,
    SetAside,
    UnknownBadge,
)
from workshop_app.application.situation import (
    AtStep,
    NextJob,
    NobodyHere,
    NothingToDo,
    OnPause,
)
from workshop_app.domain.commands import Command
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench.screen import (
    Choice,
    Consequence,
    Earcon,
    Slot,
    State,
    WorkerScreen,
)
from workshop_app.ui.bench.shown import Over, Shown
from workshop_app.ui.bench.words import choices
from workshop_app.ui.bench.words.after import tell_finished, tell_set_aside, tell_trouble
from workshop_app.ui.bench.words.devices import tell_devices
from workshop_app.ui.bench.words.film import SEEN, stilled, tell_film
from workshop_app.ui.bench.words.guide import (
    tell_offer,
    tell_preview,
    tell_show_me,
    tell_ways_of_help,
)
from workshop_app.ui.bench.words.help import tell_help, tell_problem
from workshop_app.ui.bench.words.kept import tell_kept
from workshop_app.ui.bench.words.look_again import tell_look_again
from workshop_app.ui.bench.words.next_job import tell_next_job, tell_nothing_to_do
from workshop_app.ui.bench.words.pause import tell_pause
from workshop_app.ui.bench.words.prompts import tell_prompt
from workshop_app.ui.bench.words.proposal import tell_proposal
from workshop_app.ui.bench.words.settings import tell_settings
from workshop_app.ui.bench.words.sign_in import tell_sign_in, tell_unknown_badge
from workshop_app.ui.bench.words.step import tell_step
from workshop_app.ui.bench.words.strip import card_for_later, tell_strip
from workshop_app.ui.bench.words.telling import Telling, translate
from workshop_app.ui.bench.zones import LARGER
from workshop_app.ui.look.metrics import LARGE_PT
from workshop_app.values import Struct, replace


class Teller(Struct, frozen=True, kw_only=True):
    """Turns what is known into a screen.

    Attributes:
        content: the procedures, for their titles.
        alt: a picture's alternative text by its name and language.
        first_there: which of some pictures, the best first, there is.
        bench: the bench's name, as people call it.
        film: the file of a film by the name of the step and of the film; empty where there is none.
        moves: whether anything may move for a person.
        text_pt: how large a person's words are.
        can_hear: whether this machine has a microphone.
        voices: which voices can be chosen in a language.
        use_language: switches the program's texts; called before a screen is put into words.
    """

    content: Content
    alt: Callable[[str, str], str]
    bench: str
    use_language: Callable[[str], None]
    first_there: Callable[[Sequence[str]], str] = itemgetter(-1)
    voices: Callable[[str], tuple[str, ...]] = lambda _language: ()
    film: Callable[[str, str], str] = lambda _step, _name: ""
    moves: Callable[[Profile], bool] = lambda likes: likes.motion != "off"
    text_pt: Callable[[Profile], float] = lambda likes: float(likes.text_pt)
    can_hear: Callable[[], bool] = lambda: False

    def __call__(self, shown: Shown) -> WorkerScreen:
        """Return the screen for what is shown."""
        self.use_language(shown.situation.likes.language)
        telling = Telling(
            situation=shown.situation,
            alt=self.alt,
            first_there=self.first_there,
            film=self.film,
            moves=self.moves(shown.situation.likes),
            bench=self.bench,
            voice=shown.voice,
            voices=self.voices(shown.situation.likes.language),
            slips=shown.slips,
            ear=self.can_hear,
        )
        screen = self._screen(shown, telling)
        if self.text_pt(shown.situation.likes) >= LARGE_PT:
            screen = _with_larger_picture(screen)
        calls = shown.calls_back and screen.strip.state is State.MACHINE_WORKS
        earcon = Earcon.ACCEPTED if _was_read(shown) else screen.earcon
        kept = tell_kept(shown.kept, telling.language)
        devices = (*tell_devices(shown.devices, shown.situation.likes), *telling.elsewhere)
        told = replace(screen, kept=kept, devices=devices)
        if telling.situation.likes.voice_mode == "off":
            told = choices.shown_again(told, telling.situation.likes.text_shown)
        if shown.is_card_for_later:
            told = replace(told, strip=card_for_later(), earcon=None)
            earcon = None
        return replace(told, token=shown.token, calls_back=calls, earcon=earcon)

    def _screen(self, shown: Shown, telling: Telling) -> WorkerScreen:
        note, here = shown.note, shown.situation.here
        match shown.over:
            case Over.TROUBLE:
                return tell_trouble(telling, shown.trouble)
            case Over.PROBLEM:
                return tell_problem(telling)
            case Over.PICTURE:
                return _enlarged(self._under_picture(shown, telling))
            case Over.FILM:
                return tell_film(self._own(shown, telling), telling, shown.path)
            case Over.SHOW_ME if isinstance(shown.situation.here, AtStep):
                here = shown.situation.here
                return tell_show_me(telling, here, shown.path, number=shown.page)
            case Over.HELP if isinstance(shown.situation.here, AtStep):
                return tell_ways_of_help(telling, shown.situation.here)
            case Over.PREVIEW if isinstance(shown.situation.here, NextJob | AtStep):
                return tell_preview(telling, shown.situation.here, first=shown.page)
            case Over.OFFER if isinstance(note, Finished):
                return tell_offer(telling, note, self.content.procedure(note.task))
            case Over.PROMPT:
                return tell_prompt(telling, Prompt(shown.path))
            case Over.SETTINGS:
                strip = tell_strip(note, shown.situation)
                return tell_settings(telling, shown.path, first=shown.page, strip=strip)
            case Over.LOOK_AGAIN if isinstance(note, UnknownBadge) and isinstance(here, NobodyHere):
                return tell_unknown_badge(telling, here.people, shown.kept, first=shown.page)
            case Over.LOOK_AGAIN if note is not None:
                return tell_look_again(telling, note)
            case Over.FINISHED if isinstance(note, Finished):
                procedure = self.content.procedure(note.task)
                return tell_finished(telling, note, procedure, felt=shown.felt)
            case Over.ASIDE if isinstance(note, SetAside):
                earlier = self.content.procedure(note.task) if note.task else None
                return tell_set_aside(telling, note, earlier)
            case _:
                own = self._own(shown, telling)
                return stilled(own) if shown.path == SEEN else own

    def _under_picture(self, shown: Shown, telling: Telling) -> WorkerScreen:
        if shown.under is Over.NOTHING:
            return self._own(shown, telling)
        return self._screen(replace(shown, over=shown.under), telling)

    def _own(self, shown: Shown, telling: Telling) -> WorkerScreen:
        situation = shown.situation
        strip = tell_strip(shown.note, situation)
        if situation.help is not None:
            return tell_help(telling, strip)
        if situation.proposed is not None:
            asked = tell_proposal(telling, situation.proposed, strip)
            if asked is not None:
                return asked
        match situation.here:
            case NobodyHere(people):
                return tell_sign_in(telling, people, first=shown.page, strip=strip)
            case NothingToDo() as here:
                return tell_nothing_to_do(telling, here, strip)
            case NextJob() as here:
                return tell_next_job(telling, here, strip)
            case AtStep() as here:
                return tell_step(telling, here, strip)
            case OnPause() as here:
                return tell_pause(telling, here, strip)


def _was_read(shown: Shown) -> bool:
    """Whether a right code was just read: it is told in three ways at once (SCN-06)."""
    return shown.over is Over.NOTHING and isinstance(shown.note, Accepted | AlsoElsewhere)


def _with_larger_picture(screen: WorkerScreen) -> WorkerScreen:
    """Let whoever needs large words see every picture large: these words may take its place."""
    has_none = screen.picture is None or not screen.picture.name or screen.comfort
    if has_none or screen.id in LARGER or screen.in_slot(Slot.PICTURE):
        return screen
    return replace(screen, choices=(*screen.choices, choices.enlarge()))


def _enlarged(screen: WorkerScreen) -> WorkerScreen:
    """Return the picture alone, with the way back."""
    less = Choice(
        Command.PICTURE,
        translate("Bench", "Smaller picture"),
        Slot.CORNER,
        icon="close",
        consequence=Consequence.NONE,
    )
    kept = tuple(
        choice for choice in screen.choices if choice.slot in {Slot.PAUSE, Slot.REPEAT, Slot.HELP}
    )
    also = "" if screen.in_slot(Slot.TILE) else screen.also  # it may ask for one of the tiles
    shown = (choices.back(), *kept, less)
    return replace(screen, id="picture", choices=shown, also=also, scan_sign="", stages=())
