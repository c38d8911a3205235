"""HTTP message signatures (RFC 9421) as pawaPay makes them: ECDSA in DER, where the RFC wants raw r and s.

Both encodings are accepted. The values of `@authority` and `@path` are those of our public address, not of
the request line, which a proxy may have changed.
"""

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import load_pem_public_key

LABEL = "sig-pp"
CLOCK_SKEW_SECONDS = 60
_NEEDED = frozenset({"@method", "@path", "content-digest"})
_DIGESTS = {"sha-256": hashlib.sha256, "sha-512": hashlib.sha512}
_CURVES: dict[str, tuple[str, hashes.HashAlgorithm, int]] = {
    "ecdsa-p256-sha256": ("secp256r1", hashes.SHA256(), 32),
    "ecdsa-p384-sha384": ("secp384r1", hashes.SHA384(), 48),
}


class BadSignature(Exception):
    """The message is unsigned, wrongly signed, or not the one that was signed."""


@dataclass(frozen=True, slots=True)
class _Claim:
    components: tuple[str, ...]
    text: str  # everything after the label, as signed
    algorithm: str
    key_id: str
    created: int
    expires: int


def verify(
    method: str,
    headers: Mapping[str, str],
    body: bytes,
    url: str,
    *,
    find_key: Callable[[str], str],
    now: int,
) -> bool:
    """Whether a rightly signed message is also fresh; raises BadSignature when it is not rightly signed.

    `find_key` gives the public key (PEM) of a key id, or an empty string.
    """
    fields = {name.lower(): value.strip() for name, value in headers.items()}
    claim = _read_claim(fields.get("signature-input", ""))
    signature = _read_signature(fields.get("signature", ""))
    _check_digest(fields.get("content-digest", ""), body)
    pem = find_key(claim.key_id)
    if not pem:
        raise BadSignature(f"unknown key {claim.key_id!r}")
    if not any(
        _is_signed(pem, claim.algorithm, signature, base)
        for base in _bases(claim, method, fields, urlsplit(url).path or "/", _authorities(url))
    ):
        raise BadSignature("signature does not match")
    return claim.created - CLOCK_SKEW_SECONDS <= now <= claim.expires + CLOCK_SKEW_SECONDS


def signature_base(components: tuple[str, ...], values: Mapping[str, str], parameters: str) -> bytes:
    """The text that is signed: a line for each component, then the parameters, without a last newline."""
    try:
        lines = [f'"{name}": {values[name]}' for name in components]
    except KeyError as error:
        raise BadSignature(f"component {error} is missing") from error
    return "\n".join([*lines, f'"@signature-params": {parameters}']).encode()


def _bases(
    claim: _Claim, method: str, fields: Mapping[str, str], path: str, authorities: list[str]
) -> list[bytes]:
    derived = {"@method": method.upper(), "@path": path}
    return [
        signature_base(claim.components, {**fields, **derived, "@authority": authority}, claim.text)
        for authority in authorities
    ]


def _authorities(url: str) -> list[str]:
    """The RFC names a port that is not the scheme's own; pawaPay was seen to name none."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    return [host, f"{host}:{parts.port}"] if parts.port else [host]


def _read_claim(text: str) -> _Claim:
    match = re.search(rf"(?:^|,\s*){LABEL}=(\(([^()]*)\)((?:;[a-z]+=(?:\"[^\"]*\"|\d+))*))", text)
    if not match:
        raise BadSignature("no signature input")
    components = tuple(re.findall(r'"([^"]+)"', match[2]))
    parameters = {
        name: quoted or number
        for name, quoted, number in re.findall(r";([a-z]+)=(?:\"([^\"]*)\"|(\d+))", match[3])
    }
    if not set(components) >= _NEEDED or len(set(components)) != len(components):
        raise BadSignature("too little is signed")
    return _Claim(
        components,
        match[1],
        parameters.get("alg", ""),
        parameters.get("keyid", ""),
        int(parameters.get("created", "0")[:15]),
        int(parameters.get("expires", "0")[:15]),
    )


def _read_signature(text: str) -> bytes:
    match = re.search(rf"(?:^|,\s*){LABEL}=:([A-Za-z0-9+/=]+):", text)
    if not match:
        raise BadSignature("no signature")
    return _unbase64(match[1])


def _check_digest(text: str, body: bytes) -> None:
    """Every digest of a known kind has to be right, and there has to be one."""
    known = [
        (kind, value)
        for kind, value in re.findall(r"([a-z0-9-]+)=:([A-Za-z0-9+/=]*):", text)
        if kind in _DIGESTS
    ]
    if not known:
        raise BadSignature("no content digest")
    for kind, value in known:
        if not hmac.compare_digest(_DIGESTS[kind](body).digest(), _unbase64(value)):
            raise BadSignature("content digest does not match")


def _unbase64(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise BadSignature("not base64") from error


def _is_signed(pem: str, algorithm: str, signature: bytes, base: bytes) -> bool:
    try:
        key = load_pem_public_key(pem.encode())
    except (ValueError, UnsupportedAlgorithm):
        return False
    try:
        if isinstance(key, ec.EllipticCurvePublicKey) and algorithm in _CURVES:
            return _is_signed_by_curve(key, algorithm, signature, base)
        if isinstance(key, rsa.RSAPublicKey) and algorithm == "rsa-pss-sha512":
            key.verify(signature, base, padding.PSS(padding.MGF1(hashes.SHA512()), 64), hashes.SHA512())
            return True
        if isinstance(key, rsa.RSAPublicKey) and algorithm == "rsa-v1_5-sha256":
            key.verify(signature, base, padding.PKCS1v15(), hashes.SHA256())
            return True
    except InvalidSignature:
        pass
    return False


def _is_signed_by_curve(
    key: ec.EllipticCurvePublicKey, algorithm: str, signature: bytes, base: bytes
) -> bool:
    curve, digest, width = _CURVES[algorithm]
    if key.curve.name != curve:
        return False
    encodings = [signature]
    if len(signature) == 2 * width:
        r, s = (int.from_bytes(half, "big") for half in (signature[:width], signature[width:]))
        encodings.append(encode_dss_signature(r, s))
    for encoding in encodings:
        try:
            key.verify(encoding, base, ec.ECDSA(digest))
            return True
        except InvalidSignature:
            continue
    return False
