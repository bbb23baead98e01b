"""The gallery: every screen that the program can show, by name."""

from collections import Counter
from collections.abc import Callable, Iterator

from workshop_app.application.content_port import Content
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench.screen import WorkerScreen
from workshop_app.ui.bench.shown import Shown
from workshop_app.ui.gallery.moments import every_moment
from workshop_app.values import Struct, replace


class Exhibit(Struct, frozen=True):
    """One screen, and the moment of the bench that it shows."""

    name: str
    shown: Shown
    screen: WorkerScreen


def gallery(
    tell: Callable[[Shown], WorkerScreen], content: Content, *, likes: Profile | None = None
) -> Iterator[Exhibit]:
    """Yield every screen in every state, each that looks different once.

    Args:
        tell: the teller of the program.
        content: the procedures whose steps are shown.
        likes: for whom; the language of the words is theirs.
    """
    seen: set[WorkerScreen] = set()
    names: Counter[str] = Counter()
    for moment in every_moment(content, likes or Profile()):
        screen = tell(moment.shown)
        what_is_seen = replace(screen, token="")
        if what_is_seen not in seen:
            seen.add(what_is_seen)
            names[moment.name] += 1
            number = names[moment.name]
            name = moment.name if number == 1 else f"{moment.name} ({number})"
            yield Exhibit(name, moment.shown, screen)
