"""Decides what is shown of the steps: all tasks, one of them, one of its steps, and its choices."""

from dataclasses import dataclass, field
from functools import partial

from workshop_app.application.steps.write import Done, Faulty, Overtaken, Published, TaskNow
from workshop_app.domain.codes import Scan
from workshop_app.domain.task_draft import TaskDraft
from workshop_app.ui.lead.page import Note, Press, Tab
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.steps import acting, told
from workshop_app.ui.lead.steps.parts import StepsParts
from workshop_app.ui.lead.steps.routing import Routing
from workshop_app.ui.lead.steps.screen import tell_tasks
from workshop_app.ui.lead.steps.told import Opened
from workshop_app.ui.lead.steps.writing import Writing
from workshop_app.ui.lead.words import translate


@dataclass(slots=True)
class StepsSection:
    """How tasks are written."""

    host: Host
    parts: StepsParts
    id: str = "steps"
    tasks: tuple[TaskNow, ...] = ()
    writing: Writing | None = None
    opened: tuple[Opened, ...] = ()
    notes: tuple[Note, ...] = ()
    searched: str = ""
    recording: str = field(default="")
    routing: Routing | None = None
    """The routes: what is changed in them waits there until it is published."""
    in_routes: bool = False

    def tab(self) -> Tab:
        """Return what its tab says."""
        return Tab(id=self.id, words=translate("Lead", "Steps"))

    def open(self) -> None:
        """Show all tasks; a draft that was open is kept already."""
        self.stop_recording()
        self.writing, self.opened, self.notes, self.searched = None, (), (), ""
        self.in_routes = False
        self.read_tasks()

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        if self.in_routes and self.routing is not None:
            return self.routing.page()
        page = told.page_of(self)
        return page or tell_tasks(self.tasks, self.host.language, self.notes)

    def on_press(self, press: Press) -> None:
        """Do what was pressed on the page that is shown."""
        acting.on_press(self, press)

    def on_back(self) -> bool:
        """Go back by one page."""
        self.stop_recording()
        if self.in_routes and self.routing is not None:
            if self.routing.on_back():
                return True
            self.in_routes = False
            self.read_tasks()
        elif self.opened:
            self.opened, self.notes, self.searched = self.opened[:-1], (), ""
        elif self.writing is not None:
            self.writing, self.notes = None, ()
            self.read_tasks()
        else:
            return False
        self.host.changed()
        return True

    def on_scan(self, scan: Scan) -> bool:  # noqa: ARG002 - no code means a task
        """No code means anything here."""
        return False

    def on_news(self) -> None:
        """Only leads write steps: they are read when the section is opened."""

    def show(self, opened: Opened) -> None:
        """Open a page over the one that is shown."""
        self.opened, self.notes, self.searched = (*self.opened, opened), (), ""
        self.host.changed()

    def instead(self, opened: Opened) -> None:
        """Show another page in place of the one that is shown."""
        self.opened, self.notes, self.searched = (*self.opened[:-1], opened), (), ""
        self.host.changed()

    def say(self, *notes: Note) -> None:
        """Tell something on the page that is shown."""
        self.notes = notes
        self.host.changed(" ".join(note.words for note in notes))

    def read_tasks(self) -> None:
        """Look at all tasks anew."""

        def take(tasks: tuple[TaskNow, ...]) -> None:
            self.tasks = tasks
            self.host.changed()

        self.host.run(self.parts.write.all, take)

    def begin(self, draft: TaskDraft) -> None:
        """Take a draft into the lead's hands."""
        self.writing, self.opened, self.notes = Writing(self.host, self.parts, draft), (), ()
        self.writing.check()
        self.host.changed()

    def publish(self, *, over: bool = False) -> None:
        """Send the draft to the benches, or tell what stands before that."""
        writing = self.writing
        if writing is None:
            return
        draft, lead = writing.draft, self.host.lead
        work = partial(self.parts.write.publish, draft, lead=lead, over=over)
        self.host.run(work, self._published)

    def stop_recording(self) -> None:
        """End what is being recorded: it is not kept."""
        if self.recording:
            self.recording = ""
            self.parts.aside(self.parts.microphone.stop, lambda _: None)

    def _published(self, published: Published) -> None:
        match published:
            case Done(release):
                self.writing, self.opened = None, ()
                self.notes = (told.tell_published(release),)
                self.read_tasks()
                self.host.changed(self.notes[0].words)
            case Faulty():
                self.show(told.Findings())
            case Overtaken():
                self.show(published)
