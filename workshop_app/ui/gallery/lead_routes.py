"""The pages of the routes: as they came, changed, and with what would stop a machine."""

from collections.abc import Callable, Iterator

from workshop_app.application.steps.routes import RouteNow
from workshop_app.domain.finding import Finding, Rule, found
from workshop_app.domain.ids import ProcedureHash, TaskCode
from workshop_app.domain.publishing import Release
from workshop_app.domain.route import RouteTask
from workshop_app.domain.route_draft import draft_of_route
from workshop_app.ui.gallery.props import LEADS
from workshop_app.ui.lead.section import PageData
from workshop_app.ui.lead.steps.route_screen import (
    kind_words,
    tell_adding,
    tell_only,
    tell_route,
    tell_route_findings,
    tell_route_published,
    tell_routes,
)
from workshop_app.ui.lead.steps.versions import tell_releases
from workshop_app.ui.lead.story import Teller

_DAY_MS = 1_767_610_800_000
_CLEANING, _CARD, _DVD = map(TaskCode, ("cleaning", "sound-card", "dvd-drive"))
_STAYS = frozenset(map(TaskCode, ("erasure", "final-check")))
_FOUND = (
    found(Rule.ROUTE_END, "routes", "tower", state="ready"),
    found(Rule.ROUTE_GATE, "routes", "tower", task="master"),
    found(Rule.ROUTE_WAY, "routes", "tower", state="erased", task="packaging"),
    found(Rule.ROUTE_TEST, "routes", "tower", test="dvd"),
    found(
        Rule.WAY_TO_NOWHERE,
        "machine-test/procedure.toml",
        "dvd",
        way="add_task",
        target="dvd-drive (tower)",
    ),
)


def route_pages(teller: Teller, say: Callable[[Finding], str]) -> Iterator[tuple[str, PageData]]:
    """Yield each page."""
    kinds = ("tower", "laptop", "screen")
    routes = [route for kind in kinds if (route := teller.content.route(kind))]
    draft = draft_of_route(routes[0])
    changed = draft.moved(_CLEANING, -1)
    release = Release(version=2, hash=ProcedureHash("ab"), by=LEADS[1].id, at_ms=_DAY_MS)
    releases = ((release, LEADS[1]),)
    now = [RouteNow(route=each) for each in routes]
    now[1] = RouteNow(route=routes[1], releases=releases)
    note = tell_route_published(release)
    yield "steps/routes", tell_routes(now, frozenset({"tower"}), teller, (note,))
    yield "steps/route", tell_route(draft, (), teller, stays=_STAYS, is_changed=False)
    yield (
        "steps/route/laptop",
        tell_route(draft_of_route(routes[1]), (), teller, stays=_STAYS, is_changed=False),
    )
    yield "steps/route/changed", tell_route(changed, (), teller, stays=_STAYS, is_changed=True)
    yield "steps/route/bad", tell_route(changed, _FOUND, teller, stays=_STAYS, is_changed=True)
    yield "steps/route/findings", tell_route_findings(routes[0], _FOUND, teller, say)
    yield "steps/route/good", tell_route_findings(routes[0], (), teller, say)
    yield "steps/route/add", tell_adding((_CARD, _DVD), _CLEANING, teller)
    yield "steps/route/no task", tell_adding((), _CLEANING, teller)
    task = RouteTask(code=_DVD, failed_test="dvd")
    yield "steps/route/only", tell_only(task, ("dvd", "sound"), teller)
    title = kind_words("laptop", teller)
    yield "steps/route/versions", tell_releases(title, releases, are_read=False)
