"""Callbacks as pawaPay sends them: the final object, signed by RFC 9421 with ECDSA in DER, tried again for
about fifteen minutes of the provider's own clock.
"""

import base64
import hashlib
import json
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from everyprint.lib.http import Lost, NotSent, provider_client
from everyprint.simulators.pawapay.books import Books, Deposit
from everyprint.simulators.pawapay.protocol import described, money

RETRY_SECONDS = (5, 30, 60, 120, 300, 600)
COMPONENTS = ("@method", "@authority", "@path", "signature-date", "content-digest", "content-type")


@dataclass
class Callback:
    """One piece of news on its way; `answers` are the statuses it met, 0 for none."""

    deposit_id: str
    content: dict[str, Any]
    due: float
    fault: str = ""
    answers: list[int] = field(default_factory=list)
    delivered: bool = False


class Signer:
    """Signs requests with the provider's key, which lives in the books."""

    def __init__(self, books: Books) -> None:
        if not books.key_pem:
            books.key_pem = _new_key()
            books.save()
        key = serialization.load_pem_private_key(books.key_pem.encode(), None)
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        self._key = key
        public = key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        self.public_pem = public.decode()
        self.key_id = f"HTTP_EC_P256_KEY:{hashlib.sha256(public).hexdigest()[:8]}"

    def headers(self, url: str, body: bytes, now: float) -> dict[str, str]:
        """The headers that sign a POST of `body` to `url`."""
        parts = urlsplit(url)
        digest = base64.b64encode(hashlib.sha512(body).digest()).decode()
        values = {
            "@method": "POST",
            "@authority": parts.hostname or "",
            "@path": parts.path or "/",
            "signature-date": datetime.fromtimestamp(now, UTC).isoformat().replace("+00:00", "Z"),
            "content-digest": f"sha-512=:{digest}:",
            "content-type": "application/json; charset=UTF-8",
        }
        names = " ".join(f'"{name}"' for name in COMPONENTS)
        created = int(now)
        until = created + 60
        parameters = (
            f'({names});alg="ecdsa-p256-sha256";keyid="{self.key_id}";created={created};expires={until}'
        )
        lines = [f'"{name}": {values[name]}' for name in COMPONENTS]
        signed = "\n".join([*lines, f'"@signature-params": {parameters}']).encode()
        signature = base64.b64encode(self._key.sign(signed, ec.ECDSA(hashes.SHA256()))).decode()
        return {
            "content-type": values["content-type"],
            "content-digest": values["content-digest"],
            "signature-date": values["signature-date"],
            "signature-input": f"sig-pp={parameters}",
            "signature": f"sig-pp=:{signature}:",
        }


class Postman:
    """Carries callbacks to the merchant, and runs the books' clock forward, in one thread."""

    def __init__(self, books: Books, url: str) -> None:
        self.books = books
        self.url = url
        self.signer = Signer(books)
        self.callbacks: list[Callback] = []
        self._stopped = False
        self._thread = threading.Thread(target=self._run, daemon=True, name="postman")
        books.on_end = self.announce

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        with self.books.changed:
            self._stopped = True
            self.books.changed.notify_all()
        self._thread.join()

    def announce(self, deposit: Deposit) -> None:
        """Queue the callback of an ended deposit, as the faults to come will have it."""
        if self.books.take_fault("callback_never"):
            return
        content = described(deposit)
        altered = self.books.take_fault("callback_altered_amount")
        if altered:
            content["amount"] = money(deposit.amount * 10)
        twisted = next(
            (n for n in ("bad_signature", "expired_signature") if self.books.take_fault(f"callback_{n}")), ""
        )
        late = self.books.take_fault("callback_late")
        due = self.books.now() + (late.seconds if late else 0.0)
        copies = self.books.take_fault("callback_duplicate")
        for _ in range(copies.count if copies else 1):
            self.post(Callback(deposit.id, content, due, twisted))

    def post(self, callback: Callback) -> None:
        """Queue one callback."""
        with self.books.changed:
            self.callbacks.append(callback)
            self.books.changed.notify_all()

    def deliver(self, callback: Callback) -> None:
        """One attempt: sent, its answer noted, the next attempt planned."""
        body = json.dumps(callback.content).encode()
        now = self.books.now() - (3600 if callback.fault == "expired_signature" else 0)
        signed = body + b" " if callback.fault == "bad_signature" else body
        headers = self.signer.headers(self.url, signed, now)
        try:
            client = provider_client(self.url, total_seconds=10)
            status = client.call("POST", body=body, headers=headers).status
        except (NotSent, Lost):
            status = 0
        with self.books.lock:
            callback.answers.append(status)
            callback.delivered = status == 200
            tries = len(callback.answers)
            if not callback.delivered:
                spared = RETRY_SECONDS[tries - 1] if tries <= len(RETRY_SECONDS) else float("inf")
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


def _new_key() -> str:
    key = ec.generate_private_key(ec.SECP256R1())
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
