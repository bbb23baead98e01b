"""What was written to files and flushed, and what a power cut at some moment leaves of it.

What was flushed is there. Of what was not, any sector may be there, be as before, or hold noise;
a name in a folder is there once the folder was flushed, and later ones only after earlier ones.
What it cannot model is a disk that says it has flushed and has not.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Final, TypeAlias

SECTOR: Final = 512
NOISE: Final = 0.05
"""So many of the sectors that were lost hold something that nobody wrote."""


@dataclass(frozen=True, slots=True)
class Wrote:
    """Bytes were written at an offset."""

    file: str
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class CutOff:
    """A file was made shorter."""

    file: str
    size: int


@dataclass(frozen=True, slots=True)
class Flushed:
    """All that was written to a file is on the disk now."""

    file: str


@dataclass(frozen=True, slots=True)
class Made:
    """A file was made."""

    file: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A file was removed."""

    file: str


@dataclass(frozen=True, slots=True)
class FolderFlushed:
    """All names in the folder are on the disk now."""


Deed: TypeAlias = Wrote | CutOff | Flushed | Made | Removed | FolderFlushed


@dataclass(slots=True, eq=False)
class _File:
    content: bytearray = field(default_factory=bytearray)
    waiting: list[Wrote | CutOff] = field(default_factory=list)

    def flush(self) -> None:
        for deed in self.waiting:
            _apply(self.content, deed)
        self.waiting.clear()

    def left(self, random: Random, survives: float) -> bytes:
        """What a cut leaves, if each sector that was not flushed survives by this chance."""
        left = bytearray(self.content)
        for deed in self.waiting:
            for part in _sectors(deed):
                if random.random() < survives:
                    _apply(left, part)
                elif isinstance(part, Wrote) and random.random() < NOISE:
                    noise = random.randbytes(len(part.data))
                    _apply(left, Wrote(part.file, part.at, noise))
        return bytes(left)


def after_cut(
    before: Mapping[str, bytes], deeds: Iterable[Deed], random: Random, survives: float
) -> dict[str, bytes]:
    """Return the files as a power cut leaves them.

    Args:
        before: the files before the first deed, by name; they are on the disk.
        deeds: what was done until the cut.
        random: decides what survives.
        survives: the chance of each sector, and of each name, that was not flushed.
    """
    names = {name: _File(bytearray(content)) for name, content in before.items()}
    on_disk = dict(names)
    renamed: list[tuple[str, _File | None]] = []
    for deed in deeds:
        match deed:
            case Wrote() | CutOff():
                names[deed.file].waiting.append(deed)
            case Flushed():
                names[deed.file].flush()
            case Made():
                names[deed.file] = _File()
                renamed.append((deed.file, names[deed.file]))
            case Removed():
                del names[deed.file]
                renamed.append((deed.file, None))
            case FolderFlushed():
                _enter(on_disk, renamed)
                renamed.clear()
    lucky = sum(1 for _ in _while_true(lambda: random.random() < survives, len(renamed)))
    _enter(on_disk, renamed[:lucky])
    return {name: file.left(random, survives) for name, file in on_disk.items()}


def _while_true(happens: Callable[[], bool], most: int) -> Iterable[None]:
    for _ in range(most):
        if not happens():
            return
        yield


def _enter(folder: dict[str, _File], renamed: Iterable[tuple[str, _File | None]]) -> None:
    for name, file in renamed:
        if file is None:
            folder.pop(name, None)
        else:
            folder[name] = file


def _sectors(deed: Wrote | CutOff) -> Iterable[Wrote | CutOff]:
    if isinstance(deed, CutOff):
        yield deed
        return
    at, end = deed.at, deed.at + len(deed.data)
    while at < end:
        up_to = min(end, (at // SECTOR + 1) * SECTOR)
        yield Wrote(deed.file, at, deed.data[at - deed.at : up_to - deed.at])
        at = up_to


def _apply(content: bytearray, deed: Wrote | CutOff) -> None:
    match deed:
        case CutOff():
            del content[deed.size :]
        case Wrote():
            gap = deed.at - len(content)
            if gap > 0:
                content.extend(bytes(gap))
            content[deed.at : deed.at + len(deed.data)] = deed.data
