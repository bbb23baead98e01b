"""Faults on purpose: a check that a program with one of them passes is no check."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest


@dataclass(frozen=True)
class Planted:
    """Something of the program that is done wrongly, and a check that must report it.

    Attributes:
        where: the module or class that holds it.
        name: of what is replaced there.
        instead: what stands in its place.
        check: fails on it.
    """

    where: object
    name: str
    instead: object
    check: Callable[[], object]

    def is_reported(self, monkeypatch: pytest.MonkeyPatch) -> bool:
        """Whether the check passes the program as it is, and fails on it with the fault."""
        self.check()
        with monkeypatch.context() as patch:
            patch.setattr(self.where, self.name, self.instead)
            try:
                self.check()
            except AssertionError:
                return True
        return False


def once(check: Any) -> Any:
    """A test of properties, for one example instead of a hundred."""
    return check.hypothesis.inner_test
