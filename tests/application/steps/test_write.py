import pytest

from tests.application.workshop import ANA, NADIA, PAUL, real_content
from tests.fakes import FakeUnitOfWork
from workshop_app.application.steps.contents import PHOTO, Media, media_of
from workshop_app.application.steps.published import PublishedContent
from workshop_app.application.steps.write import Done, Faulty, Overtaken, WriteSteps
from workshop_app.bootstrap.step_checks import StepChecks
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.finding import Rule
from workshop_app.domain.ids import ProcedureHash, StepId, TaskCode
from workshop_app.domain.procedure import Photo
from workshop_app.domain.task_draft import (
    AddStep,
    RemoveStep,
    SetPhoto,
    SetReading,
    SetWords,
    edited,
)
from workshop_app.domain.task_draft import Reading as Read

CARD = TaskCode("sound-card")
JPEG = Media(PHOTO, b"\xff\xd8 a photo")
SHOWN = Photo(sha256=JPEG.sha256, alt={"fr": "La vis", "en": "The screw"}, marker=(500, 500, 100))
SAYS = SetWords("card-screw", "fr", ("*Serrez* la *vis*.",))


class Shelf:
    def __init__(self):
        self.shown = {}

    def show(self, photo, picture, media):
        self.shown[photo.name] = (picture, media)

    def sound(self, sha256, media):
        self.shown[sha256] = media


class MemoryOfDrafts:
    def __init__(self):
        self.drafts, self.contents = {}, {}

    def all(self):
        return tuple(self.drafts[code] for code in sorted(self.drafts))

    def get(self, task):
        return self.drafts.get(task)

    def save(self, draft):
        self.drafts[draft.code] = draft

    def remove(self, task):
        self.drafts.pop(task, None)

    def keep(self, media):
        self.contents[media.sha256] = media

    def media(self, sha256):
        return self.contents.get(sha256)


class MemoryOfRoutes:
    def __init__(self):
        self.drafts = {}

    def get(self, kind):
        return self.drafts.get(kind)

    def save(self, draft):
        self.drafts[draft.route.kind] = draft

    def remove(self, kind):
        self.drafts.pop(kind, None)


class Desk:
    """A lead's desk, and the bench that hears of what is published."""

    def __init__(self):
        self.uow = FakeUnitOfWork(ANA, PAUL, NADIA)
        self.shelf = Shelf()
        self.content = PublishedContent(real_content(), self.shelf)
        self.drafts, self.routes_kept = MemoryOfDrafts(), MemoryOfRoutes()
        checks = StepChecks(self.content)
        self.write = WriteSteps(lambda: self.uow, self.content, self.drafts, checks)

    def hearing(self):
        """Open a transaction that looks first for what was published, as benches do."""
        self.hear()
        return self.uow

    def hear(self):
        with self.uow:
            self.content.look(self.uow)
        return self.content.procedure(CARD)

    def says(self):
        return self.hear().words["fr"].steps["card-screw"]


@pytest.fixture
def desk():
    return Desk()


def test_what_is_published_is_worked_by(desk):
    done = desk.write.publish(edited(desk.write.open(CARD), SAYS), lead=PAUL)
    assert isinstance(done, Done)
    assert (desk.hear().version, desk.says()) == (2, SAYS.sentences)


def test_a_draft_is_no_fact_and_changes_nothing_at_a_bench(desk):
    desk.write.save(edited(desk.write.open(CARD), SAYS), lead=PAUL)
    assert desk.uow.facts == ()
    assert desk.says() != SAYS.sentences


def test_a_job_under_way_can_still_read_the_version_it_began_with(desk):
    first = desk.write.publish(edited(desk.write.open(CARD), SAYS), lead=PAUL)
    desk.hear()
    desk.write.publish(edited(desk.write.open(CARD), RemoveStep(StepId("strap"))), lead=PAUL)
    with desk.uow:
        began_with = desk.content.frozen(desk.uow.procedures.text(first.release.hash))
    assert StepId("strap") in {step.id for step in began_with.steps}
    assert StepId("strap") not in {step.id for step in desk.hear().steps}


@pytest.mark.proves("AUT-01")
@pytest.mark.parametrize(
    ("edit", "rule"),
    [
        (AddStep(StepId("strap")), Rule.WORDS_MISSING),
        (AddStep(StepId("strap")), Rule.PICTURE_NONE),
        (RemoveStep(StepId("read-computer")), Rule.STARTS_WITH_SCAN),
        (SetWords("strap", "en", ()), Rule.WORDS_MISSING),
        (
            SetWords("strap", "en", ("Put the strap on your wrist and then look at it well now.",)),
            Rule.SENTENCE_TOO_LONG,
        ),
        (SetPhoto("strap", Photo(sha256="0" * 64, alt={"fr": "x"})), Rule.PHOTO_WORDS),
        (SetPhoto("strap", Photo(sha256="0" * 64, alt={})), Rule.CONTENT_MISSING),
    ],
)
def test_what_has_a_hole_is_not_published_and_the_hole_is_named(desk, edit, rule):
    refused = desk.write.publish(edited(desk.write.open(CARD), edit), lead=PAUL)
    assert isinstance(refused, Faulty)
    assert rule in {finding.rule for finding in refused.findings}
    assert desk.uow.facts == ()


def test_a_photo_travels_with_its_step(desk):
    desk.write.keep(JPEG, lead=PAUL)
    draft = edited(desk.write.open(CARD), SetPhoto("card-screw", SHOWN))
    assert isinstance(desk.write.publish(draft, lead=PAUL), Done)
    desk.hear()
    assert desk.shelf.shown == {SHOWN.name: ("card-screw", JPEG)}


def test_a_bench_works_by_the_version_before_until_the_new_one_has_come(desk):
    done = desk.write.publish(edited(desk.write.open(CARD), SAYS), lead=PAUL)
    name, bench = ProcedureHash(done.release.hash), Desk()
    text = desk.uow.procedures.text(name)
    fact = desk.uow.facts[0]
    subject = Subject(SubjectKind.PROCEDURE, CARD)
    kind = FactKind.PROCEDURE_PUBLISHED
    bench.uow.seed(Draft(kind=kind, subject=subject, person=PAUL.id, body=fact.body))
    assert bench.says() != SAYS.sentences
    with bench.uow:
        bench.uow.procedures.keep(name, text)
        bench.uow.commit()
    assert bench.says() == SAYS.sentences


def test_who_was_overtaken_is_told_and_may_go_on(desk):
    mine = edited(desk.write.open(CARD), SAYS)
    other = edited(desk.write.open(CARD), RemoveStep(StepId("strap")))
    desk.write.publish(other, lead=NADIA)
    told = desk.write.publish(mine, lead=PAUL)
    assert isinstance(told, Overtaken)
    assert told.by == NADIA
    over = desk.write.publish(mine, lead=PAUL, over=True)
    assert over.release.version == 3


def test_readers_are_told_as_a_number(desk):
    draft = edited(edited(desk.write.open(CARD), SAYS), SetReading(Read(readers=3, is_good=True)))
    desk.write.publish(draft, lead=PAUL)
    assert dict(desk.uow.facts[0].body) | {"hash": ""} == {
        "hash": "",
        "version": 2,
        "readers": 3,
        "read_well": True,
    }


def test_a_worker_writes_no_steps(desk):
    draft = edited(desk.write.open(CARD), SAYS)
    for refused in (desk.write.save, desk.write.publish):
        with pytest.raises(ValueError, match="lead"):
            refused(draft, lead=ANA)
    assert desk.drafts.all() == ()


@pytest.mark.parametrize("text", ["", "data:image/jpeg;base64,", "data:text/html;base64,AA==", "!"])
def test_what_is_no_photo_and_no_voice_is_none(text):
    assert media_of(text) is None
    assert media_of(JPEG.text) == JPEG
