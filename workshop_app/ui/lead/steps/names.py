"""How the choices of a step are called, in the lead's language."""

from collections.abc import Callable

from workshop_app.domain.ids import StepId
from workshop_app.domain.procedure import Procedure
from workshop_app.ui.bench.screen import plain
from workshop_app.ui.lead.steps.choices import Setting
from workshop_app.ui.lead.story import Teller
from workshop_app.ui.lead.words import translate
from workshop_app.values import Struct


class Namer(Struct, frozen=True, kw_only=True):
    """What the choices of one procedure are named with.

    Attributes:
        alt: what a drawing shows, by its name and language.
    """

    teller: Teller
    procedure: Procedure
    alt: Callable[[str, str], str]

    @property
    def language(self) -> str:
        """The lead's."""
        return self.teller.language

    def setting(self, setting: Setting) -> str:
        """Return what is chosen."""
        name = self._named("step_settings", setting.name)
        return f"{name} {_number(setting.option)}" if setting.option else name

    def key(self, setting: Setting, key: str) -> str:
        """Return what a key means."""
        match setting.name:
            case "picture" | "shows":
                return self.picture(key)
            case "minutes":
                return translate("Lead", "{minutes} min").format(minutes=key)
            case "no" | "leads":
                return self.way(key)
            case "variants":
                kinds = (self._named("kinds", each) for each in key.split("+") if each)
                return ", ".join(kinds) or translate("Lead", "All machines")
            case _:
                return self._plain_key(setting.name, key)

    def picture(self, name: str) -> str:
        """Return what a drawing shows."""
        if not name:
            return translate("Lead", "None yet")
        return self.alt(name, self.language) or name

    def way(self, key: str) -> str:
        """Return what follows a "No"."""
        name, _, more = key.partition(":")
        if not name:
            return translate("Lead", "None yet")
        words = self._named("step_ways", name)
        match name:
            case "back":
                return both(words, self.step(StepId(more)))
            case "add_task" | "redo_task":
                return both(words, self.teller.task(more))
            case "decide" | "repair":
                return both(words, self.teller.reason(more))
            case _:
                return words

    def step(self, step: StepId) -> str:
        """Return what a step says, in one line; its place in the task where it says nothing yet."""
        words = self.procedure.words.get(self.language)
        said = words.steps.get(step, ()) if words else ()
        if said:
            return " ".join(map(plain, said))
        ids = [each.id for each in self.procedure.steps]
        number = ids.index(step) + 1 if step in ids else 0
        return translate("Lead", "Step {number}").format(number=number)

    def _plain_key(self, setting: str, key: str) -> str:
        if not key:
            return translate("Lead", "None")
        name, _, more = key.partition(":")
        match setting:
            case "expects":
                words = self._named("step_reads", name)
                kinds = "step_places" if name == "place" else "step_parts"
                return both(words, self._named(kinds, more)) if more else words
            case "part":
                return both(self._named("step_if", name), self._named("step_parts", more))
            case "kind":
                return self._named("step_kinds", key)
            case "label":
                return self._named("step_labels", key)
            case "test":
                return self._named("tests", key)
            case "safety":
                return translate("Lead", "Yes") if key == "yes" else translate("Lead", "No")
            case _:
                return key

    def _named(self, part: str, key: str) -> str:
        return self.teller.words.named(part, key)


def both(what: str, which: str) -> str:
    """Return a kind of thing, and which one of it."""
    return translate("Lead", "{what}: {which}").format(what=what, which=which)


def _number(option: str) -> str:
    return option.rpartition("-")[2]
