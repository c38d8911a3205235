"""`/__fake__/`: what a test or a curious integrator may do to the outside world itself."""

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from everyprint.simulators.kit.faults import Fault
from everyprint.simulators.kit.server import Request, Response, as_json

if TYPE_CHECKING:
    from everyprint.simulators.kit.program import Simulator

TEN_YEARS = 10 * 366 * 24 * 3600
PATHS = {
    "GET /__fake__/books": "what is remembered, callbacks, faults, the clock",
    "POST /__fake__/fault": "{fault, times, seconds, count, on}",
    "DELETE /__fake__/fault": "forget the faults",
    "POST /__fake__/clock": "{advance_seconds}",
}


def control(request: Request, simulator: "Simulator") -> Response:
    """Answer one request below `/__fake__/`."""
    if "origin" in request.headers:
        return as_json({"error": "not from a web page"}, 403)
    words = request.path.removeprefix("/__fake__/").strip("/").split("/")
    paths = {**PATHS, **simulator.control_paths()}
    try:
        answer = _answer(request, words, simulator)
        if answer is None and words == [""]:
            answer = as_json({"faults": simulator.faults, "paths": paths})
    except (ValueError, KeyError, TypeError) as error:
        return as_json({"error": f"{type(error).__name__}: {error}"}, 400)
    return answer or as_json({"error": "unknown", "paths": paths}, 404)


def _answer(request: Request, words: list[str], simulator: "Simulator") -> Response | None:
    books = simulator.books
    match (request.method, words):
        case ("GET", ["books"]):
            return as_json(simulator.remembered())
        case ("POST", ["fault"]):
            return as_json(_set_fault(request.json(), simulator))
        case ("DELETE", ["fault"]):
            books.faults.clear()
            return as_json({"faults": []})
        case ("POST", ["clock"]):
            books.advance(_seconds(request.json()["advance_seconds"]))
            return as_json({"now": books.now()})
        case ("POST", [*_]):
            return simulator.control(words, request.json())
    return None


def _seconds(value: object) -> float:
    """At most ten years ahead. Raises ValueError."""
    seconds = float(str(value))
    if not abs(seconds) <= TEN_YEARS:
        raise ValueError(f"{value} is no number of seconds up to {TEN_YEARS}")
    return seconds


def _set_fault(data: dict[str, object], simulator: "Simulator") -> dict[str, Any]:
    name = str(data.pop("fault", ""))
    if name not in simulator.faults:
        raise ValueError(f"unknown fault {name!r}; known: {', '.join(simulator.faults)}")
    kinds = {entry.name: entry.type for entry in fields(Fault) if entry.name != "name"}
    unknown = set(data) - set(kinds)
    if unknown:
        raise ValueError(f"unknown {', '.join(sorted(unknown))}")
    values: dict[str, Any] = {key: kinds[key](value) for key, value in data.items()}  # type: ignore[operator]
    fault = Fault(name, **values)
    with simulator.books.lock:
        simulator.books.faults.append(fault)
    return asdict(fault)
