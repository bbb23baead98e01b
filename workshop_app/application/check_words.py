"""Checks the words of a procedure: complete in each language, and easy to read."""

from collections.abc import Iterator, Mapping, Sequence

from workshop_app.application.check_steps import QUESTIONS, all_options
from workshop_app.application.checked_content import CheckedContent
from workshop_app.domain.easy_words import (
    Slip,
    WordList,
    check_label,
    check_text,
    is_question,
)
from workshop_app.domain.finding import Finding, Rule, found
from workshop_app.domain.procedure import Procedure, Step, StepKind, Way, Words
from workshop_app.domain.readability import (
    LEAST_EASE,
    LONGEST_MEAN,
    CountSyllables,
    ease_of,
)

FIX = ".fix"
_SAYS_WHAT_TO_DO = frozenset({Way.FIX, Way.CHOOSE})


def check_words(procedure: Procedure, content: CheckedContent) -> Iterator[Finding]:
    """Yield what is missing in a language, and what is not easy to read in it."""
    for language, word_list in content.words.items():
        file = f"{procedure.code}/{language}.toml"
        words = procedure.words.get(language)
        if words is None:
            yield found(Rule.FILE_MISSING, file)
            continue
        yield from _complete(procedure, words, file)
        yield from _questions(procedure, words, file)
        yield from _easy(words, word_list, file)
        yield from _figures(words, language, content.syllables.get(language), file)
        yield from _photos(procedure, language, file)


def _photos(procedure: Procedure, language: str, file: str) -> Iterator[Finding]:
    for name, photo in procedure.photos.items():
        if not photo.alt.get(language, "").strip():
            yield found(Rule.PHOTO_WORDS, file, name)


def _complete(procedure: Procedure, words: Words, file: str) -> Iterator[Finding]:
    needed = {str(step.id) for step in procedure.steps}
    needed |= {step.id + FIX for step in procedure.steps if _needs_fix(step)}
    allowed = needed | {step.id + FIX for step in procedure.steps if _may_fix(step)}
    yield from _compared(words.steps, needed, allowed, file)
    options = {option.id for step in procedure.steps for option in all_options(step)}
    yield from _compared(words.choices, options, options, file)


def _needs_fix(step: Step) -> bool:
    return step.no is not None and step.no.way in _SAYS_WHAT_TO_DO


def _may_fix(step: Step) -> bool:
    return step.no is not None and step.no.way is Way.BACK


def _compared(
    there: Mapping[str, object], needed: set[str], allowed: set[str], file: str
) -> Iterator[Finding]:
    for name in sorted(needed):
        if not there.get(name):
            yield found(Rule.WORDS_MISSING, file, name)
    for name in sorted(set(there) - allowed):
        yield found(Rule.WORDS_TOO_MANY, file, name)


def _questions(procedure: Procedure, words: Words, file: str) -> Iterator[Finding]:
    for step in procedure.steps:
        sentences = words.steps.get(step.id, ())
        asked = [is_question(sentence) for sentence in sentences]
        if step.kind in QUESTIONS:
            if sentences and (asked.count(True) != 1 or not asked[-1]):
                yield found(Rule.QUESTION_MISSING, file, step.id)
        elif any(asked) and step.kind is not StepKind.CHOOSE:
            yield found(Rule.QUESTION_NOT_HERE, file, step.id)
        choosing = step.no is not None and step.no.way is Way.CHOOSE
        if any(map(is_question, words.steps.get(step.id + FIX, ()))) and not choosing:
            yield found(Rule.QUESTION_NOT_HERE, file, step.id + FIX)


def _easy(words: Words, word_list: WordList, file: str) -> Iterator[Finding]:
    yield from _told(check_label(words.title, word_list), file, "title")
    yield from _told(check_text(words.finished, word_list), file, "finished")
    for step, sentences in words.steps.items():
        yield from _told(check_text(sentences, word_list), file, step)
    for option, label in words.choices.items():
        yield from _told(check_label(label, word_list), file, option)


def _told(slips: Iterator[Slip], file: str, step: str) -> Iterator[Finding]:
    for slip in slips:
        yield found(slip.rule, file, step, **slip.values)


def _figures(
    words: Words, language: str, syllables: CountSyllables | None, file: str
) -> Iterator[Finding]:
    ease = ease_of(sentences_of(words), language, syllables) if syllables else None
    if ease is None:
        return
    if ease.score < LEAST_EASE:
        score, least = f"{ease.score:.0f}", f"{LEAST_EASE:.0f}"
        yield found(Rule.READABILITY, file, score=score, least=least)
    if ease.mean_sentence > LONGEST_MEAN:
        mean, most = f"{ease.mean_sentence:.1f}", f"{LONGEST_MEAN:.0f}"
        yield found(Rule.MEAN_SENTENCE, file, mean=mean, most=most)


def sentences_of(words: Words) -> Sequence[str]:
    """Return all sentences of a guide, for its readability figures."""
    return [sentence for sentences in words.steps.values() for sentence in sentences]
