"""Answers of the hub: a message, or a refusal with its documented status."""

import asyncio
from collections.abc import Mapping
from typing import Final, TypeVar

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from workshop_app.application.sync.codec import MalformedMessageError, decode, encode
from workshop_app.application.sync.messages import LARGEST_BODY, Message, Reason, Refusal
from workshop_app.state_json import parse_json

M = TypeVar("M", bound=Message)

STATUS: Final[Mapping[Reason, int]] = {
    Reason.MALFORMED: 400,
    Reason.DAMAGED: 400,
    Reason.NO_KEY: 401,
    Reason.REVOKED: 403,
    Reason.NOT_YOURS: 403,
    Reason.NO_CODE: 403,
    Reason.NOT_THERE: 404,
    Reason.FORK: 409,
    Reason.GAP: 409,
    Reason.OTHER_FEED: 409,
    Reason.TOO_LARGE: 413,
    Reason.TOO_OLD: 426,
    Reason.TOO_MANY: 429,
    Reason.BUSY: 503,
}
JSON: Final = "application/json"
BODY_WITHIN_S: Final = 30.0


class RefusedError(Exception):
    """The request ends here; what is answered is in `refusal`."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"{refusal.reason}: {refusal.words}")
        self.refusal = refusal


def refused(reason: Reason, words: str, *, place: str = "", wait: int = 0) -> RefusedError:
    """Return what to raise to end a request."""
    return RefusedError(Refusal(reason=reason, words=words, place=place, wait=wait))


def answer(message: Message) -> Response:
    """Return the response for a message."""
    status, headers = 200, {}
    if isinstance(message, Refusal):
        status = STATUS[message.reason]
        if message.reason is Reason.NO_KEY:
            headers["WWW-Authenticate"] = "Bearer"
        if message.wait:
            headers["Retry-After"] = str(-(-message.wait // 1000))
    return Response(encode(message), status, headers, JSON)


async def message_of(
    request: Request, kind: type[M], *, most: int = LARGEST_BODY, within_s: float = BODY_WITHIN_S
) -> M:
    """Read the message that a request carries, of at most so many bytes.

    Raises:
        RefusedError: it is none, or too large, or does not come in time.
    """
    raw = await body_of(request, most, within_s=within_s)
    try:
        return decode(raw, kind, parse=parse_json)
    except MalformedMessageError as error:
        raise refused(Reason.MALFORMED, str(error), place=error.place) from error


async def body_of(request: Request, most: int, *, within_s: float = BODY_WITHIN_S) -> bytes:
    """Read the body of a request, and no more than `most` bytes of it.

    Raises:
        RefusedError: it is too large, packed, or does not come in time.
    """
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise refused(Reason.MALFORMED, "a body is sent as it is, not packed")
    told = request.headers.get("content-length", "0")
    if told.isdecimal() and int(told) > most:
        raise refused(Reason.TOO_LARGE, f"a body has at most {most} bytes")
    parts, size = [], 0
    try:
        async with asyncio.timeout(within_s):
            async for part in request.stream():
                size += len(part)
                if size > most:
                    raise refused(Reason.TOO_LARGE, f"a body has at most {most} bytes")
                parts.append(part)
    except TimeoutError as error:
        words = f"the body did not come within {within_s:.0f} s"
        raise refused(Reason.MALFORMED, words) from error
    except ClientDisconnect as error:
        raise refused(Reason.MALFORMED, "the body ended too early") from error
    return b"".join(parts)
