"""What is seen of a sentence by who reads little: its key words, as a sentence of their own."""

import pytest

from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.widgets.sentences import seen_words

LOOK = Look(THEMES["light"], Metrics(1280, 800, 149.4), "fr", text_shown="key_words")


@pytest.mark.parametrize(
    ("sentence", "seen"),
    [
        ("L’écran est *entier*\u00a0?", "*Entier\u00a0?*"),
        ("Do you *hear* the *music*?", "*Hear music?*"),
        ("Vous pouvez *éteindre*.", "*Éteindre*"),
        ("The *0042* is *packed*.", "*0042 packed*"),
    ],
)
def test_key_words_begin_large_and_a_question_stays_a_question(sentence, seen):
    assert seen_words(LOOK, (sentence,)) == (seen,)
