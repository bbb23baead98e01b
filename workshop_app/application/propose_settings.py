"""A team lead proposes how a bench could be for somebody; the worker alone says yes (PRF-03)."""

from collections.abc import Mapping

from workshop_app.application.content_port import Content
from workshop_app.application.outcome import NeedsChanged, Outcome
from workshop_app.application.situation import read_situation
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.ids import PersonId
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_changes import Change, with_change
from workshop_app.domain.profile_reading import with_values
from workshop_app.domain.proposals import Proposal, open_keys, refused_keys
from workshop_app.values import Struct


class Proposable(Struct, frozen=True):
    """How a bench is for somebody now, and what waits for their answer."""

    kept: Profile
    proposal: Proposal | None = None

    @property
    def values(self) -> Mapping[str, object]:
        """What is proposed and was not answered yet."""
        return self.proposal.values if self.proposal else {}


class ReadProposal(Struct, frozen=True):
    """Read what could be proposed to somebody; nothing changes."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, person: PersonId) -> Proposable:
        """Return how their bench is now, and what is proposed already."""
        with self.open_unit_of_work() as uow:
            return Proposable(uow.people.profile(person), uow.people.proposal(person))


class ProposeSettings(Struct, frozen=True):
    """Keep a proposal in the erasable register, in place of an earlier one. Not a fact."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(
        self, person: PersonId, values: Mapping[str, object], *, lead: Person
    ) -> tuple[str, ...]:
        """Propose these values; return the keys that may not be proposed: then nothing is kept.

        Without values, what was proposed before is taken back.

        Raises:
            ValueError: whoever proposes is no team lead.
        """
        if not lead.is_lead:
            raise ValueError("only a team lead proposes settings")
        with self.open_unit_of_work() as uow:
            refused = refused_keys(uow.people.profile(person), values)
            if not refused and uow.people.get(person) is not None:
                uow.people.save_proposal(person, Proposal(lead.id, values) if values else None)
                uow.commit()
            return refused


class AnswerProposal(Struct, frozen=True):
    """The worker says yes or no to one change; a yes can be undone like any change."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, key: str, *, accepted: bool) -> Outcome:
        """Answer one key; what is no longer proposed, or may not be, changes nothing."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            proposal = uow.people.proposal(now.person.id) if now.person else None
            if now.person is None or proposal is None or key not in proposal.values:
                return Outcome(now)
            person, kept = now.person.id, now.kept
            takes = accepted and key in open_keys(kept, proposal)
            if takes:
                wanted = with_values(kept, {key: proposal.values[key]}).profile
                change = Change(uow.now_ms(), kept)
                uow.people.save_profile(person, wanted)
                uow.people.save_changes(person, with_change(uow.people.changes(person), change))
            uow.people.save_proposal(person, proposal.without(key))
            uow.commit()
            note = NeedsChanged() if takes else None
            return Outcome(read_situation(uow, self.content), note)
