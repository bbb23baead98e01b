"""From the words on the screen to the words in the mouth: the only place where they differ."""

import hashlib
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from workshop_app.values import Struct


class Lexicon(Struct, frozen=True):
    """How one language says what is not spelled as it sounds.

    Attributes:
        language: `fr` or `en`.
        words: whole words, letter case kept, such as `SSD`.
        units: what follows a number, such as `Go`.
        symbols: signs that have a name, such as `×`.
        letters: the name of a letter, where the engine would not say it.
        digits: the name of each digit, for numbers that are read digit by digit.
        version: changes with every change of the above.
    """

    language: str
    words: Mapping[str, str]
    units: Mapping[str, str]
    symbols: Mapping[str, str]
    letters: Mapping[str, str]
    digits: Mapping[str, str]
    version: str


class LexiconError(ValueError):
    """A lexicon file is not what it should be."""


TABLES = ("words", "units", "symbols", "letters", "digits")


def load_lexicon(path: Path) -> Lexicon:
    """Read the lexicon of the language that the file is named after.

    Raises:
        OSError: the file cannot be read.
        LexiconError: it is not TOML, or a table is missing or holds anything but texts.
    """
    raw = path.read_bytes()
    try:
        content = tomllib.loads(raw.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path.name}: {error}") from error
    tables: dict[str, dict[str, str]] = {}
    for name in TABLES:
        table = content.get(name)
        if not isinstance(table, dict) or not all(isinstance(v, str) for v in table.values()):
            raise LexiconError(f"{path.name}: the table [{name}] is missing or not of texts")
        tables[name] = table
    version = hashlib.sha256(raw).hexdigest()[:12]
    return Lexicon(language=path.stem, version=version, **tables)


_SENTENCE_END = re.compile(r"(?<=[.!?…])(?<!\b[A-Z]\.)\s+(?=[A-ZÀ-ÖØ-Þ«“\"])")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text: one a line, and where a line holds several, each of them."""
    return [sentence for _, sentence in by_line(text)]


def by_line(text: str) -> list[tuple[int, str]]:
    """Return the sentences of a text, each with the number of its line, from 0."""
    return [
        (number, part.strip())
        for number, line in enumerate(text.splitlines())
        for part in _SENTENCE_END.split(line.strip())
        if re.search(r"\w", part)
    ]


_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "’": "'"})
_MARKS = re.compile(r"[*«»“”\"_]+")
_TAG = re.compile(r"\b([A-Z]{2}) (\d{2}) (\d{3,6})\b")
_UNIT = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d+)?)\s?([A-Za-zµ°/]+)(?!\w)")
_WORD = re.compile(r"[^\W_]+(?:[-’'/.][^\W_]+)*")
_PIECES = re.compile(r"[A-Za-zÀ-ÿœŒæÆ]+|\d+")
_MOST_DIGITS_AS_A_NUMBER = 4
_LONGEST_SPELLED = 4
"""Longer words in capitals are words (a maker's name); shorter ones are abbreviations."""


def spoken(text: str, lexicon: Lexicon) -> str:
    """Return what the voice says for the words on the screen.

    Numbers of items are read in groups of two digits, as are long numbers and those that
    begin with zero; other numbers stay numbers. Short words in capitals that the lexicon does
    not know are spelled.
    """
    text = _MARKS.sub(" ", text.translate(_PLAIN))
    text = _TAG.sub(lambda tag: _tag(tag, lexicon), text)
    text = _UNIT.sub(lambda found: _with_unit(found, lexicon), text)
    text = _WORD.sub(lambda found: _word(found[0], lexicon), text)
    for symbol, name in lexicon.symbols.items():
        text = text.replace(symbol, f" {name} ")
    text = " ".join(text.split())
    return re.sub(r" (?=[,.…])", "", text)


def _tag(found: re.Match[str], lexicon: Lexicon) -> str:
    kind = lexicon.words.get(found[1]) or _spelled(found[1], lexicon)
    return f"{kind} {found[2]}, {_digits(found[3], lexicon)}"


def _with_unit(found: re.Match[str], lexicon: Lexicon) -> str:
    unit = lexicon.units.get(found[2])
    return f"{_number(found[1], lexicon)} {unit}" if unit else found[0]


def _word(word: str, lexicon: Lexicon) -> str:
    if word in lexicon.words:
        return lexicon.words[word]
    parts = re.split(r"([-’'/.])", word)
    if len(parts) > 1 and not re.fullmatch(r"\d+[.]\d+", word):
        said = [part if i % 2 else _word(part, lexicon) for i, part in enumerate(parts)]
        return "".join(" " if part == "-" and said != parts else part for part in said)
    if re.fullmatch(r"\d+(?:\.\d+)?", word):
        return _number(word, lexicon)
    pieces = _PIECES.findall(word)
    if len(pieces) > 1 and any(map(str.isdigit, pieces)):
        return " ".join(_piece(piece, lexicon) for piece in pieces)
    if len(word) > 1 and word.isupper():
        return _spelled(word, lexicon) if len(word) <= _LONGEST_SPELLED else word.lower()
    return word


def _piece(piece: str, lexicon: Lexicon) -> str:
    """Say a part of a name such as `T8` or `X230`: numbers, and letters spelled."""
    if piece.isdigit():
        return _number(piece, lexicon)
    if piece in lexicon.words:
        return lexicon.words[piece]
    return _spelled(piece, lexicon) if piece.isupper() else piece


def _number(digits: str, lexicon: Lexicon) -> str:
    as_it_is = len(digits) <= _MOST_DIGITS_AS_A_NUMBER and not re.match(r"0\d", digits)
    if as_it_is or not digits.isdigit():
        return digits
    return _digits(digits, lexicon)


def _digits(digits: str, lexicon: Lexicon) -> str:
    odd = len(digits) % 2
    groups = [digits[:1]] * odd + [digits[i : i + 2] for i in range(odd, len(digits), 2)]
    return ", ".join(" ".join(lexicon.digits.get(d, d) for d in group) for group in groups)


def _spelled(word: str, lexicon: Lexicon) -> str:
    return " ".join(lexicon.letters.get(letter, letter) for letter in word)
