"""Routes that a lead has changed and not published yet, as files beside the drafts of tasks."""

import json
import logging
import re
from pathlib import Path
from typing import Final

from workshop_app.adapters.content.draft_files import write_whole
from workshop_app.application.steps.route_text import read_route, route_text
from workshop_app.domain.route_draft import RouteDraft

log = logging.getLogger(__name__)

FORMAT: Final = 1
_KIND: Final = re.compile("[a-z0-9_]+")


class RouteDraftFiles:
    """The changed routes of this machine: `KIND.json` in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, kind: str) -> RouteDraft | None:
        """Return the changed route of a kind of item; none where none can be read."""
        try:
            return read_route_draft(self._file(kind).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            log.warning("the changed route of %s cannot be read: %s", kind, error)
            return None

    def save(self, draft: RouteDraft) -> None:
        """Keep a changed route in place of the one before.

        Raises:
            ValueError: its kind is none.
            OSError: the disk did not take it; the one before is still there.
        """
        told = {"format": FORMAT, "route": route_text(draft.route), "based_on": draft.based_on}
        write_whole(self._file(draft.route.kind), json.dumps(told, ensure_ascii=False))

    def remove(self, kind: str) -> None:
        """Forget a changed route; one that is not there is forgotten already."""
        self._file(kind).unlink(missing_ok=True)

    def _file(self, kind: str) -> Path:
        if not _KIND.fullmatch(kind):
            raise ValueError(f"no kind of item is called {kind!r}")
        return self._folder / f"{kind}.json"


def read_route_draft(text: str) -> RouteDraft:
    """Read a changed route.

    Raises:
        ValueError: it is none of this format.
    """
    try:
        told = json.loads(text)
        route = read_route(str(told["route"])) if told["format"] == FORMAT else None
        if route is None:
            raise ValueError("no changed route")
        return RouteDraft(route=route, based_on=str(told["based_on"]))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"no changed route: {error!r}") from error
