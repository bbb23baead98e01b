"""The ladders and pairs that many settings share, in words and pictures."""

from collections.abc import Mapping, Sequence

from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import to_plain
from workshop_app.ui.bench.words.telling import translate
from workshop_app.values import Struct


class Offer(Struct, frozen=True):
    """One value that a worker may choose: what it sets, its word, and its icon or picture."""

    sets: Mapping[str, object]
    words: str
    icon: str
    picture: str = ""

    def holds_in(self, plain: Mapping[str, object]) -> bool:
        """Whether a profile, as plain data, is already so."""
        return all(plain[key] == value for key, value in self.sets.items())


class Ask(Struct, frozen=True):
    """One setting as a worker sees it: a short name, one question, two to five answers."""

    key: str
    name: str
    question: str
    icon: str
    offers: tuple[Offer, ...]

    def now(self, profile: Profile) -> Offer | None:
        """Return the offer that holds now; for a number between two, the one below."""
        plain = to_plain(profile)
        exact = next((each for each in self.offers if each.holds_in(plain)), None)
        value = plain.get(self.key)
        if exact is not None or isinstance(value, str | bool) or not isinstance(value, int | float):
            return exact
        below = [each for each in self.offers if _number(each.sets[self.key]) <= value]
        return below[-1] if below else self.offers[0]


def ladder(key: str, values: Sequence[float], words: Sequence[str]) -> tuple[Offer, ...]:
    """Return one offer a value, with a picture of steps that grow."""
    first = 6 - len(values) if len(values) < _MOST else 1
    return tuple(
        Offer({key: value}, word, f"level_{first + place}")
        for place, (value, word) in enumerate(zip(values, words, strict=True))
    )


def words(key: str, *offers: tuple[object, str, str]) -> tuple[Offer, ...]:
    """Return one offer for each value, word and icon."""
    return tuple(Offer({key: value}, word, icon) for value, word, icon in offers)


def yes_no(key: str) -> tuple[Offer, ...]:
    """Return the two answers: yes is on."""
    return (
        Offer({key: True}, translate("Settings", "Yes"), "check"),
        Offer({key: False}, translate("Settings", "No"), "close"),
    )


def sizes() -> tuple[str, ...]:
    """The words of five sizes."""
    return (
        translate("Settings", "Very small"),
        translate("Settings", "Small"),
        translate("Settings", "Medium"),
        translate("Settings", "Large"),
        translate("Settings", "Very large"),
    )


def times() -> tuple[str, ...]:
    """The words of five times."""
    return (
        translate("Settings", "Very short"),
        translate("Settings", "Short"),
        translate("Settings", "Medium"),
        translate("Settings", "Long"),
        translate("Settings", "Very long"),
    )


def speeds() -> tuple[str, ...]:
    """The words of five speeds."""
    return (
        translate("Settings", "Very slow"),
        translate("Settings", "Slow"),
        translate("Settings", "Medium"),
        translate("Settings", "Fast"),
        translate("Settings", "Very fast"),
    )


def amounts() -> tuple[str, ...]:
    """The words of five amounts."""
    return (
        translate("Settings", "Very little"),
        translate("Settings", "Little"),
        translate("Settings", "Medium"),
        translate("Settings", "Much"),
        translate("Settings", "Very much"),
    )


def _number(value: object) -> float:
    return value if isinstance(value, int | float) else 0.0


_MOST = 5
