"""The register on PostgreSQL keeps what every register must, and nobody reads it there."""

from contextlib import suppress

import psycopg
import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.application.sync.register_contract import ANA, BEN, RegisterContract, ask, change, values
from workshop_app.adapters.central.register_keys import RegisterKeys
from workshop_app.adapters.central.register_store import PostgresRegister
from workshop_app.adapters.central.roles import Role

TABLES = ("register", "register_head", "register_change")


@pytest.fixture
def engine(database):
    made = database.engine(Role.API, pool_size=8)
    yield made
    made.dispose()


@pytest.fixture
def register(database, engine):
    return PostgresRegister(engine, 1, RegisterKeys(database.keys))


@pytest.fixture
def deeds(database):
    def noted():
        with psycopg.connect(database.admin) as admin:
            return admin.execute(
                "SELECT action, about FROM centre.audit ORDER BY number"
            ).fetchall()

    return noted


@pytest.fixture
def back_up(database):
    def keep():
        with psycopg.connect(database.admin) as admin:
            for table in TABLES:
                admin.execute(f"CREATE TABLE public.copy_{table} AS TABLE centre.{table}")

        def put_back():
            with psycopg.connect(database.admin) as admin:
                for table in TABLES:
                    admin.execute(f"TRUNCATE centre.{table}")
                    admin.execute(f"INSERT INTO centre.{table} TABLE public.copy_{table}")

        return put_back

    return keep


def folder_bytes(database):
    """Every byte of the server's data: tables, indexes, write-ahead log, whatever there is."""
    with psycopg.connect(database.admin, autocommit=True) as admin:
        admin.execute("CHECKPOINT")
    data = database.server.folder / "data"
    return b"".join(file.read_bytes() for file in data.rglob("*") if file.is_file())


def opened(body, about, keys):
    """Whether any 32 bytes of a file, wherever they begin, are the key."""
    for start in range(len(keys) - 31):
        with suppress(InvalidTag):
            AESGCM(keys[start : start + 32]).decrypt(body[:12], body[12:], about)
            return True
    return False


def test_no_byte_of_the_database_tells_a_name_or_a_need(register, database):
    ask(register, change("person.first_name", "Ana-Maria-Zwölf"), change("needs.theme", "zzyellow"))
    ask(register, change("person.first_name", "Ben-Zwölf", person=BEN))
    ask(register, erased=(BEN,))
    whole = folder_bytes(database)
    assert ANA.encode() in whole  # the random name is there: it is looked for in the right place
    for secret in ("Ana-Maria-Zwölf", "Ben-Zwölf", "zzyellow"):
        assert secret.encode() not in whole, secret
        assert secret.encode().hex().encode() not in whole, secret


def test_who_is_erased_leaves_no_byte_that_can_be_read_not_even_in_an_old_copy(register, database):
    needs = change("needs.theme", "zzyellow"), change("needs.text_pt", 71)
    ask(register, change("person.first_name", "Ana-Maria-Zwölf"), *needs)
    with psycopg.connect(database.admin, autocommit=True) as admin:
        [(body, changed)] = admin.execute("SELECT body, changed FROM centre.register").fetchall()
        about = f"1\nperson\n{ANA}\n{changed}".encode()
        assert opened(body, about, database.keys.read_bytes())
        ask(register, erased=(ANA,))
        admin.execute("VACUUM FULL centre.register, centre.register_change")
        left = admin.execute("SELECT body FROM centre.register").fetchall()
    whole = folder_bytes(database) + database.keys.read_bytes()
    assert ANA.encode() in whole  # that somebody was erased stays known, by a random name alone
    assert left == [(b"",)]
    assert not opened(body, about, database.keys.read_bytes())
    for secret in (b"Ana-Maria", b"zzyellow", b"text_pt"):
        assert secret not in whole
        assert secret.hex().encode() not in whole


def test_what_was_sealed_for_somebody_is_opened_for_nobody_else(register, database):
    ask(register, change("person.first_name", "Ana-Maria"), change(person=BEN))
    with psycopg.connect(database.admin) as admin:
        admin.execute(
            "UPDATE centre.register SET body = (SELECT body FROM centre.register WHERE key = %s)"
            " WHERE key = %s",
            (ANA, BEN),
        )
    assert values(ask(register))[BEN] == {}


def test_where_the_keys_are_lost_benches_offer_again_what_they_know(register, database, engine):
    first = ask(register, change("person.first_name", "Ana-Maria"), change(person=BEN))
    database.keys.unlink()
    fresh = PostgresRegister(engine, 1, RegisterKeys(database.keys))
    told = ask(fresh, after=first.last)
    assert told.digest != first.digest  # what makes a bench offer all it has
    assert ask(fresh).entries == ()
    cells = [(e.person, k, c) for e in first.entries for k, c in e.cells.items()]
    ask(fresh, *(change(k, c.value, p, id=c.id, stamp=c.stamp, base=c.base) for p, k, c in cells))
    assert values(ask(fresh)) == values(first)


def test_one_workshop_knows_nothing_of_anothers_people(register, database, engine):
    ask(register, change())
    other = PostgresRegister(engine, 2, RegisterKeys(database.keys))
    assert ask(other).entries == ()
    ask(other, erased=(ANA,))
    assert [each.erased for each in ask(register).entries] == [False]


class TestRegister(RegisterContract):
    pass
