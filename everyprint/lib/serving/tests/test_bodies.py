"""Bodies on their way: what is kept where, and which are cut off."""

import asyncio
from collections.abc import Callable, Coroutine
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from everyprint.lib.serving import bodies
from everyprint.lib.serving.bodies import Bodies, BodyBroken, BodyTooLarge, BodyTooSlow, NoRoom

LIMIT = 1_000_000


def scope(**headers: str) -> dict[str, Any]:
    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return {"headers": named}


def coming(*pieces: bytes, is_whole: bool = True) -> Callable[[], Coroutine[Any, Any, dict[str, Any]]]:
    """A client that sends these pieces, and then nothing more, for ever."""
    left = list(pieces)

    async def receive() -> dict[str, Any]:
        if not left:
            await asyncio.Event().wait()
        piece = left.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(left) or not is_whole}

    return receive


def received(folder: Path, receive: Any, together: int = 10 * LIMIT, **headers: str) -> tuple[bytes, Bodies]:
    owner = Bodies(folder, together)

    async def run() -> bytes:
        body = await owner.receive(scope(**headers), receive, LIMIT)
        data = body.file.read()
        body.close()
        return data

    return asyncio.run(run()), owner


def test_a_request_without_a_body_is_not_waited_for(tmp_path: Path) -> None:
    assert received(tmp_path, coming())[0] == b""
    assert received(tmp_path, coming(), content_length="0")[0] == b""


@pytest.mark.parametrize("headers", [{"content_length": "6"}, {"transfer_encoding": "chunked"}])
def test_a_body_is_whole_however_its_length_is_told(tmp_path: Path, headers: dict[str, str]) -> None:
    data, owner = received(tmp_path, coming(b"abc", b"def"), **headers)
    assert (data, owner.taken) == (b"abcdef", 0)


def test_a_large_body_lies_on_disk_and_leaves_nothing_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[type] = []
    really_spool = Bodies._spool

    def spool(owner: Bodies, body: bodies.Body, piece: bytes) -> None:
        really_spool(owner, body, piece)
        kept.append(type(body.file))

    monkeypatch.setattr(bodies, "MEMORY_BYTES", 4)
    monkeypatch.setattr(Bodies, "_spool", spool)
    data, owner = received(tmp_path, coming(b"abc", b"def", b"ghi"), content_length="9")
    assert (data, owner.taken, list(tmp_path.iterdir())) == (b"abcdefghi", 0, [])
    assert len(kept) == 2 and BytesIO not in kept


@pytest.mark.parametrize("length", ["1000001", "9" * 5000, "-1", "6, 6", "", "½"])
def test_a_length_over_the_limit_or_no_number_is_refused_before_a_byte_is_taken(
    tmp_path: Path, length: str
) -> None:
    with pytest.raises(BodyTooLarge):
        received(tmp_path, coming(), content_length=length)


def test_a_body_that_does_not_say_its_length_is_cut_at_the_limit(tmp_path: Path) -> None:
    pieces = [b"x" * 250_000] * 5
    with pytest.raises(BodyTooLarge):
        received(tmp_path, coming(*pieces), transfer_encoding="chunked")


@pytest.mark.parametrize("name", ["MINUTE_SECONDS", "WHOLE_SECONDS"])
def test_a_body_that_comes_too_slowly_is_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(bodies, "SWEEP_SECONDS", 0.001)
    monkeypatch.setattr(bodies, name, 0.002)
    with pytest.raises(BodyTooSlow):
        received(tmp_path, coming(b"abc", is_whole=False), content_length="9")


def test_a_phone_at_five_kilobytes_a_second_is_not_cut_off_and_a_slower_one_is() -> None:
    async def seconds_until_cut(bytes_a_second: int) -> int | None:
        task = asyncio.current_task()
        assert task is not None
        arriving = bodies._Arriving(task, 0.0, 0.0)
        for second in range(1, 15 * 60):
            arriving.in_minute += bytes_a_second
            if arriving.is_too_slow(second):
                return second
        return None

    assert asyncio.run(seconds_until_cut(5_000)) is None
    assert asyncio.run(seconds_until_cut(999)) == 60


def test_all_bodies_together_stay_under_their_limit_and_give_their_room_back(tmp_path: Path) -> None:
    with pytest.raises(NoRoom):
        received(tmp_path, coming(b"abc", b"def"), together=5, content_length="6")
    owner = Bodies(tmp_path, 5)

    async def twice() -> None:
        for _ in range(2):
            body = await owner.receive(scope(content_length="5"), coming(b"abcde"), LIMIT)
            assert owner.taken == 5
            body.close()
            body.close()
        assert owner.taken == 0

    asyncio.run(twice())


def test_the_last_gigabyte_of_the_disk_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "SPARE_BYTES", 10**15)
    with pytest.raises(NoRoom):
        received(tmp_path, coming(), content_length="900000")
    assert received(tmp_path, coming(b"small"), content_length="5")[0] == b"small"


def test_who_goes_away_leaves_nothing(tmp_path: Path) -> None:
    async def receive() -> dict[str, Any]:
        return {"type": "http.disconnect"}

    with pytest.raises(BodyBroken):
        received(tmp_path, receive, content_length="9")


def test_a_server_that_stops_cuts_off_what_is_on_its_way(tmp_path: Path) -> None:
    owner = Bodies(tmp_path, LIMIT)

    async def run() -> None:
        asking = asyncio.create_task(owner.receive(scope(content_length="9"), coming(), LIMIT))
        await asyncio.sleep(0)
        owner.close()
        with pytest.raises(BodyTooSlow):
            await asking

    asyncio.run(run())
