"""Shows a lead's screens in the one window, in the look and language that the person likes."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from workshop_app.application.ports import Speech
from workshop_app.domain.profile import Profile
from workshop_app.ui.lead.page import LeadScreen
from workshop_app.ui.lead.view import LeadView
from workshop_app.ui.look.fonts import wear
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import LEAD_FLOOR_PT
from workshop_app.ui.look.of_profile import face_of, look_of
from workshop_app.ui.look.style import dress
from workshop_app.values import replace

_CALL_SOUND = "look_again"


class LeadWindow:
    """What the presenter shows screens on."""

    def __init__(
        self,
        view: LeadView,
        *,
        ppi: float,
        speech: Speech,
        use_language: Callable[[str], None],
        on_shown: Callable[[LeadScreen], None] = lambda _screen: None,
    ) -> None:
        self._view = view
        self._ppi = ppi
        self._speech = speech
        self._use_language = use_language
        self._on_shown = on_shown
        self._dressed: tuple[object, ...] = ()

    def show_screen(self, screen: LeadScreen, likes: Profile) -> None:
        """Replace what is shown; a call is heard, too, at the loudness that the person likes."""
        wear(face_of(likes))
        self._use_language(likes.language)
        look = self.look_for(likes)
        wanted = (look.theme, likes.text_pt, likes.font)
        app = QApplication.instance()
        if wanted != self._dressed and isinstance(app, QApplication):
            dress(app, look)
            self._dressed = wanted
        self._view.show_screen(screen, look)
        if screen.rings:
            self._speech.play(_CALL_SOUND, volume=likes.volume)
        self._on_shown(screen)

    def look_for(self, likes: Profile) -> Look:
        """Return the look that a lead likes, in this window."""
        size = self._view.size()
        look = look_of(likes, size.width(), size.height(), self._ppi)
        return replace(look, metrics=replace(look.metrics, floor_pt=LEAD_FLOOR_PT))
