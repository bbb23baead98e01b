"""What lies on top of the bench's stored situation just now, and is gone after a restart."""

from enum import StrEnum

from workshop_app.application.outcome import SLIPS, Finished, GateShut, Note, SetAside
from workshop_app.application.ports import DeviceTrouble, VoiceState
from workshop_app.application.situation import OnPause, Situation
from workshop_app.application.sync.kept import Kept
from workshop_app.domain.bench import Away
from workshop_app.domain.profile import in_effect
from workshop_app.values import Struct, replace


class Over(StrEnum):
    """What covers the situation's own screen."""

    NOTHING = ""
    LOOK_AGAIN = "look_again"
    FINISHED = "finished"
    ASIDE = "aside"
    PROBLEM = "problem"
    PICTURE = "picture"
    FILM = "film"
    TROUBLE = "trouble"
    SETTINGS = "settings"
    HELP = "help"
    SHOW_ME = "show_me"
    PREVIEW = "preview"
    OFFER = "offer"
    PROMPT = "prompt"


class Shown(Struct, frozen=True, kw_only=True):
    """Everything the words of a screen are made from.

    Attributes:
        situation: where the bench is.
        note: what the last action came to.
        over: what covers the situation's own screen.
        under: what the enlarged picture covers, and comes back after it.
        slips: how often in a row the same slip was made, from 1.
        page: which portraits or settings are shown first.
        path: which of the settings is shown, or which step.
        felt: the face that was chosen after a task.
        trouble: why the memory of the bench cannot be used, if that is the trouble.
        kept: where the facts of this bench are; None without a centre.
        devices: what is wrong with what a person presses or reads with.
        is_card_for_later: whether a command card was just read that means nothing here.
        calls_back: whether a machine has become ready since the last screen.
    """

    situation: Situation
    note: Note | None = None
    over: Over = Over.NOTHING
    under: Over = Over.NOTHING
    slips: int = 1
    page: int = 0
    path: str = ""
    felt: str = ""
    trouble: str = ""
    voice: VoiceState = VoiceState.READY
    calls_back: bool = False
    kept: Kept | None = None
    devices: frozenset[DeviceTrouble] = frozenset()
    is_card_for_later: bool = False

    @property
    def token(self) -> str:
        """Names exactly this screen."""
        return f"{self.situation.token}#{self.over}{self.under}{self.path}{self.page}{self.felt}"


def covering(note: Note | None) -> Over:
    """Return what an outcome puts over the situation's own screen."""
    if isinstance(note, Finished):
        return Over.FINISHED
    if isinstance(note, SetAside):
        return Over.ASIDE
    if isinstance(note, (*SLIPS, GateShut)):
        return Over.LOOK_AGAIN
    return Over.NOTHING


def calm_at_rest(shown: Shown) -> Shown:
    """Let a pause be calm by itself; settings that lie over it show what they set."""
    situation = shown.situation
    if situation.person is None:
        return shown
    here = situation.here
    rests = isinstance(here, OnPause) and here.why is Away.PAUSE and shown.over is Over.NOTHING
    likes = in_effect(situation.kept, at_rest=rests)
    return replace(shown, situation=replace(situation, likes=likes))
