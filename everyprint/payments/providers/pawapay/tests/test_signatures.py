"""Signed messages: what was signed, by whom, and how old it may be."""

import base64
import hashlib

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from everyprint.payments.providers.pawapay.signatures import BadSignature, verify

NOW = 1_790_000_000
BODY = b'{"depositId": "6f1c9a52-7a2e-4f0e-9f65-0d3f3a1b2c01", "status": "COMPLETED"}'
URL = "https://print.example/webhooks/pawapay/"
KEYS = {
    "ecdsa-p256-sha256": ec.generate_private_key(ec.SECP256R1()),
    "ecdsa-p384-sha384": ec.generate_private_key(ec.SECP384R1()),
    "rsa-pss-sha512": rsa.generate_private_key(65537, 2048),
}
KEYS["rsa-v1_5-sha256"] = KEYS["rsa-pss-sha512"]


def raw_ecdsa(der, width):
    return b"".join(number.to_bytes(width, "big") for number in decode_dss_signature(der))


def sign(algorithm, base, raw=False):
    key = KEYS[algorithm]
    if algorithm == "ecdsa-p256-sha256":
        der = key.sign(base, ec.ECDSA(hashes.SHA256()))
        return raw_ecdsa(der, 32) if raw else der
    if algorithm == "ecdsa-p384-sha384":
        der = key.sign(base, ec.ECDSA(hashes.SHA384()))
        return raw_ecdsa(der, 48) if raw else der
    if algorithm == "rsa-pss-sha512":
        return key.sign(base, padding.PSS(padding.MGF1(hashes.SHA512()), 64), hashes.SHA512())
    return key.sign(base, padding.PKCS1v15(), hashes.SHA256())


def message(
    algorithm="ecdsa-p256-sha256", raw=False, digest="sha512", authority="print.example", created=NOW
):
    """The headers of a signed callback, with the base written out as the documentation shows it."""
    name = {"sha512": "sha-512", "sha256": "sha-256"}[digest]
    content_digest = f"{name}=:{base64.b64encode(hashlib.new(digest, BODY).digest()).decode()}:"
    parameters = (
        '("@method" "@authority" "@path" "signature-date" "content-digest" "content-type")'
        f';alg="{algorithm}";keyid="key-1";created={created};expires={created + 60}'
    )
    base = (
        '"@method": POST\n'
        f'"@authority": {authority}\n'
        '"@path": /webhooks/pawapay/\n'
        '"signature-date": 2026-09-21T14:13:20.123456789Z\n'
        f'"content-digest": {content_digest}\n'
        '"content-type": application/json; charset=UTF-8\n'
        f'"@signature-params": {parameters}'
    )
    return {
        "Content-Type": "application/json; charset=UTF-8",
        "Content-Digest": content_digest,
        "Signature-Date": "2026-09-21T14:13:20.123456789Z",
        "Signature-Input": f"sig-pp={parameters}",
        "Signature": f"sig-pp=:{base64.b64encode(sign(algorithm, base.encode(), raw)).decode()}:",
    }


def find_key(key_id, algorithm="ecdsa-p256-sha256"):
    public = KEYS[algorithm].public_key()
    encoding, form = serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    return public.public_bytes(encoding, form).decode() if key_id == "key-1" else ""


def checked(headers, body=BODY, url=URL, method="POST", now=NOW, key=find_key):
    return verify(method, headers, body, url, find_key=key, now=now)


@pytest.mark.parametrize("raw", [False, True], ids=["DER", "raw"])
@pytest.mark.parametrize("digest", ["sha256", "sha512"])
@pytest.mark.parametrize("algorithm", KEYS)
def test_a_right_signature_of_every_kind_is_accepted(algorithm, digest, raw):
    assert checked(message(algorithm, raw, digest), key=lambda key_id: find_key(key_id, algorithm))


@pytest.mark.parametrize("authority", ["print.example", "print.example:8443"])
def test_the_authority_may_or_may_not_name_the_port(authority):
    assert checked(message(authority=authority), url="https://PRINT.example:8443/webhooks/pawapay/?x=1")


def test_an_old_signature_is_right_but_not_fresh():
    assert checked(message(), now=NOW + 120)
    assert not checked(message(), now=NOW + 121)
    assert not checked(message(), now=NOW - 61)


@pytest.mark.parametrize(
    "changes",
    [
        {"Signature-Input": ""},
        {"Signature": ""},
        {"Signature": "sig-pp=:AAAA:"},
        {"Signature": "sig-pp=:A:"},
        {"Signature": "sig-pp=:" + base64.b64encode(bytes(64)).decode() + ":"},
        {"Content-Digest": ""},
        {"Content-Digest": "md5=:AAAA:"},
        {"Content-Digest": "sha-256=:" + base64.b64encode(bytes(32)).decode() + ":"},
        {"Content-Type": "text/plain"},
        {"Signature-Date": "2026-09-22T00:00:00Z"},
        {"Signature-Input": 'sig-pp=("@path" "content-digest");alg="ecdsa-p256-sha256";keyid="key-1"'},
        {"Signature-Input": 'sig-pp=("@method");alg="ecdsa-p256-sha256";keyid="key-1";created=1;expires=9'},
        {"Signature-Input": 'sig-pp=("@method" "@path" "content-digest" "x");keyid="key-1"'},
    ],
)
def test_a_message_that_is_not_the_signed_one_is_refused(changes):
    with pytest.raises(BadSignature):
        checked({**message(), **changes})


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ecdsa-p256-sha256", "ecdsa-p384-sha384"),
        ("ecdsa-p256-sha256", "rsa-pss-sha512"),
        ("ecdsa-p256-sha256", "none"),
        ("key-1", "key-2"),
        (f"expires={NOW + 60}", f"expires={NOW + 9999}"),
        ('"@authority" ', ""),
    ],
)
def test_changed_parameters_are_refused(old, new):
    headers = message()
    headers["Signature-Input"] = headers["Signature-Input"].replace(old, new)
    with pytest.raises(BadSignature):
        checked(headers)


@pytest.mark.parametrize(
    "arguments",
    [
        {"body": BODY.replace(b"COMPLETED", b"FAILED")},
        {"method": "PUT"},
        {"url": "https://print.example/other/"},
        {"url": "https://evil.example/webhooks/pawapay/"},
        {"key": lambda key_id: "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"},
        {"key": lambda key_id: find_key("key-1", "ecdsa-p384-sha384")},
    ],
)
def test_another_body_method_address_or_key_is_refused(arguments):
    with pytest.raises(BadSignature):
        checked(message(), **arguments)
