"""How the bench is while nobody is there: as it was set up, or as somebody needs it to sign in."""

from workshop_app.application.change_needs import changed, setting
from workshop_app.application.situation import Situation
from workshop_app.domain.commands import Command
from workshop_app.domain.profile import Profile, in_effect
from workshop_app.domain.profile_reading import to_plain
from workshop_app.values import replace


class NobodysBench:
    """Help can be turned on before anybody knows whose it is (PRF-02)."""

    def __init__(self, usual: Profile) -> None:
        """Begin as the bench was set up."""
        self._usual = self._kept = usual

    def dress(self, situation: Situation) -> Situation:
        """Return where the bench is, in the look and voice of a bench with nobody."""
        if situation.person is not None:
            return situation
        return replace(situation, likes=in_effect(self._kept), kept=self._kept)

    def change(self, command: Command, argument: str) -> None:
        """Make the bench fit whoever stands there."""
        self._kept = changed(self._kept, command, argument)

    def take(self) -> str:
        """Give what was chosen to whoever has come, as the argument of a change; then forget it.

        Empty where nothing was chosen.
        """
        usual, kept = to_plain(self._usual), to_plain(self._kept)
        self._kept = self._usual
        chosen = {key: value for key, value in kept.items() if value != usual.get(key)}
        return setting(chosen) if chosen else ""
