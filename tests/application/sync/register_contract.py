"""What every register at a centre must keep, the one in memory and the one on PostgreSQL alike.

A test module makes a class of this one, and has fixtures: `register`; `deeds`, which returns what
was noted; `back_up`, which returns what puts the register back to how it is now.
"""

import uuid
from threading import Thread

from tests.application.sync.benches import BENCH, EPOCH
from workshop_app.application.sync.messages import Entries, Exchange, Reason, Refusal
from workshop_app.application.sync.register import exchange
from workshop_app.domain.register import Author, Change, Entry, joined, merge

ANA, BEN = "person-ana", "person-ben"


def change(key="needs.theme", value="dark", person=ANA, **more):
    told = {"id": str(uuid.uuid4()), "by": Author.WORKER, **more}
    return Change(person=person, key=key, value=value, **told)


def ask(register, *changes, after=0, erased=(), is_desk=True, now=1000, epoch=EPOCH):
    asked = Exchange(bench=BENCH, epoch=epoch, after=after, changes=changes, erased=erased)
    told = exchange(register, asked, epoch=EPOCH, is_desk=is_desk, now=now)
    assert isinstance(told, Entries), told
    return told


def values(told):
    return {each.person: {k: cell.value for k, cell in each.cells.items()} for each in told.entries}


class RegisterContract:
    def test_what_one_bench_says_another_is_told(self, register):
        odd = {"deep": [1, None, "é\0🖥", 1.5]}
        first = ask(register, change(), change("needs.later", odd), change(person=BEN))
        told = ask(register)
        assert values(told) == {
            ANA: {"needs.theme": "dark", "needs.later": odd},
            BEN: {"needs.theme": "dark"},
        }
        assert (told.after, told.last) == (first.last, first.last)
        assert told.digest == joined([each.digest for each in told.entries])
        assert register.last() == told.last
        assert ask(register, after=told.last).entries == ()

    def test_the_same_request_again_changes_nothing(self, register):
        asked = (change(), change("needs.text_pt", 42))
        first = ask(register, *asked)
        ask(register, change(value="cream", base=first.last))
        again = ask(register, *asked, after=first.last)
        assert values(again)[ANA]["needs.theme"] == "cream"
        assert again.last == ask(register).last

    def test_a_bench_that_is_no_desk_is_refused_and_told(self, register, deeds):
        lead, theme = change("person.role", "admin"), change()
        told = ask(register, lead, theme, erased=(BEN,), is_desk=False)
        assert told.refused == (lead.id, BEN)
        assert values(told) == {ANA: {"needs.theme": "dark"}}
        assert not told.is_desk
        assert any(action == "refused" and BENCH in about for action, about in deeds())

    def test_a_desk_changes_who_somebody_is_and_it_is_noted_without_their_name(
        self, register, deeds
    ):
        told = ask(
            register, change("person.first_name", "Ana-Maria"), change("person.role", "lead")
        )
        assert told.is_desk
        noted = [about for action, about in deeds() if action == "person changed"]
        assert noted == [f"{ANA}: first_name, role, by bench {BENCH}"]

    def test_who_is_erased_is_gone_for_ever(self, register, deeds):
        ask(register, change("person.first_name", "Ana-Maria"))
        gone = ask(register, erased=(ANA,))
        assert [(each.person, each.erased, each.cells) for each in gone.entries] == [
            (ANA, True, {})
        ]
        late = ask(register, change(), change("needs.x", 1, stamp=5, base=3), after=gone.last)
        assert [each.erased for each in late.entries] == [True]
        assert late.last == gone.last
        assert ("person erased", f"{ANA}, asked by bench {BENCH}") in deeds()

    def test_pages_come_in_the_order_of_changes(self, register, monkeypatch):
        monkeypatch.setattr("workshop_app.application.sync.register.MOST_ENTRIES", 2)
        people = [f"person-{number}" for number in range(5)]
        for number, person in enumerate(people):
            ask(register, change(person=person), now=1000 + number)
        ask(register, change("needs.text_pt", 42, person=people[0]), now=2000)
        after, came = 0, []
        while after < register.last():
            told = ask(register, after=after)
            came += [each.person for each in told.entries]
            assert told.after > after
            after = told.after
        assert came == [*people[1:], people[0]]

    def test_who_is_asked_about_is_told_whatever_page_they_are_on(self, register, monkeypatch):
        monkeypatch.setattr("workshop_app.application.sync.register.MOST_ENTRIES", 1)
        ask(register, change(person=BEN))
        told = ask(register, change(), now=5000)
        assert {each.person for each in told.entries} == {ANA, BEN}
        assert told.after < told.last

    def test_who_was_on_another_feed_says_hello_first(self, register):
        other = BENCH
        asked = Exchange(bench=BENCH, epoch=other, after=0, changes=(change(),))
        told = exchange(register, asked, epoch=EPOCH, is_desk=True, now=1)
        assert isinstance(told, Refusal)
        assert (told.reason, told.place) == (Reason.OTHER_FEED, "epoch")
        assert ask(register).entries == ()

    def test_what_is_not_committed_is_not_there(self, register):
        made = merge({}, [change("person.first_name", "Ana-Maria")], now=10)
        with register.transaction() as work:
            work.lock()
            work.keep(made)
        assert ask(register).entries == ()
        assert register.last() == 0

    def test_benches_that_ask_at_once_are_told_every_number_in_its_order(self, register):
        """Whoever has come to a number has seen every change up to it."""
        told = {}

        def work(name):
            after, seen = 0, set()
            for number in range(6):
                said = ask(register, change(f"needs.{name}.{number}", 1, person=name), after=after)
                seen |= {(each.person, key) for each in said.entries for key in each.cells}
                after = said.after
            told[name] = (after, seen)

        threads = [Thread(target=work, args=(f"bench-{number}",)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        everything = ask(register)
        assert sum(len(each.cells) for each in everything.entries) == 24
        for after, seen in told.values():
            known = {
                (each.person, key)
                for each in everything.entries
                for key, cell in each.cells.items()
                if cell.stamp <= after
            }
            assert known <= seen

    def test_an_erased_person_stays_erased_though_an_older_register_comes_back(
        self, register, back_up
    ):
        ask(register, change("person.first_name", "Ana-Maria"))
        put_back = back_up()
        ask(register, erased=(ANA,))
        put_back()
        assert [(each.person, each.erased) for each in ask(register).entries] == [(ANA, True)]
        told = ask(register, change("person.first_name", "Ana-Maria", stamp=900, base=0))
        assert [(each.person, each.erased, each.cells) for each in told.entries] == [
            (ANA, True, {})
        ]

    def test_an_erased_person_stays_erased_though_the_older_register_never_knew_them(
        self, register, back_up
    ):
        put_back = back_up()
        ask(register, change())
        ask(register, erased=(ANA,))
        put_back()
        told = ask(register, change("person.first_name", "Ana-Maria", stamp=900, base=0))
        assert [(each.person, each.erased) for each in told.entries] == [(ANA, True)]
        assert told.entries[0].changed == told.last
        assert told.digest == joined([Entry(person=ANA, changed=told.last, erased=True).digest])
