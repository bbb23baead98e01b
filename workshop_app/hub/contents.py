"""Pictures, voices and procedures, by the SHA-256 of their bytes."""

import hashlib
import re
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from workshop_app.application.sync.keys import BenchKey
from workshop_app.application.sync.messages import LARGEST_CONTENT, Offer, Reason, Wanted
from workshop_app.hub.answers import answer, body_of, message_of, refused
from workshop_app.hub.feeds import Blocking
from workshop_app.hub.ports import Centre

WITHIN_S: Final = 120.0
_SHA256: Final = re.compile("[0-9a-f]{64}")
_FROM: Final = re.compile("bytes=([0-9]{1,10})-")


class Contents:
    """The endpoints of contents."""

    def __init__(
        self, centre: Centre, let_in: Callable[[Request], Awaitable[BenchKey]], blocking: Blocking
    ) -> None:
        self._centre = centre
        self._let_in = let_in
        self._blocking = blocking

    async def contents(self, request: Request) -> Response:
        """Tell which of some contents are not here."""
        key = await self._let_in(request)
        told = await message_of(request, Offer)
        wanted = await self._blocking(partial(self._centre.wanted, key.workshop, told.hashes))
        return answer(Wanted(hashes=wanted))

    async def keep(self, request: Request) -> Response:
        """Keep a content under its own hash."""
        key = await self._let_in(request)
        sha256 = _named(request)
        content = await body_of(request, LARGEST_CONTENT, within_s=WITHIN_S)
        if hashlib.sha256(content).digest() != sha256:
            raise refused(Reason.DAMAGED, "the content has another hash than its address says")
        keep = partial(self._centre.keep_blob, key.workshop, sha256, content)
        if not await self._blocking(keep):
            raise refused(Reason.TOO_LARGE, "the contents of this workshop have no room left")
        return Response(status_code=204)

    async def give(self, request: Request) -> Response:
        """Give a content: whole, or from a byte on for a bench that had got some of it."""
        key = await self._let_in(request)
        sha256 = _named(request)
        content = await self._blocking(partial(self._centre.blob, key.workshop, sha256))
        if content is None:
            raise refused(Reason.NOT_THERE, "the centre does not have this content")
        headers = {"Accept-Ranges": "bytes", "Cache-Control": "private, immutable"}
        asked = _FROM.fullmatch(request.headers.get("range", ""))
        first = int(asked.group(1)) if asked else 0
        if not 0 < first < len(content):
            return Response(content, 200, headers, "application/octet-stream")
        headers["Content-Range"] = f"bytes {first}-{len(content) - 1}/{len(content)}"
        return Response(content[first:], 206, headers, "application/octet-stream")


def _named(request: Request) -> bytes:
    told: str = request.path_params["sha256"]
    if not _SHA256.fullmatch(told):
        raise refused(Reason.NOT_THERE, "a content is named by 64 small hexadecimal digits")
    return bytes.fromhex(told)
