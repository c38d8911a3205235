"""Carries what a simulator has to tell to the address it was given, again and again until it is taken."""

import json
import threading
from dataclasses import dataclass, field
from typing import Any, ClassVar

from everyprint.lib.http import Lost, NotSent, provider_client
from everyprint.simulators.kit.books import Books


@dataclass
class Callback:
    """One piece of news on its way; `answers` are the statuses it met, 0 for none."""

    about: str
    content: dict[str, Any]
    due: float
    fault: str = ""
    answers: list[int] = field(default_factory=list)
    delivered: bool = False


class Postman:
    """Delivers callbacks, and runs the books' clock forward, in one thread. An empty `url` gets none."""

    method: ClassVar[str] = "POST"
    retry_seconds: ClassVar[tuple[float, ...]] = (5, 30, 60, 120, 300, 600)  # of the simulator's own clock

    def __init__(self, books: Books, url: str) -> None:
        self.books = books
        self.url = url
        self.callbacks: list[Callback] = []
        self._stopped = False
        self._thread = threading.Thread(target=self._run, daemon=True, name="postman")

    def headers(self, body: bytes, now: float) -> dict[str, str]:
        """The headers of a callback with that body, signatures included."""
        return {"content-type": "application/json"}

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        with self.books.changed:
            self._stopped = True
            self.books.changed.notify_all()
        self._thread.join()

    def post(self, callback: Callback) -> None:
        """Queue one callback."""
        with self.books.changed:
            self.callbacks.append(callback)
            self.books.changed.notify_all()

    def deliver(self, callback: Callback) -> None:
        """One attempt: sent, its answer noted, the next attempt planned."""
        body = json.dumps(callback.content).encode()
        now = self.books.now() - (3600 if callback.fault == "expired_signature" else 0)
        headers = self.headers(body + b" " if callback.fault == "bad_signature" else body, now)
        try:
            client = provider_client(self.url, total_seconds=10)
            status = client.call(self.method, body=body, headers=headers).status
        except (NotSent, Lost):
            status = 0
        with self.books.lock:
            callback.answers.append(status)
            callback.delivered = status == 200
            tries = len(callback.answers)
            if not callback.delivered:
                spared = self.retry_seconds[tries - 1] if tries <= len(self.retry_seconds) else float("inf")
                callback.due = self.books.now() + spared

    def _due(self) -> Callback | None:
        now = self.books.now()
        return next((c for c in self.callbacks if not c.delivered and c.due <= now), None)

    def _run(self) -> None:
        while True:
            with self.books.changed:
                if self._stopped:
                    return
                self.books.settle()
                callback = self._due() if self.url else None
                if callback is None:
                    self.books.changed.wait(self._pause())
                    continue
            self.deliver(callback)

    def _pause(self) -> float:
        moments = [c.due for c in self.callbacks if not c.delivered] if self.url else []
        planned = self.books.next_moment()
        if planned is not None:
            moments.append(planned)
        return min(60.0, max(0.0, min(moments) - self.books.now())) if moments else 60.0
