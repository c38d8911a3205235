"""Callbacks as pawaPay sends them: the final object, signed by RFC 9421 with ECDSA in DER."""

import base64
import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from everyprint.simulators.kit.books import Books
from everyprint.simulators.kit.debits import Debit, DebitBooks
from everyprint.simulators.kit.payments import DebitPostman
from everyprint.simulators.kit.postman import Callback
from everyprint.simulators.pawapay.protocol import described, money

COMPONENTS = ("@method", "@authority", "@path", "signature-date", "content-digest", "content-type")


class Signer:
    """Signs requests with the provider's key, which lives in the books."""

    def __init__(self, books: Books) -> None:
        if not books.kept.get("key_pem"):
            books.kept["key_pem"] = _new_key()
            books.save()
        key = serialization.load_pem_private_key(books.kept["key_pem"].encode(), None)
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


class Postman(DebitPostman):
    """Carries signed callbacks to the merchant."""

    def __init__(self, books: DebitBooks, url: str) -> None:
        super().__init__(books, url)
        self.signer = Signer(books)

    def headers(self, body: bytes, now: float) -> dict[str, str]:
        return self.signer.headers(self.url, body, now)

    def content(self, debit: Debit) -> dict[str, Any]:
        return described(debit)

    def forged(self, data: Mapping[str, object]) -> Callback:
        content = {
            "depositId": str(data.get("depositId") or uuid4()),
            "status": str(data.get("status", "COMPLETED")),
            "amount": money(int(str(data.get("amount", 1000)))),
            "currency": str(data.get("currency", "XOF")),
        }
        return Callback(content["depositId"], content, self.books.now())


def _new_key() -> str:
    key = ec.generate_private_key(ec.SECP256R1())
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
