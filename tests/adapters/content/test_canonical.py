import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.adapters.content.strategies import procedures
from workshop_app import resources
from workshop_app.adapters.content.canonical import (
    MalformedProcedureError,
    from_json,
    hash_of,
    to_json,
    with_hash,
)
from workshop_app.adapters.content.library import load_procedures
from workshop_app.domain.ids import ProcedureHash
from workshop_app.values import replace

GOLDEN = Path(__file__).parents[2] / "golden" / "procedure-1.json"
GOLDEN_HASH = "5bea974b8fc5ee036f2bdc24eb0c89035ea881b532cf92ee46dacb105b53b75a"


@given(procedures)
def test_what_a_job_keeps_is_read_back_as_it_was(procedure):
    assert from_json(to_json(procedure)) == with_hash(procedure)


@given(procedures)
def test_the_text_is_the_same_whatever_the_order_of_the_words(procedure):
    turned = replace(
        procedure,
        words={
            language: replace(each, steps=dict(reversed(each.steps.items())))
            for language, each in reversed(procedure.words.items())
        },
    )
    assert to_json(turned) == to_json(procedure)


@given(procedures, procedures)
def test_two_procedures_have_the_same_hash_only_if_they_are_the_same(one, other):
    assert (with_hash(one).hash == with_hash(other).hash) == (one == other)


@given(procedures, st.text(max_size=20))
def test_an_old_hash_changes_nothing(procedure, old):
    assert to_json(replace(procedure, hash=ProcedureHash(old))) == to_json(procedure)


def test_one_changed_word_changes_the_hash():
    cleaning = next(iter(load_procedures(resources.path("procedures")).values()))
    french = cleaning.words["fr"]
    words = {**cleaning.words, "fr": replace(french, title=french.title + ".")}
    assert with_hash(replace(cleaning, words=words)).hash != cleaning.hash


def test_the_text_of_our_procedures_is_their_hash():
    for procedure in load_procedures(resources.path("procedures")).values():
        assert procedure.hash == hash_of(to_json(procedure))
        assert len(procedure.hash) == 64
        assert from_json(to_json(procedure)) == procedure


def test_a_text_that_the_first_version_kept_is_still_read():
    text = GOLDEN.read_text(encoding="utf-8").rstrip("\n")
    procedure = from_json(text)
    assert procedure.hash == GOLDEN_HASH
    assert to_json(procedure) == text
    assert procedure.code == "final-check"
    assert procedure.other_person_than == "master"
    assert procedure.words_in("fr").steps["starts"][0] == "*Démarrez* l’ordinateur."


def test_a_text_without_the_fields_that_came_later_is_read():
    step = {"id": "wipe", "kind": "DO", "picture": "wipe"}
    old = {
        "format": 1, "code": "cleaning", "version": 1, "icon": "cleaning", "subjects": ["tower"],
        "starts_from": "to_clean", "ends_in": "clean", "steps": [step], "words": {},
    }  # fmt: skip
    assert from_json(json.dumps(old)).steps[0].minutes == 0


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '"x"', '{"format":2}', '{"format":1}', '{"format":1,"code":"x","steps":7}'],
)
def test_what_is_no_procedure_is_refused(text):
    with pytest.raises(MalformedProcedureError):
        from_json(text)
