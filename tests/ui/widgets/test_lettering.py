"""Sentences in lines: nothing lost, nothing too wide, small words with their noun."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.widgets.lettering import (
    NO_BREAK,
    balanced,
    broken,
    fitted,
    tied,
    width_em,
    words_of,
)


@pytest.fixture(autouse=True)
def typeface(qapp):
    load_fonts()


def text_of(lines):
    return " ".join(
        " ".join("".join(run.text for run in word.runs) for word in line.words) for line in lines
    )


SENTENCES = st.lists(
    st.text(alphabet="abcdéèàç’*.?", min_size=1, max_size=12), min_size=1, max_size=12
).map(" ".join)


@pytest.mark.proves("VIS-11", "T12")
@given(SENTENCES, st.floats(min_value=1, max_value=40))
def test_no_word_is_lost_and_no_line_is_too_wide(sentence, measure):
    words = words_of(sentence)
    for lines in (broken(words, measure), balanced(words, measure) if words else ()):
        assert text_of(lines).split() == sentence.replace("*", "").split()
        assert all(line.width <= measure or len(line.words) == 1 for line in lines)


@given(SENTENCES, st.floats(min_value=1, max_value=20))
def test_balancing_takes_no_further_line(sentence, measure):
    words = words_of(sentence)
    if words:
        assert len(balanced(words, measure)) == len(broken(words, measure))


def test_lines_are_of_like_length():
    lines = balanced(words_of("Tous les câbles sont débranchés"), 14)
    assert len(lines) == 2
    assert abs(lines[0].width - lines[1].width) < 3


def test_key_words_are_bold_even_inside_a_word():
    runs = [run for word in words_of("avec l’*aspirateur*.") for run in word.runs]
    assert [(run.text, run.bold) for run in runs] == [
        ("avec", False),
        ("l’", False),
        ("aspirateur", True),
        (".", False),
    ]


def test_small_words_stay_with_their_noun():
    assert tied("Enlevez la poussière avec votre main.") == (
        f"Enlevez la{NO_BREAK}poussière avec{NO_BREAK}votre{NO_BREAK}main."
    )
    assert tied("Il manque une pièce.") == f"Il manque une{NO_BREAK}pièce."


def test_a_word_grows_evenly_with_its_size():
    assert width_em("mm") == pytest.approx(2 * width_em("m"), rel=0.01)


def test_words_that_do_not_fit_take_a_second_line_before_they_shrink_much():
    block = fitted("Je commence", most=58, least=38, width=200, height=160, bold=True)
    assert len(block.lines) == 2
    assert block.width <= 200
