"""Every moment of a bench: where it is, what came of the last action, what lies over it."""

from collections.abc import Iterator
from typing import get_args

from workshop_app.application.attention import Prompt
from workshop_app.application.content_port import Content
from workshop_app.application.outcome import Finished, NeedsChanged, Note, UnknownBadge
from workshop_app.application.ports import DeviceTrouble, VoiceState
from workshop_app.application.situation import (
    AtStep,
    Here,
    NextJob,
    NobodyHere,
    NothingToDo,
    OnPause,
    Situation,
)
from workshop_app.domain.bench import Away
from workshop_app.domain.clash import Clash, ClashKind
from workshop_app.domain.clusters import together
from workshop_app.domain.errors import StorageTrouble
from workshop_app.domain.guidance import Level, Offer
from workshop_app.domain.help_call import HelpMessage
from workshop_app.domain.ids import JobId
from workshop_app.domain.job import JobState, Mode
from workshop_app.domain.presets import Preset
from workshop_app.domain.procedure import Procedure, Step, StepKind, Way
from workshop_app.domain.profile import Profile, in_effect
from workshop_app.domain.profile_reading import with_values
from workshop_app.ui.bench.shown import Over, Shown, covering
from workshop_app.ui.bench.words.after import FACES
from workshop_app.ui.bench.words.film import OPENED, STOPPED
from workshop_app.ui.bench.words.settings import AT_ONCE as SETTINGS_AT_ONCE
from workshop_app.ui.bench.words.settings import FIRST_DAY, READY, topics
from workshop_app.ui.bench.words.settings_buttons import (
    BUTTONS,
    FIT,
    GAME,
    MEANINGS,
    ways_there,
)
from workshop_app.ui.bench.words.sign_in import AT_ONCE
from workshop_app.ui.gallery.notes import every_note
from workshop_app.ui.gallery.props import (
    CALL,
    FILMED,
    ITEMS,
    KEPT,
    LEADS,
    LONG_PLACE,
    MANY,
    PEOPLE,
    PLACE,
    PROPOSED,
    VOICES,
    WITH_FILMS,
    machine,
    proposal_of,
    step_of,
)
from workshop_app.values import Struct, replace

_WHERE_READ = ["sign-in", "scan-ask"]
MOST_SLIPS = 3
"""From the third same slip on nothing changes any more (ERR-04)."""


class Moment(Struct, frozen=True):
    """Something that a bench can show; the name says how it came about."""

    name: str
    shown: Shown


def every_moment(content: Content, likes: Profile) -> Iterator[Moment]:
    """Yield what a bench can show, in the order of a day."""
    stage = _Stage(content, likes)
    yield from stage.own_screens()
    yield from stage.pictures()
    yield from stage.outcomes()
    yield from stage.help()
    yield from stage.troubles()
    yield from stage.without_voice()
    yield from stage.settings()
    yield from stage.devices()
    yield from stage.with_centre()
    yield from stage.guidance()
    yield from _films(stage)


class _Stage(Struct, frozen=True):
    content: Content
    likes: Profile

    def own_screens(self) -> Iterator[Moment]:
        """What the bench shows by itself, wherever it is."""
        for kind in get_args(Here):
            for name, here in _HERES[kind](self.content):
                yield self._moment(name, here)
        people = tuple(NobodyHere(PEOPLE[:count]) for count in (0, 1, AT_ONCE + 1))
        for few in people:
            yield self._moment(f"sign-in/{len(few.people)}", few)
        for page in range(0, len(PEOPLE), AT_ONCE):
            yield self._moment(f"sign-in/from-{page}", NobodyHere(PEOPLE), page=page)
        apart = {"note": UnknownBadge(), "over": Over.LOOK_AGAIN, "kept": KEPT["alone"]}
        for few in (*people, NobodyHere(PEOPLE)):
            yield self._moment(f"sign-in/unknown-badge/{len(few.people)}", few, **apart)

    def pictures(self) -> Iterator[Moment]:
        """Each picture, larger."""
        for name, at in _steps(self.content):
            if at.other is None:
                yield self._moment(f"{name}/picture", at, over=Over.PICTURE)

    def outcomes(self) -> Iterator[Moment]:
        """What came of something that was done."""
        told: set[type] = set()
        for note in every_note(self.content):
            is_first = type(note) not in told
            told.add(type(note))
            for name, here in self._where(covering(note), everywhere=is_first):
                yield from self._after(f"{type(note).__name__}@{name}", here, note)

    def help(self) -> Iterator[Moment]:
        """A call for help, at work and between two tasks."""
        for name, here in self._samples().items():
            if isinstance(here, NobodyHere):
                continue
            for count in range(len(LEADS) + 1):
                asked = self.situation(here, help=CALL, leads=LEADS[:count])
                yield Moment(f"help@{name}/{count}", Shown(situation=asked))
            for lead in LEADS:
                coming = self.situation(here, help=CALL, coming=lead, leads=LEADS)
                yield Moment(f"help@{name}/{lead.first_name}", Shown(situation=coming))
                passed = self.situation(here, help=CALL, asked=lead, leads=LEADS)
                yield Moment(f"help@{name}/for {lead.first_name}", Shown(situation=passed))
            for message in HelpMessage:
                call = replace(CALL, message=message)
                told = self.situation(here, help=call, answered_by=LEADS[1], leads=LEADS)
                yield Moment(f"help@{name}/{message}", Shown(situation=told))

    def troubles(self) -> Iterator[Moment]:
        """What is wrong: with the item, or with the program."""
        for name, here in self._samples().items():
            if isinstance(here, AtStep):
                yield self._moment(f"problem@{name}", here, over=Over.PROBLEM)
                called = self.situation(here, help=CALL, leads=LEADS)
                yield Moment(f"problem@{name}/help", Shown(situation=called, over=Over.PROBLEM))
            for trouble in ("", *StorageTrouble):
                yield self._moment(
                    f"trouble@{name}/{trouble}", here, over=Over.TROUBLE, trouble=str(trouble)
                )

    def without_voice(self) -> Iterator[Moment]:
        """Each kind of screen once more, while no sound can be made."""
        for state in VoiceState:
            if state is not VoiceState.READY:
                for name, here in self._samples().items():
                    yield self._moment(f"{name}/voice-{state}", here, voice=state)

    def settings(self) -> Iterator[Moment]:
        """The worker's own settings: each screen, and each way back."""
        paused = self._samples()["pause"]
        for path in _paths():
            yield self._moment(f"settings/{path}", paused, over=Over.SETTINGS, path=path)
        for path, first in _later_pages():
            page = {"path": path, "page": first}
            yield self._moment(f"settings/{path}/from-{first}", paused, over=Over.SETTINGS, **page)
        for path in (FIRST_DAY, READY):
            nobody = NobodyHere(PEOPLE)
            yield self._moment(f"settings/{path}@sign-in", nobody, over=Over.SETTINGS, path=path)
        for more in ({"can_undo": True}, {"changed_today": True}):
            changed = self.situation(paused, **more)
            for path in ("", "see", "see/text_pt", READY):
                shown = Shown(situation=changed, note=NeedsChanged(), over=Over.SETTINGS, path=path)
                yield Moment(f"settings/{path}/{next(iter(more))}", shown)

    def devices(self) -> Iterator[Moment]:
        """Each kind of screen, while a button or scanner fails, or after a card for later."""
        for name, here in self._samples().items():
            yield self._moment(f"{name}/card-for-later", here, is_card_for_later=True)
        for trouble in DeviceTrouble:
            for name, here in self._samples().items():
                own = replace(self.likes, key_map={"pad:b0": "switch_1"})
                told = frozenset({trouble})
                moment = self._moment(f"{name}/{trouble}", here, devices=told)
                situation = replace(moment.shown.situation, likes=own)
                yield Moment(moment.name, replace(moment.shown, situation=situation))

    def with_centre(self) -> Iterator[Moment]:
        """Each kind of screen once more, at a bench that has joined a centre."""
        for word, kept in KEPT.items():
            for name, here in self._samples().items():
                yield self._moment(f"{name}/{word}", here, kept=kept)
        for kind in ClashKind:
            apart = Clash(fact="", what="", kind=kind)
            for name in ("next", "scan-ask"):
                situation = self.situation(self._samples()[name], apart=apart)
                yield Moment(f"{name}/apart-{kind}", Shown(situation=situation))
        situation = self.situation(self._samples()["next"], proposed=PROPOSED)
        yield Moment("next/proposed", Shown(situation=situation))

    def guidance(self) -> Iterator[Moment]:
        """Each step larger, each task in pictures, steps together, and what is offered then."""
        for name, at in _steps(self.content):
            if at.job.mode is Mode.ASK and at.other is None and "printed" not in name:
                yield self._moment(f"{name}/show-me", at, over=Over.SHOW_ME)
                yield self._moment(f"{name}/ways-of-help", at, over=Over.HELP)
                for level in (Level.CLUSTERS, Level.CARD):
                    card = together(at.procedure, at.job, level, most=4)
                    if card:
                        there = replace(at, level=level, together=card)
                        yield self._moment(f"{name}/together-{level}", there)
        for name, here in _proposals(self.content):
            yield self._moment(f"{name}/preview", here, over=Over.PREVIEW)
        for prompt in (Prompt.BREAK, Prompt.TIRED, Prompt.HOME, Prompt.SWITCH):
            where = self._samples()["next"]
            yield self._moment(f"prompt/{prompt}", where, over=Over.PROMPT, path=prompt.value)
        for offer in Offer:
            if offer:
                note = Finished(
                    job=JobId("job"), task=self.content.tasks()[0], item=None, offer=offer
                )
                done = self._samples()["next"]
                yield self._moment(f"offer/{offer}", done, note=note, over=Over.OFFER)

    def _after(self, name: str, here: Here, note: Note) -> Iterator[Moment]:
        over = covering(note)
        if over is Over.FINISHED:
            for felt in ("", *FACES):
                yield self._moment(f"{name}/{felt}", here, note=note, over=over, felt=felt)
        elif over is Over.LOOK_AGAIN:
            for slips in range(1, MOST_SLIPS + 1):
                yield self._moment(f"{name}/{slips}", here, note=note, over=over, slips=slips)
        else:
            yield self._moment(name, here, note=note, over=over)

    def _where(self, over: Over, *, everywhere: bool) -> Iterator[tuple[str, Here]]:
        """Where an outcome is shown: each kind everywhere, its further variants at a few."""
        samples = self._samples()
        if over in {Over.FINISHED, Over.ASIDE}:
            few = ["next"]
        else:
            few = list(samples) if everywhere else _WHERE_READ
        yield from ((name, samples[name]) for name in few)

    def _samples(self) -> dict[str, Here]:
        """One of each kind of place where a bench can be."""
        found: dict[str, Here] = {
            "sign-in": NobodyHere(PEOPLE),
            "nothing": NothingToDo(),
            "next": next(here for _, here in _proposals(self.content)),
            "pause": next(here for _, here in _pauses(self.content)),
        }
        for _, at in _steps(self.content):
            found.setdefault(_kind(at), at)
        return found

    def _moment(self, name: str, here: Here, **more: object) -> Moment:
        return Moment(name, replace(Shown(situation=self.situation(here)), **more))  # type: ignore[arg-type]  # fields of Shown by name

    def situation(self, here: Here, **more: object) -> Situation:
        """Return where the bench is, for whom the gallery is made."""
        nobody = isinstance(here, NobodyHere)
        situation = Situation(
            here=here,
            person=None if nobody else PEOPLE[0],
            likes=in_effect(self.likes),
            kept=self.likes,
            leads=LEADS,
        )
        return replace(situation, **more)  # type: ignore[arg-type]  # fields of Situation by name


def _films(stage: _Stage) -> Iterator[Moment]:
    """A step with the workshop's own photo, film and signs, as each person wants them."""
    guides = (stage.content.procedure(FILMED[0]),)
    at = next(step_of(each, each.step(FILMED[1])) for each in guides if each)
    for key, value in WITH_FILMS.items():
        likes = with_values(stage.likes, {key: value}).profile
        shown = Shown(situation=replace(stage.situation(at), likes=likes))
        yield Moment(f"film/{key}", shown)
        for path in (OPENED, STOPPED):
            yield Moment(f"film/{key}/{path}", replace(shown, over=Over.FILM, path=path))
        for over in (Over.PICTURE, Over.SHOW_ME):
            yield Moment(f"film/{key}/{over}", replace(shown, over=over))


def _paths() -> Iterator[str]:
    yield from ("", FIRST_DAY, READY, BUTTONS, GAME, f"{GAME}/1300")
    yield from (f"{BUTTONS}/{word}" for word in MEANINGS)
    yield from (FIT, f"{FIT}/step_2", f"{FIT}/step_2/pad:b0", f"{FIT}/auto_1/pad:b0/1300")
    for name, topic in topics(voices=VOICES).items():
        yield name
        yield from (f"{name}/{ask.key}" for ask in topic.asks)


def _later_pages() -> Iterator[tuple[str, int]]:
    long = {
        **{name: len(topic.asks) for name, topic in topics(voices=VOICES).items()},
        READY: len(Preset),
    }
    long |= {"press": long["press"] + len(ways_there()), BUTTONS: len(MEANINGS)}
    for path, count in long.items():
        yield from ((path, first) for first in range(SETTINGS_AT_ONCE, count, SETTINGS_AT_ONCE))


def _kind(at: AtStep) -> str:
    return f"{at.step.kind}-{at.job.mode}".lower()


def _nobody(_content: Content) -> Iterator[tuple[str, Here]]:
    yield "sign-in", NobodyHere(PEOPLE)


def _nothing(content: Content) -> Iterator[tuple[str, Here]]:
    yield "nothing", NothingToDo()
    waiting = proposal_of(_procedures(content)[0], ITEMS[0], state=JobState.WAITING)
    yield "nothing/machine-works", NothingToDo(waiting.job)
    yield "nothing/steps-elsewhere", NothingToDo(coming=waiting.job)


def _proposals(content: Content) -> Iterator[tuple[str, NextJob]]:
    for procedure in _procedures(content):
        name = f"next/{procedure.code}"
        if not procedure.starts_from:
            yield name, proposal_of(procedure, None, place=None)
            continue
        for kind in procedure.subjects:
            for place in (PLACE, LONG_PLACE, None):
                where = place.name if place else "nowhere"
                yield f"{name}/{kind}/{where}", proposal_of(procedure, machine(kind), place=place)
        if any(step.minutes for step in procedure.steps):
            item = machine(procedure.subjects[0])
            yield f"{name}/waiting", proposal_of(procedure, item, state=JobState.WAITING)


def _steps(content: Content) -> Iterator[tuple[str, AtStep]]:
    for procedure in _procedures(content):
        for step in procedure.steps:
            name = f"{procedure.code}/{step.id}"
            for mode in modes_of(step):
                yield f"{name}/{mode}", step_of(procedure, step, mode=mode)
            yield from ((f"{name}/{what}", at) for what, at in _more_of(content, procedure, step))


def _more_of(content: Content, procedure: Procedure, step: Step) -> Iterator[tuple[str, AtStep]]:
    """Other states of a step: something came out of the printer, the machine works alone."""
    if step.kind is StepKind.PRINT or (step.kind is StepKind.SCAN and step.no is not None):
        yield "printed", step_of(procedure, step, printed=True)
    if step.minutes:
        for another in _procedures(content):
            item = machine(another.subjects[0], MANY) if another.starts_from else None
            other = proposal_of(another, item, place=LONG_PLACE if item else None)
            yield f"meanwhile-{another.code}", step_of(procedure, step, other=other)


def modes_of(step: Step) -> tuple[Mode, ...]:
    """Return what of a step can be on the screen."""
    ways = {step.no.way} if step.no else set()
    found = [Mode.ASK]
    if Way.FIX in ways:
        found.append(Mode.FIX)
    if Way.CHOOSE in ways:
        found.append(Mode.WHICH)
        options = step.no.options if step.no else ()
        if any(option.way is Way.FIX for option in options):
            found.append(Mode.FIX)
    elif any(option.way is Way.FIX for option in step.options):
        found.append(Mode.FIX)
    return tuple(found)


def _pauses(content: Content) -> Iterator[tuple[str, OnPause]]:
    at = next(at for _, at in _steps(content))
    for why in Away:
        if why is not Away.NO:
            yield f"pause/{why}", OnPause(why=why, since_ms=0)
            yield (
                f"pause/{why}/at-work",
                OnPause(why=why, since_ms=0, job=at.job, procedure=at.procedure, item=at.item),
            )


def _procedures(content: Content) -> tuple[Procedure, ...]:
    found = (content.procedure(task) for task in content.tasks())
    return tuple(procedure for procedure in found if procedure is not None)


_HERES = {
    NobodyHere: _nobody,
    NothingToDo: _nothing,
    NextJob: _proposals,
    AtStep: _steps,
    OnPause: _pauses,
}
"""How each place is staged; one that is missing here is told by a KeyError."""
