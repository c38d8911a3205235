"""What may go wrong, and how it looks on the wire. A fault is set, waits for its occasion, and is used up."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from everyprint.simulators.kit.server import Response

# Of an answer; `on` narrows one to an occasion, such as "collect" or "lookup"
ANSWER_FAULTS = {
    "drop_before_effect": "the request is dropped before anything happened",
    "drop_answer": "everything happens, the answer is dropped",
    "delay": "the answer waits `seconds`",
    "error_before_effect": "500 before anything happened",
    "error_after_effect": "500 although everything happened",
    "slow": "the body drips for `seconds`",
    "truncated_json": "the body ends in the middle",
    "html": "an error page instead of JSON",
    "too_many_requests": "429",
}


@dataclass
class Fault:
    """Something that goes wrong the next `times` times."""

    name: str
    times: int = 1
    seconds: float = 1.0
    count: int = 2
    on: str = ""


class Faults(list[Fault]):
    """The faults that are set, oldest first."""

    def take(self, name: str, on: str = "") -> Fault | None:
        """The fault of that name if one is set for this occasion; used up by one."""
        for fault in self:
            if fault.name == name and fault.on in ("", on):
                fault.times -= 1
                if fault.times <= 0:
                    self.remove(fault)
                return fault
        return None


Take = Callable[[str, str], Fault | None]


def before_effect(take: Take, on: str, error: Response) -> Response | None:
    """The answer to a request that is not even looked at; None when it is. `error` is the protocol's 500."""
    if take("drop_before_effect", on):
        return Response(drop=True)
    if take("error_before_effect", on):
        return error
    if take("too_many_requests", on):
        return Response(429, b"", {"retry-after": "1"})
    return None


def after_effect(take: Take, on: str, response: Response, error: Response) -> Response:
    """The answer as the faults that are set for it let it through."""
    delay = take("delay", on)
    if delay:
        time.sleep(delay.seconds)
    if take("drop_answer", on):
        return Response(drop=True)
    if take("error_after_effect", on):
        return error
    if take("html", on):
        return Response(502, b"<html><h1>502 Bad Gateway</h1></html>", {"content-type": "text/html"})
    if take("truncated_json", on):
        return Response(response.status, response.body[: len(response.body) // 2], response.headers)
    slow = take("slow", on)
    if slow:
        response.drip_seconds = slow.seconds
    return response
