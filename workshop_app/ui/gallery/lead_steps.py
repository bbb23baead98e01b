"""The pages of the steps: a task that is good, and one with every kind of hole."""

from collections.abc import Callable, Iterator

from workshop_app.application.steps.write import Overtaken, TaskNow
from workshop_app.domain.finding import Finding, Rule, found
from workshop_app.domain.ids import ProcedureHash, StepId, TaskCode
from workshop_app.domain.procedure import Photo, Step, StepKind, Way, WayOn
from workshop_app.domain.publishing import Release
from workshop_app.domain.task_draft import (
    AddStep,
    ChangeStep,
    SetVoice,
    SetWords,
    TaskDraft,
    draft_of,
    edited,
)
from workshop_app.ui.gallery.lead_routes import route_pages
from workshop_app.ui.gallery.props import LEADS
from workshop_app.ui.lead.section import PageData
from workshop_app.ui.lead.steps.choices import KIND, NO, Around, settings_of
from workshop_app.ui.lead.steps.choosing import tell_choice
from workshop_app.ui.lead.steps.frame import STATES, SUBJECTS, tell_frame, tell_frame_choice
from workshop_app.ui.lead.steps.names import Namer
from workshop_app.ui.lead.steps.photo import tell_files, tell_markers, tell_photo
from workshop_app.ui.lead.steps.screen import (
    tell_findings,
    tell_step,
    tell_task,
    tell_tasks,
)
from workshop_app.ui.lead.steps.told import tell_more, tell_new, tell_published, tell_trouble
from workshop_app.ui.lead.steps.versions import tell_overtaken, tell_versions
from workshop_app.ui.lead.story import Teller
from workshop_app.ui.lead.supply.screen import ListFile
from workshop_app.ui.lead.words import translate

_DAY_MS = 1_767_610_800_000
_ASKS, _NEW = StepId("unplugged"), StepId("step-13")
_PHOTO = Photo(sha256="0" * 64, alt={"fr": "La vis", "en": "The screw"}, marker=(500, 200, 160))
_AROUND = Around(
    tasks=(TaskCode("cleaning"), TaskCode("erasure")),
    tests=("sound", "starts"),
    reasons=("broken", "part_missing"),
    pictures=("unplugged", "red-key"),
)
Say = Callable[[Finding], str]


def steps_pages(teller: Teller, say: Say) -> Iterator[tuple[str, PageData]]:
    """Yield each page."""
    published = teller.content.procedure(TaskCode("sound-card"))
    if published is None:
        raise LookupError("a task without its procedure")
    good = draft_of(published).by(LEADS[0].id, _DAY_MS)
    release = Release(
        version=2,
        hash=ProcedureHash("ab"),
        by=LEADS[1].id,
        at_ms=_DAY_MS,
        readers=4,
        read_well=True,
    )
    now = TaskNow(code=good.code, procedure=published, releases=((release, LEADS[1]),), draft=good)
    others = (TaskNow(code=code) for code in teller.content.tasks()[:3])
    yield "steps/tasks", tell_tasks((*others, now), teller.language, (tell_published(release),))
    no_name = translate("Lead", "This is no name: small letters, digits and hyphens only.")
    yield "steps/new", tell_new((tell_trouble(no_name),))
    yield "steps/versions", tell_versions(now, teller.language)
    yield "steps/overtaken", tell_overtaken(Overtaken(release, LEADS[1]))
    yield "steps/more", tell_more(good, ())
    yield from route_pages(teller, say)
    yield from _of_files()
    yield from _of_draft("good", good, (), teller, say)
    yield from _of_draft("holes", _holes(good), tuple(_found()), teller, say)


def _of_files() -> Iterator[tuple[str, PageData]]:
    file = ListFile(id="f", name="photo-2026.jpg", folder="Images", day="26/11/2026")
    yield "steps/files", tell_files((file,), "Photo", ())
    yield "steps/no file", tell_files((), "Photo", ())
    yield "steps/photo", tell_photo("card-screw", _PHOTO)
    yield "steps/marker", tell_markers(_PHOTO)


def _of_draft(
    name: str, draft: TaskDraft, findings: tuple[Finding, ...], teller: Teller, say: Say
) -> Iterator[tuple[str, PageData]]:
    namer = Namer(teller=teller, procedure=draft.procedure, alt=lambda name, _: name)
    yield f"steps/{name}/task", tell_task(draft, findings, namer, (), can_undo=bool(findings))
    yield f"steps/{name}/findings", tell_findings(draft, findings, namer, say)
    yield f"steps/{name}/frame", tell_frame(draft, findings, namer, say)
    for which in (SUBJECTS, STATES):
        yield f"steps/{name}/{which}", tell_frame_choice(which, draft.procedure, namer)
    for step in draft.procedure.steps:
        if step.id not in {_ASKS, _NEW, "read-part"}:
            continue
        page = tell_step(draft, step, findings, namer, _AROUND, say, recording="fr")
        yield f"steps/{name}/step {step.id}", page
        for setting in settings_of(step, draft.procedure, _AROUND):
            if step.id == _ASKS and setting.name in {KIND, NO}:
                yield f"steps/{name}/choice {setting.name}", tell_choice(setting, namer, "")


def _holes(draft: TaskDraft) -> TaskDraft:
    asks = draft.procedure.step(_ASKS)
    new = Step(id=_NEW, kind=StepKind.LOOK, picture="", no=WayOn(way=Way.BACK, step=_ASKS, times=2))
    for edit in (
        AddStep(_ASKS),
        ChangeStep(new),
        SetWords(_ASKS, "en", ("Is the computer not plugged in any more after you have looked?",)),
        SetVoice(_ASKS, "fr", "0" * 64),
        ChangeStep(asks),
    ):
        draft = edited(draft, edit)
    return draft


def _found() -> Iterator[Finding]:
    yield found(Rule.SENTENCE_TOO_LONG, "sound-card/en.toml", _ASKS, count=12, most=10)
    yield found(Rule.WORDS_MISSING, "sound-card/fr.toml", _NEW)
    yield found(Rule.WORDS_MISSING, "sound-card/en.toml", _NEW)
    yield found(Rule.PICTURE_NONE, "sound-card/procedure.toml", _NEW)
    yield found(Rule.NO_STEPS, "sound-card/procedure.toml", kind="laptop")
    yield found(Rule.ENDLESS_BACK, "sound-card/procedure.toml", _NEW)
