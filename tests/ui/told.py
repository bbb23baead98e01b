"""Checks of screens as data: what they say, show and offer.

Each check says in words what is wrong, and nothing where all is well.
"""

import re
from collections.abc import Collection, Iterator

from workshop_app.domain.commands import Command
from workshop_app.domain.easy_words import WordList, check_label, check_sentence, check_text
from workshop_app.domain.finding import Rule
from workshop_app.ui.bench.screen import Panel, Slot, WorkerScreen, plain

MOST_TILES, MOST_ANSWERS, MOST_SENTENCES = 6, 3, 2

LET_THROUGH = {Rule.SENTENCE_LONG}
"""A warning: more than nine words should be looked at again, and was."""

SMALL = {Rule.KEY_WORDS, Rule.KEY_MARKS, Rule.ONE_SENTENCE_A_LINE}
"""Small sentences have no key words of their own, and a result may end without a stop."""

REVIEWED = {
    "Ce n’est pas grave.": "the calm words that the domain notes ask for after every slip",
    "It does not matter.": "the same",
    "No": "the one answer that says no",
    "It does not start": "a fault is named as workers name it",
}
NUMBER = re.compile(r"\b(PC|EC|LT|PT) \d\d (?=\d)")
"""What people read on a label: checked as its digits."""

COUNTDOWN = re.compile(r"\b\d+\s*(s|sec|secondes?|seconds?)\b|\b\d{1,2}:\d{2}:\d{2}\b|\d+\s?%")
"""Seconds, stopwatches and percentages: a worker sees neither haste nor a measure of it."""
PACE = re.compile(
    r"\b(scores?|record|rank\w*|best|fast\w*|slow\w*|speed|classement|rang|meilleur\w*"
    r"|rapide\w*|lent\w*|vitesse|badges? gagné\w*|niveau|level)\b",
    re.IGNORECASE,
)
"""Words of ranking, points and pace (DIG-02)."""

NOT_OF_A_BENCH = {"start"}
WITHOUT_A_PERSON = {"sign_in", "trouble"}


def audit_words(screen: WorkerScreen, words: WordList) -> list[str]:
    """T14: every text is easy to read, and blames or frightens nobody."""
    sentences = [NUMBER.sub("", each) for each in screen.words]
    told = [(" / ".join(sentences), slip) for slip in check_text(sentences, words)]
    for small in (each for each in (screen.also, *strip_sentences(screen)) if each):
        text = NUMBER.sub("", small)
        told += [(text, slip) for slip in check_sentence(text, words) if slip.rule not in SMALL]
    for text in own_texts(screen):
        told += [(text, slip) for slip in check_label(text, words)]
    return [
        f"{screen.id}: {slip.rule} {dict(slip.values)} in {text!r}"
        for text, slip in told
        if slip.rule not in LET_THROUGH
        and text not in REVIEWED
        and (slip.rule is not Rule.YES_IS_GOOD or screen.in_slot(Slot.YES))
    ]


def audit_untranslated(screen: WorkerScreen, opening: str, closing: str) -> list[str]:
    """T13: in the made-up language every text stands between its marks; names of people do not."""
    texts = [*screen.words, screen.also, screen.strip.words, *own_texts(screen)]
    people = {each.words for each in screen.choices if each.picture.startswith("portrait")}
    return [
        f"{screen.id}: {text}"
        for text in texts
        if text and text not in people and not (text.startswith(opening) and text.endswith(closing))
    ]


def audit_spoken(screen: WorkerScreen, written: str) -> list[str]:
    """T32: each spoken sentence is among the written words, and each sentence of zone 3 is said."""
    spoken = screen.speech.splitlines()
    unsaid = [f"not said: {each!r}" for each in screen.words if plain(each) not in spoken]
    return [*unsaid, *(f"not shown: {each!r}" for each in spoken if each not in written)]


def audit_pictures(screen: WorkerScreen, drawn: Collection[str]) -> list[str]:
    """T31: each picture exists, and the large one has words."""
    shown = [screen.picture.name] if screen.picture else []
    shown += [choice.picture for choice in screen.choices if choice.picture]
    if screen.compare:
        shown += [screen.compare.needed.picture, screen.compare.read.picture]
    shown += [screen.header.portrait] if screen.header.portrait else []
    found = [f"{screen.id}: no {name}" for name in shown if name not in drawn]
    if screen.picture and not screen.picture.alt:
        found.append(f"{screen.id}: {screen.picture.name} has no words")
    on_tiles = any(choice.picture for choice in screen.choices)  # several steps on one card
    if screen.id.startswith("step.") and not (screen.picture or on_tiles):
        found.append(f"{screen.id}: a step without a picture")
    return found


def audit_consistency(screen: WorkerScreen) -> list[str]:
    """T25: few choices, few sentences, help at its place, the item in sight, no haste, a way on."""
    return [f"{screen.id}: {each}" for each in _inconsistent(screen)]


def _inconsistent(screen: WorkerScreen) -> Iterator[str]:
    slots = {choice.slot for choice in screen.choices}
    answers = [
        choice
        for choice in screen.choices
        if choice.slot in {Slot.MAIN, Slot.CORNER, Slot.YES, Slot.NO, Slot.BAR}
    ]
    if len(screen.in_slot(Slot.TILE)) > MOST_TILES or len(answers) > MOST_ANSWERS:
        yield f"{len(screen.in_slot(Slot.TILE))} pictures and {len(answers)} answers to choose from"
    if len(screen.words) > MOST_SENTENCES:
        yield f"{len(screen.words)} sentences"
    if screen.id not in WITHOUT_A_PERSON | NOT_OF_A_BENCH and screen.header.person:
        helps = screen.in_slot(Slot.HELP)
        if [choice.command for choice in helps] != [Command.HELP]:
            yield "no help in its place"
    if screen.id.startswith("step.") and not (screen.header.title and screen.header.progress):
        yield "does not say which task and which step"
    if not answers and not slots & {Slot.TILE, Slot.BACK} and not screen.scan_sign:
        yield "no way on"
    if screen.panel is Panel.STOP and not (screen.words and screen.strip.state):
        yield "a stop that is only a colour"
    for text in (*screen.words, screen.also, screen.strip.words, *own_texts(screen)):
        if screen.id.startswith("settings."):
            continue  # a voice may be slow or fast, and a highlight stays for so many seconds
        if hurried := COUNTDOWN.search(text) or PACE.search(text):
            yield f"haste or a measure of people: {hurried[0]!r} in {text!r}"


def own_texts(screen: WorkerScreen) -> list[str]:
    """The short texts: buttons, titles, signs, headings."""
    header = screen.header
    compared = [screen.compare.needed.words, screen.compare.read.words] if screen.compare else []
    texts = [
        *(choice.words for choice in screen.choices),
        *(header.title, screen.heading, screen.scan_sign, screen.voice_off),
        *(row.name for row in screen.comfort),
        *(words for _, words in screen.stages),
        *compared,
        *([header.progress.words] if header.progress else []),
    ]
    return [text for text in texts if text]


def strip_sentences(screen: WorkerScreen) -> list[str]:
    """Zone 5 holds at most two sentences on its line."""
    marked = screen.strip.words.replace(". ", ".\n").replace("! ", "!\n").splitlines()
    assert len(marked) <= MOST_SENTENCES, screen.strip
    return marked
