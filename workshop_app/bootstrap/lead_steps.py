"""Joins the section of the steps: drafts on this machine, their checks, voice and trials."""

from collections.abc import Callable
from functools import partial

from workshop_app.adapters.content.draft_files import DraftFiles
from workshop_app.adapters.content.route_draft_files import RouteDraftFiles
from workshop_app.adapters.speech.microphone import DeviceMicrophone
from workshop_app.application.content_port import Content
from workshop_app.application.ports import Speech
from workshop_app.application.steps.routes import WriteRoutes
from workshop_app.application.steps.write import WriteSteps
from workshop_app.bootstrap.lead_words import words_of
from workshop_app.bootstrap.media_shelf import MediaFolders
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.step_checks import StepChecks
from workshop_app.bootstrap.step_files import StepFolders
from workshop_app.domain.profile_reading import from_plain
from workshop_app.domain.task_draft import TaskDraft
from workshop_app.settings import Settings
from workshop_app.ui.bench.voice import utterance
from workshop_app.ui.lead.presenter import MakeSection
from workshop_app.ui.lead.section import Aside
from workshop_app.ui.lead.steps.parts import Microphone, StepsParts
from workshop_app.ui.lead.steps.presenter import StepsSection


def steps_section(
    memory: BenchMemory,
    content: Content,
    settings: Settings,
    speech: Speech,
    alt: Callable[[str, str], str],
    aside: Aside,
) -> MakeSection:
    """Return what makes the section."""
    parts = steps_parts(memory, content, settings, speech, alt, aside)
    return partial(StepsSection, parts=parts)


def steps_parts(
    memory: BenchMemory,
    content: Content,
    settings: Settings,
    speech: Speech,
    alt: Callable[[str, str], str],
    aside: Aside,
    microphone: Microphone | None = None,
) -> StepsParts:
    """Return what the section works with."""
    checks = StepChecks(content)
    drafts = DraftFiles(settings.data / "drafts")
    write = WriteSteps(memory.unit_of_work, content, drafts, checks)
    return StepsParts(
        write=write,
        routes=WriteRoutes(
            memory.unit_of_work, content, RouteDraftFiles(settings.data / "drafts" / "routes")
        ),
        content=content,
        checks=checks,
        words=words_of,
        alt=alt,
        say=partial(_say, speech),
        microphone=microphone or DeviceMicrophone(),
        files=StepFolders(settings.data, content, write),
        try_out=_Trying(settings, write),
        shelf=MediaFolders(settings.data),
        aside=aside,
    )


def _say(speech: Speech, words: str, language: str) -> None:
    speech.say(utterance(words, from_plain({"language": language}).profile))


class _Trying:
    """Loads the trial with the first draft that is tried: the lead's window starts without it."""

    def __init__(self, settings: Settings, write: WriteSteps) -> None:
        self._settings, self._write = settings, write
        self._trials: Callable[[TaskDraft], None] | None = None

    def __call__(self, draft: TaskDraft) -> None:
        """Open a window to try a draft in."""
        if self._trials is None:
            from workshop_app.bootstrap.step_trial import StepTrials  # noqa: PLC0415

            self._trials = StepTrials(self._settings, self._write.media)
        self._trials(draft)
