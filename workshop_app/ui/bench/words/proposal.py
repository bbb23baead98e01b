"""What a team lead proposes: one change of the bench, in words and picture, for a yes or a no."""

from workshop_app.application.situation import Proposed
from workshop_app.ui.bench.screen import Strip, WorkerScreen
from workshop_app.ui.bench.words import choices
from workshop_app.ui.bench.words.offers import Ask, Offer
from workshop_app.ui.bench.words.settings import topics
from workshop_app.ui.bench.words.telling import Telling, translate


def tell_proposal(telling: Telling, proposed: Proposed, strip: Strip) -> WorkerScreen | None:
    """Return the question; none where a worker's settings have no words for it."""
    asks = topics(telling.situation.leads, telling.voices).values()
    found = (_offered(ask, proposed) for topic in asks for ask in topic.asks)
    ask, offer = next((each for each in found if each is not None), (None, None))
    if ask is None or offer is None:
        return None
    told = translate("Bench", "{setting}: {value}")
    name = proposed.by.first_name
    words = translate("Bench", "*{name} proposes* a *change*.").format(name=name)
    return WorkerScreen(
        id="proposal",
        token=telling.situation.token,
        header=telling.header(title=translate("Bench", "Your bench")),
        picture=telling.picture(f"portrait-{proposed.by.portrait}"),
        heading=told.format(setting=ask.name, value=offer.words),
        heading_icon=offer.icon or ask.icon,
        words=(words, translate("Bench", "Do you want to *try* it?")),
        choices=(choices.pause(), choices.repeat(), choices.ask_help(), *choices.yes_no()),
        strip=strip,
        voice_off=telling.voice_off,
    )


def _offered(ask: Ask, proposed: Proposed) -> tuple[Ask, Offer] | None:
    offer = ask.now(proposed.wanted) if ask.key == proposed.key else None
    return (ask, offer) if offer is not None else None
