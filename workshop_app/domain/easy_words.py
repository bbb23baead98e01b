"""The rules of easy-to-read sentences (accessibility notes 1.4 and ERR-01), for one language.

They find what a machine can find. Only people with intellectual disability can say that a
text is easy to read; a guide stays a draft until some of them did its task with it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from workshop_app.domain.finding import Rule
from workshop_app.domain.readability import parts_of, plain_sentence, words_of
from workshop_app.values import Struct, field

MOST_WORDS = 12
LONG_FROM = 9
"""Words in a sentence: more than 12 must be changed, more than 9 should be (COG-02)."""

MOST_SENTENCES = 2
MOST_LETTERS = 12
MOST_KEY_WORDS = 2

NO_BREAK_SPACE = "\u00a0"


class WordList(Struct, frozen=True, kw_only=True):
    """The words of one language that the rules need; a workshop may change them."""

    language: str
    abbreviations_allowed: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    explained: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    percent: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    linkers: frozenset[str] = frozenset()
    passive_words: frozenset[str] = frozenset()
    passive_auxiliaries: frozenset[str] = frozenset()
    passive_agents: frozenset[str] = frozenset()
    action_endings: frozenset[str] = frozenset()
    not_actions: frozenset[str] = frozenset()
    actions: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    bad_news: frozenset[str] = frozenset()
    denied: Mapping[str, str] = field(default_factory=dict)
    synonyms: Mapping[str, str] = field(default_factory=dict)
    needs_next: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Slip(Struct, frozen=True):
    """A rule that a sentence does not keep, and what to name when saying so."""

    rule: Rule
    values: Mapping[str, str] = field(default_factory=dict)


class _Sentence(Struct, frozen=True):
    text: str  # without marks
    marked: str
    words: tuple[str, ...]  # without punctuation, as written
    small: tuple[str, ...]  # the same in small letters
    parts: tuple[str, ...]  # in small letters, with l’ and qu’ by themselves


_Check: TypeAlias = Callable[["_Sentence", WordList], Iterator[Slip]]

_EDGES = "«»“”\"'()[]…,;:.?!–—-\u00a0\u202f"
_ROMAN = re.compile(r"[IVXLCDM]{2,}")
_CAPITALS = re.compile(r"[A-ZÀ-Þ]{2,}\d*s?")
_LETTERS = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.?!…][»”\u00a0]*$")
_INNER_END = re.compile(r"[.?!…][»”\u00a0]*\s+\S")
_PLAIN_SPACE_BEFORE = re.compile(r" [?!:;»]|« ")
_KEY = re.compile(r"\*[^*\s](?:[^*]*[^*\s])?\*")


def check_text(sentences: Sequence[str], words: WordList) -> Iterator[Slip]:
    """Yield what the sentences of one screen do not keep; `*…*` marks their key words."""
    if len(sentences) > MOST_SENTENCES:
        yield _slip(Rule.TOO_MANY_SENTENCES, count=len(sentences), most=MOST_SENTENCES)
    for sentence in sentences:
        yield from check_sentence(sentence, words)


def check_sentence(sentence: str, words: WordList) -> Iterator[Slip]:
    """Yield what one sentence does not keep."""
    read = _read(sentence)
    for check in (_length, _marks, _typography, *_WORD_CHECKS):
        yield from check(read, words)
    yield from _one_sentence(read)


def check_label(label: str, words: WordList) -> Iterator[Slip]:
    """Yield what the few words of a title or a choice do not keep: no sentence is asked for."""
    read = _read(label)
    for check in (_typography, *_WORD_CHECKS):
        yield from check(read, words)


def is_question(sentence: str) -> bool:
    """Say whether a sentence asks something."""
    return plain_sentence(sentence).rstrip("»” \u00a0").endswith("?")


def _read(sentence: str) -> _Sentence:
    plain = plain_sentence(sentence)
    stripped = (word.replace("'", "’").strip(_EDGES) for word in words_of(plain))
    words = tuple(word for word in stripped if word)
    small = tuple(word.lower() for word in words)
    parts = tuple(part for word in small for part in parts_of(word))
    return _Sentence(plain, sentence, words, small, parts)


def _slip(rule: Rule, **values: object) -> Slip:
    return Slip(rule, {name: str(value) for name, value in values.items()})


def _length(read: _Sentence, _: WordList) -> Iterator[Slip]:
    count = len(read.words)
    if count > MOST_WORDS:
        yield _slip(Rule.SENTENCE_TOO_LONG, count=count, most=MOST_WORDS)
    elif count > LONG_FROM:
        yield _slip(Rule.SENTENCE_LONG, count=count, most=LONG_FROM)


def _one_sentence(read: _Sentence) -> Iterator[Slip]:
    if _INNER_END.search(read.text) or not _END.search(read.text):
        yield _slip(Rule.ONE_SENTENCE_A_LINE, text=read.text)


def _marks(read: _Sentence, _: WordList) -> Iterator[Slip]:
    keys = _KEY.findall(read.marked)
    if "*" in _KEY.sub("", read.marked):
        yield _slip(Rule.KEY_MARKS, text=read.marked)
    elif not 0 < len(keys) <= MOST_KEY_WORDS:
        yield _slip(Rule.KEY_WORDS, count=len(keys), most=MOST_KEY_WORDS)


def _typography(read: _Sentence, words: WordList) -> Iterator[Slip]:
    if "'" in read.text:
        yield _slip(Rule.TYPOGRAPHY, sign="'", better="’")
    if words.language == "fr" and (plain := _PLAIN_SPACE_BEFORE.search(read.text)):
        yield _slip(Rule.TYPOGRAPHY, sign=plain[0], better=plain[0].replace(" ", NO_BREAK_SPACE))


def _one_action(read: _Sentence, words: WordList) -> Iterator[Slip]:
    found = [word for index, word in enumerate(read.small) if _is_action(read, index, words)]
    if len(found) > 1:
        yield _slip(Rule.ONE_ACTION, words=", ".join(found))


def _is_action(read: _Sentence, index: int, words: WordList) -> bool:
    word = read.small[index]
    if word in words.not_actions:
        return False
    if any(word.endswith(ending) for ending in words.action_endings):
        return True
    begins = index == 0 or read.small[index - 1] in words.joiners
    return begins and word in words.actions


def _one_idea(read: _Sentence, words: WordList) -> Iterator[Slip]:
    for word in _listed(read.parts[1:], words.linkers):
        yield _slip(Rule.ONE_IDEA, word=word)


def _passive(read: _Sentence, words: WordList) -> Iterator[Slip]:
    for word in _listed(read.parts, words.passive_words):
        yield _slip(Rule.PASSIVE, word=word)
    for index, word in enumerate(read.parts):
        if word in words.passive_auxiliaries:
            agents = [each for each in read.parts[index + 2 :] if each in words.passive_agents]
            if agents:
                yield _slip(Rule.PASSIVE, word=f"{word} … {agents[0]}")
                return


def _negation(read: _Sentence, words: WordList) -> Iterator[Slip]:
    found = next(_listed(read.parts, words.negations), None)
    if found and is_question(read.text):
        yield _slip(Rule.YES_IS_GOOD, word=found)
    elif found:
        yield _slip(Rule.NEGATION, word=found)


def _yes_is_good(read: _Sentence, words: WordList) -> Iterator[Slip]:
    if is_question(read.text):
        for word in _listed(read.parts, words.bad_news):
            yield _slip(Rule.YES_IS_GOOD, word=word)


def _denied(read: _Sentence, words: WordList) -> Iterator[Slip]:
    for word, better in words.denied.items():
        if _holds(read, word):
            yield _slip(Rule.DENIED_WORD, word=word, better=better)


def _synonyms(read: _Sentence, words: WordList) -> Iterator[Slip]:
    for word, better in words.synonyms.items():
        if _holds(read, word):
            yield _slip(Rule.ONE_WORD_ONE_THING, word=word, better=better)
    for index, word in enumerate(read.parts):
        wanted = words.needs_next.get(word, ())
        after = read.parts[index + 1] if index + 1 < len(read.parts) else ""
        if wanted and after not in {each.lower() for each in wanted}:
            better = ", ".join(f"{word} {each}" for each in wanted)
            yield _slip(Rule.ONE_WORD_ONE_THING, word=word, better=better)


def _abbreviations(read: _Sentence, words: WordList) -> Iterator[Slip]:
    for word, small in zip(read.words, read.small, strict=True):
        bare = parts_of(word)[-1]
        if bare in words.abbreviations_allowed:
            continue
        if _ROMAN.fullmatch(bare):
            yield _slip(Rule.ROMAN_NUMERAL, word=bare)
        elif _CAPITALS.fullmatch(bare) or small in words.abbreviations:
            yield _slip(Rule.ABBREVIATION, word=bare)


def _long_words(read: _Sentence, words: WordList) -> Iterator[Slip]:
    for word in read.parts:
        for piece in _LETTERS.findall(word):
            if len(piece) > MOST_LETTERS and piece not in words.explained:
                yield _slip(Rule.LONG_WORD, word=piece, count=len(piece), most=MOST_LETTERS)


def _numbers(read: _Sentence, words: WordList) -> Iterator[Slip]:
    for word in _listed(read.parts, words.numbers):
        yield _slip(Rule.NUMBER_IN_DIGITS, word=word)
    if "%" in read.text or any(_holds(read, each) for each in words.percent):
        yield _slip(Rule.PERCENT)


_WORD_CHECKS: tuple[_Check, ...] = (
    _one_action,
    _one_idea,
    _passive,
    _negation,
    _yes_is_good,
    _denied,
    _synonyms,
    _abbreviations,
    _long_words,
    _numbers,
)


def _listed(parts: Sequence[str], wanted: frozenset[str]) -> Iterator[str]:
    return (part for part in parts if part in wanted)


def _holds(read: _Sentence, phrase: str) -> bool:
    wanted = tuple(part for word in phrase.lower().split() for part in parts_of(word))
    last = len(read.parts) - len(wanted) + 1
    return any(read.parts[start : start + len(wanted)] == wanted for start in range(last))


def as_printed(text: str, language: str) -> str:
    """Return what was typed with the signs that keys do not have: ’, and in French its spaces."""
    text = text.replace("'", "’")
    if language != "fr":
        return text
    return _PLAIN_SPACE_BEFORE.sub(lambda it: it[0].replace(" ", NO_BREAK_SPACE), text)
