"""A draft while a lead writes: each edit is kept and checked, and can be taken back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from workshop_app.application.steps.contents import PHOTO, VOICE, Media
from workshop_app.domain.easy_words import as_printed
from workshop_app.domain.finding import Finding
from workshop_app.domain.ids import StepId
from workshop_app.domain.procedure import Photo, Procedure, Step
from workshop_app.domain.task_draft import (
    LANGUAGES,
    ChangeStep,
    Edit,
    SetChoice,
    SetPhoto,
    SetVoice,
    SetWords,
    TaskDraft,
    edited,
)
from workshop_app.ui.lead.section import Host
from workshop_app.ui.lead.steps.choices import Around, Setting, chosen, settings_of
from workshop_app.ui.lead.steps.names import Namer
from workshop_app.ui.lead.steps.parts import StepsParts
from workshop_app.ui.lead.story import Teller

MOST_UNDONE: Final = 200


@dataclass(slots=True)
class Writing:
    """One draft in a lead's hands."""

    host: Host
    parts: StepsParts
    draft: TaskDraft
    findings: tuple[Finding, ...] = ()
    earlier: list[TaskDraft] = field(default_factory=list)

    @property
    def procedure(self) -> Procedure:
        """The procedure as it is now."""
        return self.draft.procedure

    def edit(self, edit: Edit) -> None:
        """Change the draft, keep it, and check it anew."""
        after = edited(self.draft, edit)
        if after is not self.draft:
            self.earlier = [*self.earlier[-MOST_UNDONE:], self.draft]
            self._put(after)

    def undo(self) -> None:
        """Go back to before the last edit."""
        if self.earlier:
            self._put(self.earlier.pop())

    def check(self) -> None:
        """Find what is wrong now."""
        draft = self.draft
        self.host.look(lambda: self.parts.write.check(draft), self._found)

    def write(self, box: str, text: str) -> None:
        """Take what was written in a box: `fr/STEP`, `fr/STEP.fix` or `fr/choice/OPTION`."""
        language, _, about = box.partition("/")
        kind, _, option = about.rpartition("/")
        text = as_printed(text, language)
        if kind == "choice":
            self.edit(SetChoice(option, language, text.strip()))
        else:
            sentences = tuple(filter(None, map(str.strip, text.splitlines())))
            self.edit(SetWords(about, language, sentences))

    def choose(self, step: Step, setting: str, key: str) -> None:
        """Take a choice for a step."""
        self.edit(ChangeStep(chosen(step, setting, key)))

    def look_at(self, step: StepId, jpeg: bytes, after: Callable[[Photo], None]) -> None:
        """Make a photo ready to be looked at; it keeps the words of the one before."""
        media, before = Media(PHOTO, jpeg), self.procedure.photos.get(step)
        alt = before.alt if before else dict.fromkeys(LANGUAGES, "")
        photo = Photo(sha256=media.sha256, alt=alt)
        picture = self.procedure.step(step).picture

        def work() -> None:
            self.parts.write.keep(media, lead=self.host.lead)
            self.parts.shelf.show(photo, picture, media)

        self.host.run(work, lambda _: after(photo))

    def show(self, step: StepId, photo: Photo) -> None:
        """Put a photo where the screen finds it, and into the draft."""
        picture = self.procedure.step(step).picture

        def work() -> None:
            media = self.parts.write.media(photo.sha256)
            if media is not None:
                self.parts.shelf.show(photo, picture, media)

        self.host.run(work, lambda _: self.edit(SetPhoto(step, photo)))

    def voice(self, step: StepId, language: str, wav: bytes) -> None:
        """Give a step a voice."""
        media, lead = Media(VOICE, wav), self.host.lead
        self.host.run(
            lambda: self.parts.write.keep(media, lead=lead),
            lambda sha256: self.edit(SetVoice(step, language, sha256)),
        )

    def around(self) -> Around:
        """Return what choices are made from."""
        content = self.parts.content
        tasks = [code for code in content.tasks() if code != self.draft.code]
        known = [each for each in map(content.procedure, content.tasks()) if each]
        steps = [step for procedure in (*known, self.procedure) for step in procedure.steps]
        tests = dict.fromkeys(step.test for step in steps if step.test)
        reasons = dict.fromkeys(("look", *(reason for step in steps for reason in _reasons(step))))
        return Around(
            tasks=tuple(tasks),
            tests=tuple(tests),
            reasons=tuple(reasons),
            pictures=tuple(self.parts.checks.pictures),
        )

    def setting(self, step: StepId, name: str) -> Setting | None:
        """Return something that can be chosen for a step."""
        settings = settings_of(self.procedure.step(step), self.procedure, self.around())
        return next((each for each in settings if each.id == name), None)

    def namer(self) -> Namer:
        """Return how things are called in the lead's language."""
        language = self.host.language
        words = self.parts.words(language)
        teller = Teller(content=self.parts.content, words=words, language=language)
        return Namer(teller=teller, procedure=self.procedure, alt=self.parts.alt)

    def _put(self, draft: TaskDraft) -> None:
        self.draft, lead = draft, self.host.lead

        def work() -> tuple[Finding, ...]:
            self.parts.write.save(draft, lead=lead)
            return self.parts.write.check(draft)

        self.host.changed()
        self.host.run(work, self._found)

    def _found(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        self.host.changed()


def _reasons(step: Step) -> Iterator[str]:
    ways = (*((step.no,) if step.no else ()), *step.options, *(step.no.options if step.no else ()))
    return (way.reason for way in ways if way.reason)
