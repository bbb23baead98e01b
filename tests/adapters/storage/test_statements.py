"""Each statement of the storage can be compiled; a bench does so when it first needs one."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest
from sqlalchemy import bindparam, select

from workshop_app.adapters import storage
from workshop_app.adapters.storage.database import Prepared, prepare
from workshop_app.adapters.storage.tables import meta

HERE = storage.__name__


def _kept(value: object) -> Iterator[Prepared]:
    if isinstance(value, Prepared):
        yield value
    elif isinstance(value, dict | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _kept(each)


@pytest.mark.parametrize("name", [each.name for each in pkgutil.iter_modules(storage.__path__)])
def test_its_statements_can_be_compiled(name):
    for each in vars(import_module(f"{HERE}.{name}")).values():
        for statement in _kept(each):
            assert statement.sql
            assert statement.sql.count("?") == len(statement.names)


def test_a_constant_that_is_no_literal_is_refused():
    with pytest.raises(ValueError, match="no literal"):
        _ = prepare(select(meta.c.name).where(meta.c.id == 1)).sql


def test_a_statement_says_in_which_order_it_wants_its_values():
    asked = prepare(
        select(meta.c.name).where(meta.c.name == bindparam("name"), meta.c.id == bindparam("id"))
    )
    assert asked.names == ("name", "id")
