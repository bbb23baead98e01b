import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app import resources
from workshop_app.adapters.content.tables import Faults
from workshop_app.adapters.content.word_lists import read_word_list
from workshop_app.domain.easy_words import as_printed, check_label, check_sentence, check_text
from workshop_app.domain.finding import Rule
from workshop_app.domain.readability import ease_of, parts_of, words_of

LISTS = {
    language: words
    for language in ("fr", "en")
    if (words := read_word_list(resources.path("words"), language, Faults()))
}


def slips(sentence, language="fr"):
    return [slip.rule for slip in check_sentence(sentence, LISTS[language])]


@pytest.mark.parametrize(
    "sentence",
    [
        "*Lisez* le code de l’*ordinateur*.",
        "Vous pouvez *faire une autre tâche*.",
        "Les *prises USB* sont *vides*\u00a0?",
        "*Mettez* la *clé rouge* «\u00a0Effacer\u00a0».",
        "*Branchez* les *2 câbles* du lecteur DVD.",
        "L’*écran* est fermé.",
        "*Choisissez A, B ou C*.",
    ],
)
def test_a_plain_french_sentence_is_easy(sentence):
    assert slips(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "*Put in* the *red key* “Erase”.",
        "Are all the *cables* *unplugged*?",
        "*Plug in* the *2 cables* of the DVD drive.",
        "You can *do another task*.",
    ],
)
def test_a_plain_english_sentence_is_easy(sentence):
    assert slips(sentence, "en") == []


@pytest.mark.planted("T14")
@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("*Put* the lid on and *read* the code.", Rule.ONE_ACTION),
        ("*Read* the code and press the *key*.", Rule.ONE_ACTION),
        ("*Press* the key when it is *red*.", Rule.ONE_IDEA),
        ("The *disk* is erased by the *computer*.", Rule.PASSIVE),
        ("The disk has been *erased*.", Rule.PASSIVE),
        ("Do not *press* the key.", Rule.NEGATION),
        ("Is the screen *broken*?", Rule.YES_IS_GOOD),
        ("Is there no *stain*?", Rule.YES_IS_GOOD),
        ("This is the *wrong* code.", Rule.DENIED_WORD),
        ("*Take* the barcode reader.", Rule.ONE_WORD_ONE_THING),
        ("*Open* the BIOS.", Rule.ABBREVIATION),
        ("*Read* the documentation page, *etc*.", Rule.ABBREVIATION),
        ("The *authentication* starts.", Rule.LONG_WORD),
        ("*Plug in* two cables.", Rule.NUMBER_IN_DIGITS),
        ("It is *100%* clean.", Rule.PERCENT),
        ("*Take* shelf *XIV*.", Rule.ROMAN_NUMERAL),
    ],
)
def test_a_hard_english_sentence_is_told(sentence, rule):
    assert rule in slips(sentence, "en")


@pytest.mark.planted("T14")
@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("*Lisez* le code\u00a0; *posez* l’ordinateur.", Rule.ONE_ACTION),
        ("*Prenez* l’écran s’il est *là*.", Rule.ONE_IDEA),
        ("Le disque dur a été *effacé*.", Rule.PASSIVE),
        ("N’*ouvrez* rien.", Rule.NEGATION),
        ("*Scannez* le code.", Rule.ONE_WORD_ONE_THING),
        ("Posez la *carte*.", Rule.ONE_WORD_ONE_THING),
        ("*Lisez* le qr code.", Rule.ONE_WORD_ONE_THING),
        ("C’est *impossible*.", Rule.DENIED_WORD),
        ("La moitié, c’est 50 pour *cent*.", Rule.PERCENT),
        ("*Lisez* le code ?", Rule.TYPOGRAPHY),
        ("*Lisez* l'écran.", Rule.TYPOGRAPHY),
        ("*Lisez *le code.", Rule.KEY_MARKS),
        ("*A* *B* *C*.", Rule.KEY_WORDS),
    ],
)
def test_a_hard_french_sentence_is_told(sentence, rule):
    assert rule in slips(sentence)


@pytest.mark.parametrize(
    "fine", ["*Posez* la carte son.", "*Prenez* le disque DVD.", "*Ouvrez* le lecteur DVD."]
)
def test_a_word_that_names_two_things_is_clear_with_its_next_word(fine):
    assert slips(fine) == []


@pytest.mark.proves("COG-02", "VOI-07")
@pytest.mark.parametrize(("count", "rules"), [
    (9, []), (10, [Rule.SENTENCE_LONG]), (12, [Rule.SENTENCE_LONG]), (13, [Rule.SENTENCE_TOO_LONG]),
])  # fmt: skip
def test_a_sentence_has_12_words_at_most_and_9_at_best(count, rules):
    assert slips("*mot* " + " ".join(["mot"] * (count - 1)) + ".") == rules


@pytest.mark.proves("VOI-07", "COG-01")
def test_a_screen_has_two_sentences_at_most():
    two = ["*Lisez* le code.", "*Posez* l’ordinateur."]
    assert list(check_text(two, LISTS["fr"])) == []
    more = [slip.rule for slip in check_text([*two, "C’est *fini*."], LISTS["fr"])]
    assert more == [Rule.TOO_MANY_SENTENCES]


def test_a_title_needs_no_full_stop_and_no_key_word():
    assert list(check_label("Plusieurs points", LISTS["fr"])) == []
    assert [slip.rule for slip in check_label("Erreur", LISTS["fr"])] == [Rule.DENIED_WORD]


@given(st.text(max_size=60), st.sampled_from(("fr", "en")))
def test_any_text_can_be_checked(text, language):
    for slip in check_sentence(text, LISTS[language]):
        assert slip.rule in Rule


@given(st.text(alphabet="ab ’'*.?«»lqu", max_size=40))
def test_no_word_is_lost_where_an_elision_is_split(text):
    for word in words_of(text):
        assert "".join(parts_of(word)) == word


def test_an_elided_article_is_a_word_without_a_syllable():
    syllables = {"Lisez": 2, "écran.": 2}
    ease = ease_of(["*Lisez* l’écran."], "fr", syllables.__getitem__)
    assert ease is not None
    assert ease.mean_sentence == 3
    assert ease.score == pytest.approx(207 - 1.015 * 3 - 73.6 * 4 / 3)


def test_a_text_without_words_or_scale_has_no_figures():
    assert ease_of([], "fr", len) is None
    assert ease_of(["…"], "fr", len) is None
    assert ease_of(["Guten Tag."], "de", len) is None


def test_what_keys_cannot_type_is_set_right():
    assert as_printed("L'écran est là ?", "fr") == "L’écran est là\u00a0?"
    assert as_printed("Is the screen's light on ?", "en") == "Is the screen’s light on ?"
