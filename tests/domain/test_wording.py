"""What the decree on refurbished goods forbids to say."""

import pytest

from workshop_app.domain.wording import FORBIDDEN, forbidden_in


@pytest.mark.parametrize("wording", FORBIDDEN)
def test_each_forbidden_wording_is_found_however_it_is_written(wording):
    for said in (wording, wording.upper(), wording.replace(" ", "\u00a0"), f"PC {wording}."):
        assert forbidden_in(said)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Remis A NEUF", "à neuf"),
        ("ETAT-NEUF", "état neuf"),
        ("Un ordinateur comme\nneuf !", "comme neuf"),
        ("reconditionné", ""),
        ("Le disque est neuf.", ""),
        ("Voilà neuf écrans.", ""),
        ("a newly cleaned screen", ""),
        ("", ""),
    ],
)
def test_only_forbidden_wordings_are_found(said, found):
    assert forbidden_in(said) == found
