from hypothesis import given
from hypothesis import strategies as st

from workshop_app import resources
from workshop_app.adapters.content.library import load_routes
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.route import Route, RouteTask, next_task

ROUTES = load_routes(resources.path("routes"))
TESTS = frozenset({"dvd", "sound", "keyboard", "starts"})
PARTS = frozenset({"disk", "dvd_drive", "sound_card"})
CODES = tuple(TaskCode(code) for code in ("erase", "test", "clean", "dvd", "sound", "master"))

tasks = st.builds(
    RouteTask,
    code=st.sampled_from(CODES),
    variants=st.frozensets(st.sampled_from(("tower", "laptop")), max_size=2),
    failed_test=st.sampled_from(("", *sorted(TESTS))),
    lacks_part=st.sampled_from(("", *sorted(PARTS))),
)
routes = st.builds(
    Route,
    kind=st.just("tower"),
    tasks=st.lists(tasks, max_size=6, unique_by=lambda task: task.code).map(tuple),
)
known = {
    "needed": st.frozensets(st.sampled_from(CODES)),
    "failed_tests": st.frozensets(st.sampled_from(sorted(TESTS))),
    "parts": st.none() | st.frozensets(st.sampled_from(sorted(PARTS))),
}


def way(route, **state):
    """Return the tasks an item goes through if nothing else happens to it."""
    done: list[TaskCode] = []
    while task := next_task(route, kind=route.kind, done=frozenset(done), **state):
        done.append(task)
    return done


def ours(kind, *, needed=(), failed=(), parts=None):
    return way(
        ROUTES[kind],
        needed=frozenset(needed),
        failed_tests=frozenset(failed),
        parts=None if parts is None else frozenset(parts),
    )


def test_a_sound_tower_needs_no_new_parts():
    expected = ["erasure", "machine-test", "cleaning", "master", "final-check"]
    assert ours("tower") == expected
    assert ours("laptop") == expected


def test_a_tower_whose_tray_stays_shut_gets_a_dvd_drive_after_cleaning():
    assert ours("tower", failed={"dvd"}) == [
        "erasure", "machine-test", "cleaning", "dvd-drive", "master", "final-check",
    ]  # fmt: skip


def test_a_silent_tower_gets_a_sound_card():
    assert "sound-card" in ours("tower", failed={"sound"})


def test_a_task_that_a_lead_added_is_done_in_its_place():
    assert ours("tower", needed={"dvd-drive"})[3] == "dvd-drive"


def test_no_laptop_gets_a_part_of_a_tower():
    assert "dvd-drive" not in ours("laptop", needed={"dvd-drive"}, failed={"dvd"})


def test_a_screen_is_neither_erased_nor_installed():
    assert ours("screen") == ["screen-test", "cleaning", "final-check"]


def test_a_part_that_nobody_looked_for_is_not_missing():
    fitting = RouteTask(code=TaskCode("dvd"), lacks_part="dvd_drive")
    route = Route(kind="tower", tasks=(fitting,))
    for parts, expected in (
        (None, []),
        (frozenset({"disk"}), ["dvd"]),
        (frozenset({"disk", "dvd_drive"}), []),
    ):
        gone = way(route, needed=frozenset(), failed_tests=frozenset(), parts=parts)
        assert gone == expected


@given(routes, st.fixed_dictionaries(known))
def test_every_way_ends_and_keeps_the_order_of_the_route(route, state):
    gone = way(route, **state)
    order = [task.code for task in route.tasks]
    assert gone == [code for code in order if code in gone]


@given(routes, st.fixed_dictionaries(known))
def test_no_task_of_every_item_is_left_out(route, state):
    gone = way(route, **state)
    for task in route.tasks:
        for_tower = not task.variants or "tower" in task.variants
        if for_tower and (not task.conditional or task.code in state["needed"]):
            assert task.code in gone
        if not for_tower:
            assert task.code not in gone


@given(routes, st.fixed_dictionaries(known), st.frozensets(st.sampled_from(CODES)))
def test_a_task_that_is_done_is_not_given_again(route, state, done):
    assert next_task(route, kind="tower", done=done, **state) not in done


@given(routes, st.fixed_dictionaries(known), st.frozensets(st.sampled_from(sorted(TESTS))))
def test_one_more_failed_test_never_makes_the_way_shorter(route, state, more):
    worse = {**state, "failed_tests": state["failed_tests"] | more}
    assert set(way(route, **state)) <= set(way(route, **worse))
