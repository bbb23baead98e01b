"""Stands beside the worker: repeats, offers help, proposes a break between two steps."""

from collections.abc import Callable
from dataclasses import dataclass, field

from workshop_app.application.attention import Attention, Prompt
from workshop_app.application.situation import AtStep, NextJob, OnPause
from workshop_app.domain.codes import Scan
from workshop_app.domain.commands import Command
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench.shown import Over, Shown


@dataclass(slots=True, weakref_slot=True)  # Qt holds its listeners weakly
class Companion:
    """Sees what is shown and done, and says when something is to be proposed.

    Attributes:
        now_ms: a clock that nobody sets.
        propose: shows or says a prompt.
        misses: whether the person's switch has often come too late since this was last so.
    """

    now_ms: Callable[[], int]
    propose: Callable[[Prompt], None]
    misses: Callable[[], bool] = lambda: False
    _attention: Attention = field(default_factory=Attention)
    _person: str = ""
    _token: str = ""
    _likes: Profile = field(default_factory=Profile)
    _may_repeat: bool = False
    _offers_break: bool = False

    def sees(self, shown: Shown) -> None:
        """Something else is shown; at the boundary between two steps a prompt may follow."""
        situation, now = shown.situation, self.now_ms()
        person = situation.person.id if situation.person else ""
        if isinstance(situation.here, OnPause):
            person = ""
        if person != self._person:
            self._person, self._token = person, ""
            self._attention.begins(now - situation.worked_ms)
        self._likes = situation.likes
        self._may_put_off(shown)
        at_work = isinstance(situation.here, AtStep | NextJob) and situation.help is None
        self._may_repeat = at_work and shown.over is Over.NOTHING and bool(person)
        if not self._may_repeat or situation.token == self._token:
            return
        self._token = situation.token
        prompt = self._attention.arrives(situation.token, self._likes, now, misses=self.misses)
        if prompt is not None:
            self.propose(prompt)

    def _may_put_off(self, shown: Shown) -> None:
        """Whoever went on without the break is offered it later, as often as may be."""
        offered = self._offers_break
        self._offers_break = shown.over is Over.PROMPT and shown.path == Prompt.BREAK
        gone_on = offered and not self._offers_break and bool(self._person)
        if gone_on and self._attention.may_put_off(self._likes):
            self._attention.later(self.now_ms())

    def hears(self, _command: Command) -> None:
        """The worker told something, whatever with."""
        self._attention.acts(self.now_ms())

    def reads(self, _scan: Scan) -> None:
        """The worker read something."""
        self._attention.acts(self.now_ms())

    def on_second(self) -> None:
        """Look whether somebody has done nothing for a while at a step."""
        if not self._may_repeat:
            return
        prompt = self._attention.waits(self._likes, self.now_ms())
        if prompt is not None:
            self.propose(prompt)
