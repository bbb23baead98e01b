"""Joins the voice: engine, cache and device, or silence where the settings want it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from workshop_app import resources
from workshop_app.adapters.content.library import Reading, RecordingId
from workshop_app.adapters.speech.loudspeaker import DeviceLoudspeaker
from workshop_app.adapters.speech.player import Player
from workshop_app.adapters.speech.renderer import Renderer
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.adapters.speech.spoken import Lexicon, load_lexicon
from workshop_app.adapters.speech.to_folder import WavFolderSpeech
from workshop_app.adapters.speech.voice import BenchVoice
from workshop_app.application.ports import Speech, Spoken, VoiceState
from workshop_app.domain.procedure import Procedure
from workshop_app.settings import Settings

LANGUAGES = ("fr", "en")


def lexicons() -> dict[str, Lexicon]:
    """Return how each language says what is not read as it is written."""
    return {
        language: load_lexicon(resources.path(f"lexicon/{language}.toml")) for language in LANGUAGES
    }


Tell: TypeAlias = Callable[[VoiceState | Spoken | None], None]


def open_voice(settings: Settings, tell: Tell) -> Speech:
    """Return the bench's voice.

    Args:
        settings: whether the bench speaks, and the device's buffer.
        tell: told on other threads whether sound can be made, and which line is being heard.
    """
    if not settings.voice.on:
        return SilentSpeech()
    renderer = Renderer(folder=settings.data / "voice", lexicons=lexicons())
    player = Player(
        DeviceLoudspeaker(buffer_ms=settings.voice.buffer_ms, headset=settings.voice.headset)
    )
    # The engine and the device are looked for while the first screen is read, not before.
    return BenchVoice(
        renderer=renderer, player=player, on_state=tell, on_spoken=tell, at_once=False
    )


FindRecording: TypeAlias = Callable[[Procedure, str, str], Path | None]


def recording_finder(reading: Reading, published: FindRecording) -> FindRecording:
    """Return where a step of a procedure was recorded by a person, in a language."""

    def find(procedure: Procedure, step: str, language: str) -> Path | None:
        shipped = RecordingId(procedure.code, language, step)
        return published(procedure, step, language) or reading.recordings.get(shipped)

    return find


def open_wav_folder(folder: Path, cache: Path) -> Speech:
    """Return a voice that writes each prompt into a folder instead of sounding."""
    return WavFolderSpeech(folder, Renderer(folder=cache, lexicons=lexicons()))
