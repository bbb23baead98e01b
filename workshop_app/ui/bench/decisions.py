"""What a choice means on the screen where it was taken: a use case, or only another view."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from workshop_app.application.desk import Desk
from workshop_app.application.outcome import Finished, Outcome
from workshop_app.application.situation import AtStep, NextJob, NobodyHere, OnPause
from workshop_app.domain.bench import Away
from workshop_app.domain.commands import Command
from workshop_app.domain.ids import PersonId
from workshop_app.domain.procedure import StepKind
from workshop_app.ui.bench.screen import Choice
from workshop_app.ui.bench.shown import Over, Shown
from workshop_app.ui.bench.words.film import SEEN
from workshop_app.ui.bench.words.film import STATES as FILM_STATES
from workshop_app.ui.bench.words.guide import PREVIEW_AT_ONCE
from workshop_app.ui.bench.words.settings import AT_ONCE as SETTINGS_AT_ONCE
from workshop_app.ui.bench.words.settings import FIRST_DAY, READY, above
from workshop_app.ui.bench.words.sign_in import AT_ONCE
from workshop_app.values import Struct, replace


class Work(Struct, frozen=True):
    """Something to do away from the screen; its outcome is shown."""

    call: Callable[[], Outcome]


class Fit(Struct, frozen=True):
    """A change of comfort: what is shown stays, in another look."""

    call: Callable[[], Outcome]


class Keep(Struct, frozen=True):
    """Something to write down, while the screen becomes this at once."""

    call: Callable[[], Outcome]
    shown: Shown


class Show(Struct, frozen=True):
    """Only another view of the same situation."""

    shown: Shown


class SayAgain(Struct, frozen=True):
    """The words of the screen once more."""


class PrintAgain(Struct, frozen=True):
    """The label of this step once more."""


class TryOn(Struct, frozen=True):
    """A change of the bench where nobody has signed in: whose it is, is not known yet."""

    command: Command
    argument: str


Decision: TypeAlias = Work | Fit | Keep | Show | SayAgain | PrintAgain | TryOn | None

COMFORT = frozenset(
    {
        Command.BIGGER,
        Command.SMALLER,
        Command.LOUDER,
        Command.SOFTER,
        Command.THEME,
        Command.LANGUAGE,
        Command.CALM,
    }
)


BEFORE_SIGN_IN = COMFORT | {Command.SETTINGS, Command.FIRST_USE}
"""What a card or a held key may ask for before anybody has signed in (PRF-02)."""

TRIED_ON = COMFORT | {Command.PRESET, Command.CHANGE}
"""What changes the bench there, until whoever needed it has come."""

IN_SETTINGS = frozenset({Command.CHANGE, Command.PRESET, Command.UNDO, Command.AS_YESTERDAY})


def decide(desk: Desk, shown: Shown, choice: Choice) -> Decision:
    """Return what a choice does on the screen that is shown."""
    match choice.command:
        case Command.REPEAT:
            return SayAgain()
        case command if shown.situation.person is None and command in TRIED_ON:
            return TryOn(command, choice.argument)
        case Command.HELP | Command.CALL_LEAD:
            return _help(desk, shown, choice)
        case Command.CANCEL_HELP:
            return Work(desk.cancel_help)
        case Command.PAUSE:
            return Work(partial(desk.go_away, Away.PAUSE))
        case Command.BREAK:
            return Work(partial(desk.go_away, Away.BREAK))
        case Command.MORE_HELP:
            return Work(desk.more_help)
        case Command.SIGN_OUT:
            return Work(desk.sign_out)
        case Command.PRINT_AGAIN:
            return PrintAgain()
        case Command.BACK:
            return _back(desk, shown)
        case Command.CHOOSE:
            return _choose(desk, shown, choice)
        case command if command in _VIEWS:
            return _VIEWS[command](shown, choice)
        case command if command in COMFORT | IN_SETTINGS:
            return Fit(partial(desk.needs, command, choice.argument))
        case _:
            return _go_on(desk, shown, choice)


def _help(desk: Desk, shown: Shown, choice: Choice) -> Decision:
    """At a step first the words again, with what helps beside them; a second press calls.

    HLP-02: repeat, show me, then a person, who can be called directly. Elsewhere there is nothing
    to show: a person is called at once.
    """
    if shown.situation.help:
        return SayAgain()
    calls = choice.command is Command.CALL_LEAD or shown.over in {Over.HELP, Over.LOOK_AGAIN}
    if calls or not isinstance(shown.situation.here, AtStep):
        return Work(desk.call_for_help)
    return Show(replace(shown, over=Over.HELP, note=None))


def ends_with_a_scan(shown: Shown) -> bool:
    """Return whether a scan, and no press, ends what is shown."""
    at = shown.situation.here
    return (
        isinstance(at, AtStep)
        and at.step.kind is StepKind.SCAN
        and shown.over in {Over.NOTHING, Over.LOOK_AGAIN}
        and shown.situation.help is None
    )


def _problem(shown: Shown, _choice: Choice) -> Decision:
    return Show(replace(shown, over=Over.PROBLEM))


def _picture(shown: Shown, _choice: Choice) -> Decision:
    if shown.over in {Over.PICTURE, Over.FILM}:
        return Show(_without_picture(shown))
    return Show(replace(shown, over=Over.PICTURE, under=shown.over))


def _without_picture(shown: Shown) -> Shown:
    """What the enlarged picture or the film covered; a film there has been seen."""
    path = shown.path if shown.under is not Over.NOTHING else SEEN
    return replace(shown, over=shown.under, under=Over.NOTHING, path=path)


def _film(shown: Shown, choice: Choice) -> Decision:
    """The film of a step, larger, and its play and stop; without one, the step shown slowly."""
    if choice.argument not in FILM_STATES:
        return _show_me(shown, choice)
    return Show(replace(shown, over=Over.FILM, under=Over.NOTHING, path=choice.argument))


def _show_me(shown: Shown, choice: Choice) -> Decision:
    """The step once more, larger and one movement at a time; or a step of the card alone."""
    if not isinstance(shown.situation.here, AtStep):
        return None
    page = shown.page + 1 if shown.over is Over.SHOW_ME else 0
    path = choice.argument or (shown.path if page else "")
    return Show(replace(shown, over=Over.SHOW_ME, path=path, page=page))


def _preview(shown: Shown, _choice: Choice) -> Decision:
    off = shown.situation.likes.show_next == "off"
    if off or not isinstance(shown.situation.here, NextJob | AtStep):
        return None
    page = shown.page + PREVIEW_AT_ONCE if shown.over is Over.PREVIEW else 0
    return Show(replace(shown, over=Over.PREVIEW, page=page))


def _settings(shown: Shown, choice: Choice) -> Decision:
    """The settings of whoever is here; a card or a held key opens them from everywhere.

    Where nobody is, there are the starting points alone.
    """
    paths = {Command.SETTINGS: "", Command.FIRST_USE: FIRST_DAY}
    path = paths.get(choice.command, choice.argument)
    if shown.situation.person is None:
        if not isinstance(shown.situation.here, NobodyHere):
            return None
        path = READY if path == READY else FIRST_DAY
    return Show(replace(shown, over=Over.SETTINGS, path=path, page=0, note=None))


def _more(shown: Shown, _choice: Choice) -> Decision:
    here = shown.situation.here
    if shown.over is Over.SETTINGS:
        return Show(replace(shown, page=shown.page + SETTINGS_AT_ONCE, note=None))
    if not isinstance(here, NobodyHere):
        return None
    page = shown.page + AT_ONCE
    return Show(replace(shown, page=page if page < len(here.people) else 0))


_VIEWS: Mapping[Command, Callable[[Shown, Choice], Decision]] = {
    Command.PROBLEM: _problem,
    Command.PICTURE: _picture,
    Command.OTHERS: _more,
    Command.SETTINGS: _settings,
    Command.FIRST_USE: _settings,
    Command.LOOK_AT: _settings,
    Command.SHOW_ME: _show_me,
    Command.VIDEO: _film,
    Command.PREVIEW: _preview,
}
"""What only shows something else of where the bench is."""


def _back(desk: Desk, shown: Shown) -> Decision:
    if shown.situation.person is None and shown.path == READY:
        return Show(replace(shown, path=FIRST_DAY, page=0))
    if shown.over is Over.SETTINGS and (path := above(shown.path)) is not None:
        return Show(replace(shown, path=path, page=0, note=None))
    over_another = shown.over is Over.PICTURE and shown.under is not Over.NOTHING
    if shown.over is Over.FILM or over_another:
        return Show(_without_picture(shown))
    if shown.over is not Over.NOTHING:
        return Work(desk.look)
    return Work(partial(desk.go_back, Command.BACK, "", shown.situation.token))


def _choose(desk: Desk, shown: Shown, choice: Choice) -> Decision:
    if shown.over is Over.PROBLEM:
        return Work(partial(desk.report_problem, choice.argument))
    if shown.over is Over.FINISHED and isinstance(shown.note, Finished):
        felt = replace(shown, felt=choice.argument)
        return Keep(partial(desk.say_how_it_was, shown.note.job, choice.argument), felt)
    if isinstance(shown.situation.here, NobodyHere):
        return Work(partial(desk.sign_in, PersonId(choice.argument)))
    token = shown.situation.token
    return Work(partial(desk.answer, choice.command, choice.argument, token))


def _go_on(desk: Desk, shown: Shown, choice: Choice) -> Decision:
    token = shown.situation.token
    if shown.over is Over.SETTINGS and shown.path == FIRST_DAY:
        return Work(partial(desk.needs, Command.CHANGE, "{}"))  # as usual is a choice, too
    if shown.over is Over.OFFER and isinstance(shown.note, Finished):
        accepted = choice.command is Command.YES
        note = shown.note
        return Work(partial(desk.answer_offer, note.task, note.offer, accepted=accepted))
    if shown.over is Over.FINISHED and isinstance(shown.note, Finished) and shown.note.offer:
        return Show(replace(shown, over=Over.OFFER))
    if shown.over not in {Over.NOTHING, Over.PICTURE, Over.FILM}:
        if choice.command is Command.DONE and ends_with_a_scan(shown):
            return Work(partial(desk.answer, Command.DONE, "", token))
        return Work(desk.look)
    proposed = shown.situation.proposed
    if proposed is not None and choice.command in {Command.YES, Command.NO}:
        accepted = choice.command is Command.YES
        return Work(partial(desk.answer_proposal, proposed.key, accepted=accepted))
    match shown.situation.here:
        case NextJob():
            return Work(partial(desk.take_job, choice.command, "", token))
        case AtStep():
            return Work(partial(desk.answer, choice.command, choice.argument, token))
        case OnPause():
            return Work(desk.come_back)
        case _:
            return Work(desk.look)
