"""How a bench's requests reach the centre."""

from collections.abc import Iterator
from typing import Protocol

from workshop_app.application.sync.bench import Answer, Request
from workshop_app.application.sync.contents import ContentAnswer, ContentRequest
from workshop_app.application.sync.messages import Beat, Page, Presence, Pull


class Transport(Protocol):
    """The way to the centre. It blocks: it belongs on a thread of its own.

    Nothing here raises for what a network can do; that is an answer too.
    """

    def ask(self, request: Request) -> Answer:
        """Send one request and return what came back; NoAnswer if nothing did."""

    def share(self, request: ContentRequest) -> ContentAnswer:
        """Offer, give or ask for a content."""

    def tell(self, presence: Presence) -> Beat | None:
        """Tell how this bench is; return how the others are, if an answer came."""

    def listen(self, after: Pull) -> Iterator[Page | Beat]:
        """Yield what comes after a place of the feed, as it comes.

        It ends when either side ends it, or when nothing came for 15 seconds: then the bench
        asks again. Pages are given to `take` together with the pull that they continue.
        """

    def close(self) -> None:
        """End what is under way, from any thread."""
