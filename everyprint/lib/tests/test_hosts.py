"""Which addresses are public, and that nothing inner is ever reached, whatever the spelling."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from everyprint.lib import hosts
from everyprint.lib.testing import PATIENCE_SECONDS
from everyprint.lib.tests.hostile_urls import INNER, INNER_V6, PUBLIC, spellings

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("address", [*INNER, *INNER_V6])
def test_an_inner_address_is_not_public(address):
    assert not hosts.is_public(address)


@pytest.mark.parametrize("address", INNER)
def test_an_inner_address_hidden_in_another_is_not_public(address):
    hidden = [spelling[1:-1] for spelling in spellings(address) if spelling.startswith("[")]
    assert len(hidden) == 8
    assert not any(hosts.is_public(spelling) for spelling in hidden)


@pytest.mark.parametrize(
    "address", [*PUBLIC, "8.8.8.8", "::ffff:8.8.8.8", "2a00:1450::1", "172.15.0.1", "172.32.0.1"]
)
def test_a_public_address_is_public(address):
    assert hosts.is_public(address)


@pytest.mark.parametrize("text", ["", "localhost", "127.1", "1.2.3", "2606:4700::1%eth0"])
def test_what_is_no_plain_address_is_not_public(text):
    assert not hosts.is_public(text)


def test_a_name_without_addresses_is_an_os_error():
    with pytest.raises(OSError):
        hosts.resolve("nobody.invalid", 80, 5)


def without_route() -> list[str]:
    """The command that runs another one without any network but its own loopback."""
    for command in (["unshare", "-rn"], ["bwrap", "--unshare-net", "--dev-bind", "/", "/"]):
        if (
            shutil.which(command[0])
            and subprocess.run([*command, "true"], capture_output=True).returncode == 0
        ):
            return command
    pytest.skip("neither unshare nor bwrap can make a network namespace here")


@pytest.mark.process
def test_no_spelling_redirect_or_changing_name_reaches_an_inner_server():
    command = [*without_route(), sys.executable, "-m", "everyprint.lib.tests.hostile_urls"]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "everyprint.settings", "PYTHONPATH": str(ROOT)}
    child = subprocess.run(
        command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, env=environment, cwd=ROOT
    )
    assert child.returncode == 0, child.stderr
    report = json.loads(child.stdout.splitlines()[-1])
    assert report["plain_hits"] > 20, "a plain client reaches the canary, so it can be reached"
    assert report["tried"] >= 1000
    assert (report["hits"], report["fetched"], report["asked_twice"]) == (0, 0, [])
