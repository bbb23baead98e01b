"""Decides what templates of labels show, and tries each change before it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from workshop_app.domain.codes import Scan
from workshop_app.ui.lead.labels.parts import LabelParts, Looked, TemplateNow
from workshop_app.ui.lead.labels.screen import (
    tell_field,
    tell_kept,
    tell_printed,
    tell_template,
    tell_templates,
)
from workshop_app.ui.lead.page import Note, Press, Tab
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.steps.form import WROTE
from workshop_app.ui.lead.words import translate


@dataclass(slots=True)
class LabelSection:
    """Templates of labels."""

    host: Host
    parts: LabelParts
    id: str = "labels"
    _all: Sequence[TemplateNow] = ()
    _template: TemplateNow | None = None
    _now: Looked | None = None
    _kept: str = ""
    _field: int | None = None
    _notes: tuple[Note, ...] = ()

    def tab(self) -> Tab:
        """Return what its tab says."""
        return Tab(id=self.id, words=translate("Lead", "Labels"))

    def open(self) -> None:
        """Show all templates."""
        self._template = self._now = self._field = None
        self._notes = ()
        self._read()

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        if self._template is None or self._now is None:
            return tell_templates(self._all, self._notes)
        if self._field is not None:
            return tell_field(self._template, self._now, self._field)
        is_kept = self._now.text == self._kept
        return tell_template(self._template, self._now, self._notes, is_kept=is_kept)

    def on_press(self, press: Press) -> None:
        """Open a template or a field, write, keep, print, or go back."""
        templates = self.parts.templates
        match press.action:
            case "back":
                self.on_back()
            case "rulers":
                self.parts.aside(templates.print_rulers, self._printed)
            case "template" if press.rows:
                self._open(press.rows[0])
            case "field" if self._now is not None:
                self._field, self._notes = int(press.argument), ()
                self.host.changed()
            case _ if self._template is not None and self._now is not None:
                self._on_template(self._template.id, self._now, press)
            case _:
                pass

    def on_back(self) -> bool:
        """Close what was opened last; False at the list."""
        if self._field is not None:
            self._field = None
        elif self._template is not None:
            self._template = self._now = None
            self._read()
        else:
            return False
        self._notes = ()
        self.host.changed()
        return True

    def on_scan(self, _scan: Scan) -> bool:
        """No code means anything here."""
        return False

    def on_news(self) -> None:
        """Nothing changes by itself."""

    def _on_template(self, template: str, now: Looked, press: Press) -> None:
        templates, field, aside = self.parts.templates, self._field, self.parts.aside
        match press.action:
            case action if action == WROTE and field is not None:
                name, value = press.argument, press.typed
                aside(partial(templates.change, template, now, field, name, value), self._show)
            case "keep":
                aside(partial(templates.keep, template, now), lambda _: self._was_kept(now))
            case "one":
                aside(partial(templates.print_one, template, now), self._printed)
            case "usual":
                aside(partial(templates.forget, template), self._was_forgotten)
            case _:
                pass

    def _read(self) -> None:
        def take(found: Sequence[TemplateNow]) -> None:
            self._all = found
            self.host.changed()

        self.parts.aside(self.parts.templates.all, take)

    def _open(self, name: str) -> None:
        self._template = next((each for each in self._all if each.id == name), None)
        if self._template is not None:
            self.parts.aside(partial(self.parts.templates.open, name), self._was_opened)

    def _was_opened(self, now: Looked) -> None:
        self._kept, self._field, self._notes = now.text, None, ()
        self._show(now)

    def _was_kept(self, now: Looked) -> None:
        self._kept, self._notes = now.text, (tell_kept(),)
        if self._template is not None:
            t = self._template
            self._template = TemplateNow(t.id, t.kind, t.stock, is_own=True)
        self.host.changed(self._notes[0].words)

    def _was_forgotten(self, now: Looked) -> None:
        if self._template is not None:
            t = self._template
            self._template = TemplateNow(t.id, t.kind, t.stock, is_own=False)
        self._was_opened(now)

    def _printed(self, trouble: str) -> None:
        self._notes = (tell_printed(trouble),)
        self.host.changed(self._notes[0].words)

    def _show(self, now: Looked) -> None:
        self._now = now
        self.host.changed()
