"""A lead makes their own window fit: theme and size of text, kept in their profile."""

from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.ids import PersonId
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import Plain, with_values
from workshop_app.values import Struct


class FitWindow(Struct, frozen=True):
    """Keep what a lead wants; it follows their badge, to benches too."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, person: PersonId, wanted: Plain) -> Profile:
        """Return the profile as it is kept then; what does not fit is clamped."""
        with self.open_unit_of_work() as uow:
            profile = with_values(uow.people.profile(person), wanted).profile
            uow.people.save_profile(person, profile)
            uow.commit()
            return profile
