"""Words that a refurbished computer may never be given: neither on paper nor on a screen.

French decree 2022-190 (art. R. 122-4 and R. 122-5 of the consumer code) forbids "état neuf",
"comme neuf", "à neuf" and the like beside "reconditionné", and keeps "reconditionné en France"
for what was wholly done there. It is about sales; the workshop follows it for gifts and loans
too. The English words are its translation.
"""

import re
import unicodedata

FORBIDDEN = (
    "comme neuf",
    "comme neuve",
    "comme neufs",
    "comme neuves",
    "état neuf",
    "état du neuf",
    "à neuf",
    "quasi neuf",
    "quasi neuve",
    "presque neuf",
    "presque neuve",
    "reconditionné en France",
    "reconditionnée en France",
    "as new",
    "like new",
    "as good as new",
    "brand new",
    "good as new",
    "refurbished in France",
)

_LETTERS = re.compile(r"[^\W_]+")


def forbidden_in(words: str) -> str:
    """Return the first forbidden wording in a text; empty if there is none.

    Accents, capitals, hyphens and kinds of spaces make no difference.
    """
    plain = f" {_plain(words)} "
    return next((each for each in FORBIDDEN if f" {_plain(each)} " in plain), "")


def _plain(words: str) -> str:
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", words.casefold())
        if not unicodedata.combining(letter)
    )
    return " ".join(_LETTERS.findall(bare))
