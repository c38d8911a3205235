"""What the tests have called: each notes that it was."""

from everyprint.jobs import services

HERE = "everyprint.jobs.tests.listeners"
HEARD: list[dict[str, object]] = []


def hear(**payload: object) -> None:
    HEARD.append(payload)


def fail(**payload: object) -> None:
    raise ValueError("not now")


def tell_another(**payload: object) -> None:
    services.emit("heard", told="in turn")


def tell_without_end(**payload: object) -> None:
    HEARD.append(payload)
    services.emit("endless")


def look_at(pk: int) -> None:
    HEARD.append({"pk": pk})


def tick() -> None:
    HEARD.append({"tick": True})
