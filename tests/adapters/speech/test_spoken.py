"""What the voice says is what the screen shows, but for what no engine reads well."""

import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.adapters.speech.auditing import audit_said
from tests.adapters.speech.fakes import LEXICONS
from tests.adapters.speech.phonemes import pronounced
from workshop_app import resources
from workshop_app.adapters.speech.spoken import (
    LexiconError,
    load_lexicon,
    sentences,
    spoken,
)
from workshop_app.values import replace

FR, EN = LEXICONS["fr"], LEXICONS["en"]
VOICES = {"fr": "roa/fr", "en": "gmw/en"}


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("Prenez le portable PC 26 0042.", "Prenez le portable P C 26, zéro zéro, quatre deux."),
        ("256 Go, un SSD", "256 gigaoctets, un S S D"),
        ("Branchez la clé USB-C.", "Branchez la clé U S B C."),
        ("Posez le *disque* dans l’USB.", "Posez le disque dans l'U S B."),
        ("Installez le Master.", "Installez le masteur."),
        ("Vis Torx T8", "Vis torxe T 8"),
        ("Le code QR du Wi-Fi", "Le code Q R du oui fi"),
        ("Série 123456789", "Série un, deux trois, quatre cinq, six sept, huit neuf"),
        ("Étape 3 sur 12", "Étape 3 sur 12"),
        ("Modèle OptiPlex 7010", "Modèle OptiPlex 7010"),
        ("Écran de 60 × 34 cm", "Écran de 60 par 34 centimètres"),
        ("Bac n° 12", "Bac numéro 12"),
        ("« Prêt » ?", "Prêt ?"),
        ("LENOVO", "lenovo"),
        ("Année 2026, 4,5 Go", "Année 2026, 4,5 gigaoctets"),
    ],
)
def test_the_french_voice_says(shown, said):
    assert spoken(shown, FR) == said


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("Take PC 26 0042.", "Take P C 26, zero zero, four two."),
        ("Go and see Paul. It has 256 GB.", "Go and see Paul. It has 256 gigabytes."),
        ("Plug in the VGA cable.", "Plug in the V G eigh cable."),
        ("Don’t touch it.", "Don't touch it."),
    ],
)
def test_the_english_voice_says(shown, said):
    assert spoken(shown, EN) == said


PLAIN = st.text("abcdefghijklmnopqrstuvwxyzéèêàçœù", min_size=1, max_size=12)
SENTENCE = st.lists(PLAIN, min_size=1, max_size=12).map(" ".join)


@given(SENTENCE, st.sampled_from(["fr", "en"]))
def test_plain_words_are_said_as_they_are_shown(words, language):
    lexicon = LEXICONS[language]
    kept = " ".join(word for word in words.split() if word not in lexicon.words)
    assert spoken(kept, lexicon) == kept


@given(st.text(max_size=60), st.sampled_from(["fr", "en"]))
def test_any_text_can_be_said(text, language):
    assert "  " not in spoken(text, LEXICONS[language])


@pytest.mark.proves("VOI-11", "T16")
@given(st.text(max_size=60), st.sampled_from(["fr", "en"]))
def test_the_number_of_an_item_never_loses_a_digit(text, language):
    lexicon = LEXICONS[language]
    said = spoken(f"PC 26 0042 {text}", lexicon)
    zero, four, two = (lexicon.digits[digit] for digit in "042")
    assert said.startswith(f"P C 26, {zero} {zero}, {four} {two}")


def test_a_text_is_said_sentence_by_sentence():
    text = "Étape 3.\nPrenez le chiffon bleu. Essuyez l’écran.\n\n…\nC’est propre ?"
    assert sentences(text) == [
        "Étape 3.",
        "Prenez le chiffon bleu.",
        "Essuyez l’écran.",
        "C’est propre ?",
    ]


def test_an_initial_does_not_end_a_sentence():
    assert sentences("Appelez M. Paul.") == ["Appelez M. Paul."]


def texts(language: str) -> set[str]:
    """Everything that the procedures say."""
    found: set[str] = set()

    def collect(value: object) -> None:
        if isinstance(value, dict):
            for each in value.values():
                collect(each)
        elif isinstance(value, list):
            for each in value:
                collect(each)
        elif isinstance(value, str):
            found.update(sentences(value))

    for file in resources.path("procedures").glob(f"*/{language}.toml"):
        collect(tomllib.loads(file.read_text(encoding="utf-8")))
    assert found
    return found


@pytest.mark.proves("VOI-11", "T16")
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_abbreviation_of_a_procedure_is_left_to_the_engine(language):
    for text in texts(language):
        assert audit_said(text, LEXICONS[language]) == [], text


@pytest.mark.proves("VOI-11", "T16")
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_of_any_screen_is_left_to_the_engine(exhibits, language):
    said = {line for each in exhibits(language) for line in each.screen.speech.splitlines()}
    assert len(said) > 200
    for text in said:
        assert audit_said(text, LEXICONS[language]) == [], text


@pytest.mark.planted("T16")
@pytest.mark.parametrize("raw", ["Vissez 3 × 4 vis.", "Il fait 40 °C."])
def test_what_is_left_to_the_engine_is_reported(raw):
    assert audit_said("Prenez le SSD de 256 Go, PC 26 0042.", FR) == []
    assert audit_said(raw, replace(FR, symbols={}, units={})) != []


@pytest.mark.proves("VOI-01", "T32")
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_procedure_is_said_in_the_words_that_are_shown(language):
    """T32: take away what the lexicon holds, and nothing differs."""
    lexicon = LEXICONS[language]
    for text in texts(language):
        words = re.findall(r"[^\W_]+", text)
        said = re.findall(r"[^\W_]+", spoken(text, lexicon))
        known = [word for word in words if not (word.isupper() or word in lexicon.words)]
        rest = iter(said)
        assert all(any(word == each for each in rest) for word in known), text


GOLDEN = {
    "fr": {
        "PC 26 0042": "pˈe sˈe vɛ̃tsˈis zeʁˈo zeʁˈo kˈatʁ dˈø",
        "256 Go": "døsɑ̃ sɛ̃kɑ̃tsˈi ʒiɡaɔktˈɛ",
        "SSD": "ˈɛs ˈɛs dˈe",
        "USB": "ˈy ˈɛs bˈe",
        "DVD": "dˈe vˈe dˈe",
        "HDMI": "ˈaʃ dˈe ˈɛm ˈi",
        "QR": "kˈy ˈɛʁ",
        "BIOS": "bjˈɔs",
        "Wi-Fi": "wˌi fˈi",
        "Master": "mastˈœʁ",
        "RAM": "ʁˈam",
        "Torx T8": "tˈɔʁks tˈe yˈit",
    },
    "en": {
        "PC 26 0042": "pˈiː sˈiː twˈɛnti sˈɪks zˈiəɹəʊ zˈiəɹəʊ fˈɔː tˈuː",
        "256 GB": "tˈuːhˈʌndɹɪdən fˈɪfti sˈɪks ɡˈɪɡəbˌaɪts",
        "SSD": "ˈɛs ˈɛs dˈiː",
        "USB": "jˈuː ˈɛs bˈiː",
        "DVD": "dˈiː vˈiː dˈiː",
        "VGA": "vˈiː dʒˈiː ˈeɪ",
        "BIOS": "baɪ ˈɒs",
        "Wi-Fi": "wˌaɪ fˈaɪ",
        "RAM": "ɹˈam",
    },
}
"""Listened for in the phonetic alphabet: espeak-ng 1.52 without the lexicon says `dmˈi` for HDMI,
`bjˈo` for BIOS and `ɡˈo` for Go."""


@pytest.mark.proves("VOI-11", "T16")
@pytest.mark.skipif("sys.platform != 'linux'", reason="espeak-ng comes with the Linux program")
@pytest.mark.parametrize("language", ["fr", "en"])
def test_terms_sound_as_the_workshop_says_them(language):
    golden = GOLDEN[language]
    said = [spoken(term, LEXICONS[language]) for term in golden]
    heard = pronounced(VOICES[language], said)
    assert dict(zip(golden, (" ".join(each.split()) for each in heard), strict=True)) == golden


@pytest.mark.planted("T16")
@pytest.mark.skipif("sys.platform != 'linux'", reason="espeak-ng comes with the Linux program")
def test_terms_that_the_lexicon_does_not_know_sound_otherwise():
    known = ["BIOS", "HDMI"]
    assert list(pronounced(VOICES["fr"], known)) != [GOLDEN["fr"][term] for term in known]


@pytest.mark.parametrize("content", ["[words", "[words]\nGo = 3", "[words]\n", b"\xff".hex()])
def test_a_broken_lexicon_is_told(tmp_path, content):
    file = tmp_path / "fr.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"fr\.toml"):
        load_lexicon(file)


def test_a_changed_lexicon_has_another_version(tmp_path):
    file = tmp_path / "fr.toml"
    text = resources.path("lexicon/fr.toml").read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    assert load_lexicon(file).version == FR.version
    file.write_text(text.replace("biosse", "biôsse"), encoding="utf-8")
    assert load_lexicon(file).version != FR.version
