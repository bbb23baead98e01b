"""From an utterance to its sound: a recording if there is one, else sentences, each made once."""

import hashlib
import json
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from workshop_app.adapters.speech import sound
from workshop_app.adapters.speech.engine import Engine, EngineError
from workshop_app.adapters.speech.recordings import recording
from workshop_app.adapters.speech.spoken import Lexicon, by_line, spoken
from workshop_app.application.ports import Utterance
from workshop_app.values import replace

log = logging.getLogger(__name__)

MADE_AS = "1"
"""Changes whenever the same words would be made into another sound."""

MOST_BYTES = 300 * 2**20
"""The cache is brought back to this at the start; a sentence has about 130 kB."""

DRAFTS = "draft-"
_LEFT_BEHIND_S = 3600
"""Drafts this old belong to a program that was killed."""

SLOWEST, FASTEST = 80, 220


class WavCache:
    """Sounds that were made before, as WAV files. A cache that cannot be written still works."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def drafts(self) -> "tempfile.TemporaryDirectory[str]":
        """Make a folder for unfinished sounds, elsewhere if it cannot be here.

        Raises:
            OSError: it cannot be made anywhere.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return tempfile.TemporaryDirectory(prefix=DRAFTS, dir=self._folder)
        except OSError as error:
            log.warning("sounds are made in the system's folder: %s", error)
            return tempfile.TemporaryDirectory(prefix="voice-")

    def get(self, key: str) -> bytes | None:
        """Return the sound of that key, unless there is none or its file is broken."""
        try:
            return sound.read(self._file(key))
        except (OSError, sound.NoSoundError):
            return None

    def put(self, key: str, pcm: bytes) -> None:
        """Keep a sound; where the disk does not allow it, do without."""
        file = self._file(key)
        draft = file.with_suffix(".new")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            sound.write(draft, pcm)
            os.replace(draft, file)  # noqa: PTH105 - one atomic step
        except OSError as error:
            log.warning("a sound could not be kept: %s", error)

    def prune(self, most_bytes: int = MOST_BYTES) -> None:
        """Delete the oldest sounds until the rest fits, and what killed programs left."""
        try:
            for folder in self._folder.glob(f"{DRAFTS}*"):
                if time.time() - folder.stat().st_mtime > _LEFT_BEHIND_S:
                    shutil.rmtree(folder, ignore_errors=True)
            files = [(file.stat(), file) for file in self._folder.glob("??/*")]
            files.sort(key=lambda each: each[0].st_mtime, reverse=True)
            total = 0
            for facts, file in files:
                total += facts.st_size
                if total > most_bytes or file.suffix != ".wav":
                    file.unlink(missing_ok=True)
        except OSError as error:
            log.warning("old sounds could not be deleted: %s", error)

    def _file(self, key: str) -> Path:
        name = hashlib.sha256(key.encode()).hexdigest()[:40]
        return self._folder / name[:2] / f"{name}.wav"


class Sound(NamedTuple):
    """A piece of an utterance: its samples, and the line of the text that it says.

    The silence before a sentence belongs to the line before. A recording that says everything at
    once belongs to none.
    """

    pcm: bytes
    line: int | None = None


class Renderer:
    """Makes the sound of utterances, one at a time; for one thread only."""

    def __init__(
        self,
        *,
        folder: Path,
        lexicons: Mapping[str, Lexicon],
        engine: Engine | None = None,
    ) -> None:
        self.engine = engine or Engine()
        self.cache = WavCache(folder)
        self._lexicons = lexicons
        self._drafts: tempfile.TemporaryDirectory[str] | None = None
        self.has_engine = True
        """Whether the engine did what was last asked of it."""

    def start(self) -> None:
        """Start the engine, so that the first sentence need not wait for it."""
        try:
            self.engine.start()
        except EngineError as error:
            log.warning("no voice: %s", error)
            self.has_engine = False
        self.cache.prune()

    def voices(self, language: str) -> tuple[str, ...]:
        """Return the voices that can be chosen; none before the engine has started."""
        return self.engine.voices.get(language, ())

    def parts(self, utterance: Utterance) -> Iterator[Sound]:
        """Make the sound of an utterance, sentence by sentence; whoever listens can begin early.

        Its loudness is not applied here. Nothing comes if there is nothing to say.

        Raises:
            EngineError: a sentence is neither recorded, nor kept, nor can it be made.
        """
        recorded = self._recorded(utterance.recording) if utterance.recording else None
        if recorded is not None:
            yield Sound(recorded)
            return
        before: int | None = None
        for line, sentence in by_line(utterance.text):
            pcm = self._sentence(sentence, utterance)
            if before is not None:
                yield Sound(sound.silence(utterance.pause_ms), before)
            yield Sound(pcm, line)
            before = line

    def _recorded(self, file: Path) -> bytes | None:
        try:
            facts = file.stat()
            key = json.dumps(["recording", str(file), facts.st_mtime_ns, facts.st_size, MADE_AS])
            pcm = self.cache.get(key)
            if pcm is None:
                pcm = recording(file)
                self.cache.put(key, pcm)
        except (OSError, sound.NoSoundError) as error:
            log.warning("a recording is not used: %s", error)
            return None
        return pcm

    def _sentence(self, sentence: str, utterance: Utterance) -> bytes:
        lexicon = self._lexicons[utterance.language]
        wpm = min(max(utterance.rate_wpm, SLOWEST), FASTEST)
        known = utterance.voice in self.voices(utterance.language)
        voice = utterance.voice if known else ""
        made_as = f"{MADE_AS}{utterance.gender}{voice and '/'}{voice}"
        key = json.dumps([sentence, utterance.language, wpm, lexicon.version, made_as])
        pcm = self.cache.get(key)
        if pcm is None:
            words = spoken(sentence, lexicon)
            pcm = self._made(replace(utterance, text=words, rate_wpm=wpm, voice=voice))
            self.cache.put(key, pcm)
        return pcm

    def _made(self, sentence: Utterance) -> bytes:
        try:
            if self._drafts is None:
                self._drafts = self.cache.drafts()
            draft = Path(self._drafts.name) / "sentence.wav"
            draft.parent.mkdir(exist_ok=True)  # another bench's start may have cleared it away
            self.engine.render(sentence, draft)
            pcm = sound.read(draft)
        except (OSError, sound.NoSoundError, EngineError) as error:
            self.has_engine = False
            raise EngineError(f"{sentence.text!r}: {error}") from error
        self.has_engine = True
        return pcm

    def close(self) -> None:
        """End the engine, and leave no file but the cache."""
        self.engine.stop()
        if self._drafts is not None:
            self._drafts.cleanup()
            self._drafts = None
