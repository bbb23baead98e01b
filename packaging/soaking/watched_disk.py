"""Notes what SQLite does to its files, write by write, while the real program runs.

SQLite reaches files through a VFS, a table of functions. This one stands before the usual one of
the very library that Python's `sqlite3` uses: it lets everything through, and notes what matters
for a power cut. The structures are those of sqlite3.h, section "OS Interface Object".
"""

import _sqlite3
import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Final, Generic, TypeVar

from soaking.disk_log import CutOff, Deed, Flushed, FolderFlushed, Made, Removed, Wrote

M = TypeVar("M")

_OK: Final = 0
_CREATE, _DATABASE, _JOURNAL, _WAL = 0x4, 0x100, 0x800, 0x80000
_NAMED: Final = _DATABASE | _JOURNAL | _WAL
_NAME: Final = b"watched"

_int, _wide, _pointer = ctypes.c_int, ctypes.c_int64, ctypes.c_void_p
_OPEN = ctypes.CFUNCTYPE(_int, _pointer, _pointer, _pointer, _int, _pointer)
_DELETE = ctypes.CFUNCTYPE(_int, _pointer, ctypes.c_char_p, _int)
_WRITE = ctypes.CFUNCTYPE(_int, _pointer, _pointer, _int, _wide)
_TRUNCATE = ctypes.CFUNCTYPE(_int, _pointer, _wide)
_SYNC = ctypes.CFUNCTYPE(_int, _pointer, _int)


class _Vfs(ctypes.Structure):
    _fields_: ClassVar = [
        ("version", _int),
        ("file_size", _int),
        ("longest_path", _int),
        ("next", _pointer),
        ("name", ctypes.c_char_p),
        ("data", _pointer),
        ("open", _OPEN),
        ("delete", _DELETE),
        ("others", _pointer * 14),
    ]


class _Methods(ctypes.Structure):
    _fields_: ClassVar = [
        ("version", _int),
        ("close", _pointer),
        ("read", _pointer),
        ("write", _WRITE),
        ("truncate", _TRUNCATE),
        ("sync", _SYNC),
        ("others", _pointer * 13),
    ]


@dataclass(slots=True)
class Log(Generic[M]):
    """What was done, each deed with the moment at which it began."""

    moment: Callable[[], M]
    deeds: list[Deed] = field(default_factory=list)
    moments: list[M] = field(default_factory=list)

    def note(self, deed: Deed) -> None:
        """Add a deed."""
        self.deeds.append(deed)
        self.moments.append(self.moment())


@contextmanager
def watched(name: str, moment: Callable[[], M]) -> Iterator[Log[M]]:
    """Note all that is done to a database that is opened and closed in the block.

    Args:
        name: of its file; its journals' names begin with it.
        moment: asked at each deed; what it returns is kept beside the deed.
    """
    library = ctypes.CDLL(_sqlite3.__file__)  # where its own SQLite is found, wherever that is
    library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
    usual = library.sqlite3_vfs_find(None)
    log: Log[M] = Log(moment)
    before_it = _Watching(usual.contents, name, log)
    library.sqlite3_vfs_register(ctypes.byref(before_it.vfs), 1)
    try:
        yield log
    finally:
        library.sqlite3_vfs_unregister(ctypes.byref(before_it.vfs))
        library.sqlite3_vfs_register(usual, 1)


class _Watching:
    """The functions that stand before the usual ones."""

    def __init__(self, usual: _Vfs, name: str, log: Log[Any]) -> None:
        self._usual, self._name, self._log = usual, name, log
        self._files: dict[int, str] = {}
        self._flush_folder: set[int] = set()
        self._methods: dict[int, tuple[_Methods, _Methods]] = {}
        self.vfs = _Vfs.from_buffer_copy(usual)
        self.vfs.name, self.vfs.next = _NAME, None
        self.vfs.open, self.vfs.delete = _OPEN(self._open), _DELETE(self._delete)

    def _open(self, _vfs: int, name: int | None, file: int, flags: int, told: int | None) -> int:
        path = Path(ctypes.string_at(name).decode()) if name and flags & _NAMED else None
        if path is not None and not path.name.startswith(self._name):
            path = None
        is_new = path is not None and not path.exists()
        result: int = self._usual.open(ctypes.addressof(self._usual), name, file, flags, told)
        if result != _OK or path is None:
            return result
        if is_new:
            self._log.note(Made(path.name))
        self._files[file] = path.name
        # As SQLite does: the folder is flushed with the first flush of a new journal.
        self._flush_folder.discard(file)
        if flags & _CREATE and flags & (_JOURNAL | _WAL):
            self._flush_folder.add(file)
        self._stand_before(file)
        return result

    def _stand_before(self, file: int) -> None:
        at = _pointer.from_address(file)
        if at.value is None:
            raise LookupError("SQLite has opened a file without functions")
        if at.value not in self._methods:
            usual = _Methods.from_address(at.value)
            ours = _Methods.from_buffer_copy(usual)
            ours.write = _WRITE(self._with(usual, self._write))
            ours.truncate = _TRUNCATE(self._with(usual, self._truncate))
            ours.sync = _SYNC(self._with(usual, self._sync))
            self._methods[at.value] = usual, ours
        at.value = ctypes.addressof(self._methods[at.value][1])

    @staticmethod
    def _with(usual: _Methods, function: Callable[..., int]) -> Callable[..., int]:
        return lambda *values: function(usual, *values)

    def _write(self, usual: _Methods, file: int, data: int, size: int, at: int) -> int:
        self._log.note(Wrote(self._files[file], at, ctypes.string_at(data, size)))
        result: int = usual.write(file, data, size, at)
        return result

    def _truncate(self, usual: _Methods, file: int, size: int) -> int:
        self._log.note(CutOff(self._files[file], size))
        result: int = usual.truncate(file, size)
        return result

    def _sync(self, usual: _Methods, file: int, how: int) -> int:
        result: int = usual.sync(file, how)
        self._log.note(Flushed(self._files[file]))
        if file in self._flush_folder:
            self._flush_folder.remove(file)
            self._log.note(FolderFlushed())
        return result

    def _delete(self, _vfs: int, name: bytes, flush_folder: int) -> int:
        path = Path(name.decode())
        was_there = path.name.startswith(self._name) and path.exists()
        result: int = self._usual.delete(ctypes.addressof(self._usual), name, flush_folder)
        if result == _OK and was_there:
            self._log.note(Removed(path.name))
            if flush_folder:
                self._log.note(FolderFlushed())
        return result
