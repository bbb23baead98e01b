"""Facts, written down shortly."""

from functools import reduce
from typing import Any

from hypothesis import strategies as st

from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.state import State, fold

ITEM, JOB, HELP, BENCH = "item:PGDLXLDN", "job:j1", "help:h1", "bench:b1"


def fact(kind: str, subject: str = ITEM, /, *, by: str | None = "ana", v: int = 1, **body) -> Fact:
    return Fact(
        id="00000000-0000-7000-8000-000000000001",
        bench="b1",
        inc="i1",
        seq=1,
        kind=kind,
        v=v,
        subject=subject,
        person=by,
        wall=1000,
        trunk=0,
        body={key.rstrip("_"): value for key, value in body.items()},
    )


def folded(*facts: Fact, start: State | None = None) -> Any:
    return reduce(fold, facts, start)


def item_after(*facts: Fact, start: Item | None = None) -> Item:
    item = folded(*facts, start=start)
    assert isinstance(item, Item)
    return item


def moved(to: ItemState, *, how: str = FactKind.ITEM_ADVANCED, **body) -> Fact:
    return fact(how, from_="", to=str(to), reason="a reason", **body)


def drive(part: str = "d1", *, action: str = "present", new: bool = False) -> Fact:
    return fact(
        FactKind.COMPONENT_MOVED, component=part, kind="disk", serial=part, action=action, new=new
    )


def erased(part: str = "d1", result: str = "ok") -> Fact:
    return fact(FactKind.ERASURE_RECORDED, component=part, result=result)


def result_of(key: str, *, passed: bool = True) -> Fact:
    return fact(FactKind.TEST_RECORDED, test=key, passed=passed)


def finished(task: str, by: str = "ana") -> Fact:
    return fact(FactKind.TASK_FINISHED, by=by, task=task)


steps = st.sampled_from(["read", "wipe", "look", "elsewhere"])
people = st.sampled_from(["ana", "bob"])
job_facts = st.one_of(
    st.builds(fact, st.just("job_planned"), st.just(JOB), task=st.just("cleaning")),
    st.builds(fact, st.just("job_given"), st.just(JOB), person=people),
    st.builds(
        fact,
        st.just("job_started"),
        st.just(JOB),
        by=people,
        procedure=st.just("hash"),
        version=st.just(1),
        steps=st.just(["read", "wipe", "look"]),
    ),
    st.builds(
        fact,
        st.just("job_named_item"),
        st.just(JOB),
        item=st.just("PGDLXLDN"),
        steps=st.sampled_from([["read", "look"], ["wipe"], []]),
    ),
    st.builds(
        fact,
        st.just("step_done"),
        st.just(JOB),
        step=steps,
        next=st.none() | steps,
        expects=st.sampled_from(["", "place"]),
        read=st.just("L1"),
    ),
    st.builds(
        fact,
        st.just("step_refused"),
        st.just(JOB),
        step=steps,
        next=st.none() | steps,
        mode=st.sampled_from(["ask", "fix", "which"]),
    ),
    st.builds(fact, st.just("step_fixed"), st.just(JOB), step=steps),
    st.builds(fact, st.just("step_back"), st.just(JOB), to=steps),
    st.builds(
        fact,
        st.just("label_printed"),
        st.just(JOB),
        step=steps,
        label=st.just("box"),
        code=st.just("C1"),
    ),
    st.builds(fact, st.just("job_left_waiting"), st.just(JOB), until=st.integers(0, 9)),
    st.builds(
        fact,
        st.sampled_from(
            [
                "job_paused",
                "job_resumed",
                "job_finished",
                "job_stopped",
                "job_cancelled",
                "job_felt",
                "of_a_later_version",
            ]
        ),
        st.just(JOB),
        by=people,
    ),
)

item_facts = st.one_of(
    st.builds(fact, st.just("item_arrived"), kind=st.sampled_from(["tower", "screen"])),
    st.builds(
        moved,
        st.sampled_from(ItemState),
        how=st.sampled_from(["item_advanced", "item_parked", "item_decided"]),
    ),
    st.builds(fact, st.just("cycle_opened"), reason=st.just("service")),
    st.builds(
        drive,
        st.sampled_from(["d1", "d2"]),
        action=st.sampled_from(["present", "installed", "removed"]),
        new=st.booleans(),
    ),
    st.builds(erased, st.sampled_from(["d1", "d2"]), st.sampled_from(["ok", "failed"])),
    st.builds(result_of, st.sampled_from(["sound", "dvd"]), passed=st.booleans()),
    st.builds(finished, st.sampled_from(["erasure", "master"]), people),
    st.builds(
        fact,
        st.sampled_from(["task_needed", "task_reopened"]),
        task=st.sampled_from(["erasure", "master"]),
    ),
    st.builds(fact, st.just("gate_overridden"), gate=st.sampled_from(["G1", "G4", "G5"])),
    st.builds(fact, st.just("item_moved"), place=st.just("L1")),
    st.builds(fact, st.just("item_graded"), grade=st.sampled_from("ABC")),
    st.builds(fact, st.just("item_named"), alias=st.sampled_from(["SN1", "SN2"])),
    st.builds(fact, st.just("packed_into"), box=st.just("C1")),
    st.builds(fact, st.sampled_from(["waste_left", "of_a_later_version"])),
)
