"""A long page of the feed lands in parts where somebody works: a scan waits for one part alone."""

from workshop_app.application.sync.messages import Page
from workshop_app.domain.facts import chain_hash
from workshop_app.values import replace


def in_parts(page: Page, before: bytes, most: int) -> tuple[Page, ...]:
    """Return a page as shorter ones, in their order.

    A page that is damaged stays whole, so that nothing of it lands.

    Args:
        page: what came.
        before: the hash of the feed where the page begins.
        most: so many facts a part has at most.
    """
    links = [before]
    for canon in page.facts:
        links.append(chain_hash(links[-1], canon))
    if len(page.facts) <= most or links[-1] != page.hash:
        return (page,)
    return tuple(
        replace(
            page,
            after=page.after + first,
            facts=page.facts[first : first + most],
            hash=links[min(first + most, len(page.facts))],
        )
        for first in range(0, len(page.facts), most)
    )
