"""What a check found in the workshop's procedures: where, which rule, and the words to say it.

A finding carries no sentence: `assets/words/findings.<language>.toml` has one for each rule,
with the finding's values in braces.
"""

from collections.abc import Mapping
from enum import StrEnum

from workshop_app.values import Struct


class Rule(StrEnum):
    """What can be found. The values are names in files; never rename one."""

    # reading the files
    FILE_MISSING = "file-missing"
    FILE_UNREADABLE = "file-unreadable"
    NOT_TOML = "not-toml"
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    WRONG_TYPE = "wrong-type"
    UNKNOWN_VALUE = "unknown-value"
    AUTO_LATER = "auto-later"
    NAME_FORM = "name-form"
    NAME_TWICE = "name-twice"
    CODE_IS_FOLDER = "code-is-folder"
    # what a procedure is made of
    VERSION = "version"
    UNKNOWN_KIND = "unknown-kind"
    UNKNOWN_STATE = "unknown-state"
    UNKNOWN_TASK = "unknown-task"
    NO_STEPS = "no-steps"
    TOO_MANY_STEPS = "too-many-steps"
    STARTS_WITH_SCAN = "starts-with-scan"
    PICTURE_MISSING = "picture-missing"
    SCAN_EXPECTS = "scan-expects"
    WAIT_MINUTES = "wait-minutes"
    WAIT_THEN_LOOK = "wait-then-look"
    PRINT_LABEL = "print-label"
    PRINT_THEN_READ = "print-then-read"
    CHOICE = "choice"
    NOT_HERE = "not-here"
    ERASING = "erasing"
    OPENING = "opening"
    RECORDING = "recording"
    PICTURE_NONE = "picture-none"
    PHOTO_WORDS = "photo-words"
    CONTENT_MISSING = "content-missing"
    # ways on
    NO_WAY_ON = "no-way-on"
    WAY_INCOMPLETE = "way-incomplete"
    WAY_TO_NOWHERE = "way-to-nowhere"
    WAY_NOT_HERE = "way-not-here"
    ENDLESS_BACK = "endless-back"
    # words that belong to steps
    WORDS_MISSING = "words-missing"
    WORDS_TOO_MANY = "words-too-many"
    QUESTION_MISSING = "question-missing"
    QUESTION_NOT_HERE = "question-not-here"
    # routes
    ROUTE_KIND = "route-kind"
    ROUTE_TASK = "route-task"
    ROUTE_TEST = "route-test"
    ROUTE_END = "route-end"
    ROUTE_ERASE = "route-erase"
    ROUTE_GATE = "route-gate"
    ROUTE_WAY = "route-way"
    ROUTE_TWICE = "route-twice"
    # easy to read
    SENTENCE_TOO_LONG = "sentence-too-long"
    SENTENCE_LONG = "sentence-long"
    TOO_MANY_SENTENCES = "too-many-sentences"
    ONE_SENTENCE_A_LINE = "one-sentence-a-line"
    ONE_ACTION = "one-action"
    ONE_IDEA = "one-idea"
    PASSIVE = "passive"
    NEGATION = "negation"
    YES_IS_GOOD = "yes-is-good"
    DENIED_WORD = "denied-word"
    ONE_WORD_ONE_THING = "one-word-one-thing"
    ABBREVIATION = "abbreviation"
    LONG_WORD = "long-word"
    NUMBER_IN_DIGITS = "number-in-digits"
    PERCENT = "percent"
    ROMAN_NUMERAL = "roman-numeral"
    KEY_WORDS = "key-words"
    KEY_MARKS = "key-marks"
    TYPOGRAPHY = "typography"
    READABILITY = "readability"
    MEAN_SENTENCE = "mean-sentence"


class Level(StrEnum):
    """Whether it must be changed before workers see it."""

    ERROR = "error"
    WARNING = "warning"


_WARNINGS = frozenset(
    {
        Rule.ENDLESS_BACK,
        Rule.RECORDING,
        Rule.SENTENCE_LONG,
        Rule.NEGATION,
        Rule.ONE_IDEA,
        Rule.KEY_WORDS,
        Rule.TYPOGRAPHY,
    }
)


class Finding(Struct, frozen=True, kw_only=True):
    """One thing that a rule found.

    Attributes:
        file: the file to change, such as `cleaning/fr.toml`.
        step: the step, choice or key in it; empty where the whole file is meant.
        values: what the rule's sentence names, such as the number of words.
    """

    file: str
    step: str
    rule: Rule
    values: tuple[tuple[str, str], ...] = ()

    @property
    def level(self) -> Level:
        """An error keeps a procedure from being used; a warning asks to look once more."""
        return Level.WARNING if self.rule in _WARNINGS else Level.ERROR

    def message(self, sentences: Mapping[str, str]) -> str:
        """Return the finding as a sentence in the language of `sentences` (rule → sentence)."""
        return sentences[self.rule].format_map(dict(self.values))


def found(rule: Rule, file: str, step: str = "", **values: object) -> Finding:
    """Return a finding; the values are kept as text."""
    kept = tuple((name, str(value)) for name, value in values.items())
    return Finding(file=file, step=step, rule=rule, values=kept)
