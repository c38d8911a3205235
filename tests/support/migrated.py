"""A migrated database for each deployment of a test run: migrated once, then copied."""

import subprocess
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from tests.support.deployment import Deployment

_copies: dict[str, bytes] = {}  # by kind of database, what the first deployment's migration made


def migrate(deployment: "Deployment") -> None:
    """Make the deployment's empty database what `everyprint migrate` makes of it."""
    kind, copy, paste = (
        ("mariadb", _dump, _load) if deployment.database_url else ("sqlite", _read_file, _write_file)
    )
    if kind in _copies:
        paste(deployment, _copies[kind])
        return
    done = deployment.run("migrate")
    assert done.returncode == 0, done.stderr
    _copies[kind] = copy(deployment)


def _read_file(deployment: "Deployment") -> bytes:
    path = deployment.folder / "everyprint.sqlite3"
    assert not path.with_name(f"{path.name}-wal").exists(), "a part of the database is beside it"
    return path.read_bytes()


def _write_file(deployment: "Deployment", data: bytes) -> None:
    (deployment.folder / "everyprint.sqlite3").write_bytes(data)


def _dump(deployment: "Deployment") -> bytes:
    return _client("mariadb-dump", deployment, "--triggers", "--hex-blob")


def _load(deployment: "Deployment", data: bytes) -> None:
    _client("mariadb", deployment, data=data)


def _client(program: str, deployment: "Deployment", *options: str, data: bytes = b"") -> bytes:
    url = urlsplit(deployment.database_url)
    where = ["--no-defaults", "--protocol=tcp", f"--host={url.hostname}", f"--port={url.port}", "--user=root"]
    words = [program, *where, "--default-character-set=utf8mb4", *options, url.path.lstrip("/")]
    done = subprocess.run(words, input=data, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout
