"""Puts the photos and voices of published procedures where the screens and the voice find them."""

import logging
from pathlib import Path

from workshop_app.application.steps.contents import Media
from workshop_app.application.steps.published import PublishedContent
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.procedure import Photo, Procedure
from workshop_app.settings import Settings
from workshop_app.ui.pictures.photo_import import keep_photo
from workshop_app.ui.pictures.photos import FOLDER, Marker

log = logging.getLogger(__name__)

VOICES = "recordings"
"""Of published procedures, in the data folder."""
_THOUSANDTHS = 1000


class MediaFolders:
    """The `MediaShelf` of this machine. A disk that takes no photo leaves the drawing."""

    def __init__(self, data: Path) -> None:
        self._photos, self._voices = data / FOLDER, data / VOICES

    def show(self, photo: Photo, picture: str, media: Media) -> None:
        """Make a photo ready to be shown; `picture` is the drawing that it stands for."""
        marker = Marker(*(each / _THOUSANDTHS for each in photo.marker)) if photo.marker else None
        try:
            keep_photo(
                media.data,
                self._photos,
                photo.name,
                instead_of=picture,
                alt=photo.alt,
                marker=marker,
            )
        except OSError as error:
            log.warning("a photo of a published step is not shown: %s", error)

    def sound(self, sha256: str, media: Media) -> None:
        """Make a voice ready to be heard."""
        try:
            self._voices.mkdir(parents=True, exist_ok=True)
            self.voice(sha256).write_bytes(media.data)
        except OSError as error:
            log.warning("a recording of a published step is not heard: %s", error)

    def voice(self, sha256: str) -> Path:
        """Return where a voice lies."""
        return self._voices / f"{sha256}.wav"

    def recorded(self, procedure: Procedure, step: str, language: str) -> Path | None:
        """Return the recording of a step by a person, if its procedure has one here."""
        sha256 = procedure.voices.get(f"{language}/{step}")
        file = self.voice(sha256) if sha256 else None
        return file if file is not None and file.is_file() else None


def published_content(memory: BenchMemory, settings: Settings) -> PublishedContent:
    """Return the procedures and routes of this workshop; each transaction looks for newer ones."""
    content = PublishedContent(read_content()[0], MediaFolders(settings.data))
    memory.first(content.look)
    return content
