"""Reads a list that is plain text: any usual encoding and separator, and quotes that are closed."""

import csv
import io
from typing import Final

from workshop_app.adapters.lists.trouble import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_LINES,
    ListUnreadableError,
    Trouble,
)
from workshop_app.application.supply.import_list import Sheet
from workshop_app.domain.announcing import Row

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SEPARATORS: Final = ";\t,|"
_LOOK_AT: Final = 20
_NAMED: Final = "sep="


def read_text(raw: bytes) -> Sheet:
    """Read a list in plain text.

    The encoding is that of its mark, else UTF-8, else that of Western Windows: French lists come
    in no other. The separator is the one that divides most of the first lines most often.

    Raises:
        ListUnreadableError: it is no text, or a quotation mark is never closed.
    """
    text = _decoded(raw)
    separator, skipped = _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[Row] = []
    begun = 1
    while True:
        begun = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            raise ListUnreadableError(Trouble.BROKEN_QUOTES, begun) from error
        if begun <= skipped or not any(cells):
            continue
        if len(rows) > MOST_LINES:
            raise ListUnreadableError(Trouble.TOO_MANY_LINES)
        if len(cells) > MOST_COLUMNS:
            raise ListUnreadableError(Trouble.DAMAGED, begun)
        rows.append(Row(begun, tuple(cell.strip()[:LONGEST_CELL] for cell in cells)))
    if not rows:
        raise ListUnreadableError(Trouble.EMPTY)
    return Sheet("", rows, is_delimited=True)


def _decoded(raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError as error:
                raise ListUnreadableError(Trouble.DAMAGED) from error
    if b"\0" in raw:
        raise ListUnreadableError(Trouble.OTHER_FORMAT)
    for encoding in ("utf-8", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ListUnreadableError(Trouble.OTHER_FORMAT)


def _separator(text: str) -> tuple[str, int]:
    """Return the separator, and how many first lines only say which it is (`sep=;`)."""
    first = text[: text.find("\n")].strip() if "\n" in text else text
    if first.casefold().startswith(_NAMED) and len(first) == len(_NAMED) + 1:
        return first[-1], 1
    lines = [line for line in text[:20_000].splitlines() if line.strip()][:_LOOK_AT]
    counts = {sign: [line.count(sign) for line in lines] for sign in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda sign: (sum(map(bool, counts[sign])), sum(counts[sign])))
    return best, 0
