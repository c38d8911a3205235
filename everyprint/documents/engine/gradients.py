"""Gradients without colour: their functions (ISO 32000-1, 7.10) sampled, and written anew for gray.

Of the seven kinds of shading the two that people use are understood, axial and radial; of the four kinds of
function all but programs. Whatever else there is raises ValueError: a picture of the page is taken then.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pikepdf

SAMPLES: Final = 1024  # of a gradient from its start to its end: finer than a printer's steps of gray
UNDERSTOOD: Final = (2, 3)  # axial, radial
Values = npt.NDArray[np.float64]


def in_gray(pdf: pikepdf.Pdf, shading: Any, luminance: Callable[[Values], Values]) -> Any:
    """A gray copy of a shading; `luminance` makes a row of gray of rows of colours in its own space."""
    if int(shading.ShadingType) not in UNDERSTOOD or isinstance(shading, pikepdf.Stream):
        raise ValueError("a shading of another kind")
    first, last = (float(value) for value in shading.get("/Domain", [0, 1]))
    gray = luminance(evaluated(shading.Function, np.linspace(first, last, SAMPLES)))
    function = pdf.make_stream(np.round(np.clip(gray, 0, 1) * 255).astype(np.uint8).tobytes())
    function.FunctionType, function.Size, function.BitsPerSample = 0, pikepdf.Array([SAMPLES]), 8
    function.Domain, function.Range = pikepdf.Array([first, last]), pikepdf.Array([0, 1])
    new = pikepdf.Dictionary(shading)
    new.ColorSpace, new.Function = pikepdf.Name.DeviceGray, function
    if "/Background" in shading:
        colour = np.array([[float(value)] for value in shading.Background])
        new.Background = pikepdf.Array([round(float(luminance(colour)[0]), 4)])
    return pdf.make_indirect(new)


def evaluated(function: Any, at: Values) -> Values:
    """The values of a function of one variable, or of an array of such: one row for each component."""
    if isinstance(function, pikepdf.Array):
        return np.vstack([evaluated(part, at) for part in function])
    first, last = (float(value) for value in function.Domain)
    kind, at = int(function.FunctionType), np.clip(at, first, last)
    if kind == 0:
        values = _sampled(function, at, first, last)
    elif kind == 2:
        low = _numbers(function.get("/C0", [0]))[:, None]
        high = _numbers(function.get("/C1", [1]))[:, None]
        values = low + (high - low) * np.power(at, float(function.N))
    elif kind == 3:
        values = _stitched(function, at, first, last)
    else:
        raise ValueError("a function that is a program")
    if "/Range" in function:
        bounds = _numbers(function.Range).reshape(-1, 2)
        values = np.clip(values, bounds[:, :1], bounds[:, 1:])
    return values


def _numbers(values: Any) -> Values:
    return np.array([float(value) for value in values])


def _between(at: Values, first: float, last: float, low: float, high: float) -> Values:
    if first == last:
        return np.full_like(at, low)
    scaled: Values = low + (at - first) * (high - low) / (last - first)
    return scaled


def _sampled(function: Any, at: Values, first: float, last: float) -> Values:
    count, bits = int(function.Size[0]), int(function.BitsPerSample)
    if len(function.Size) != 1 or bits not in (8, 16) or not 1 <= count <= 65_536:
        raise ValueError("samples of another kind")
    bounds = _numbers(function.Range)
    decode = _numbers(function.get("/Decode", function.Range)).reshape(-1, 2)
    low, high = (float(value) for value in function.get("/Encode", [0, count - 1]))
    places = np.clip(_between(at, first, last, low, high), 0, count - 1)
    data = np.frombuffer(function.read_bytes(), np.uint8 if bits == 8 else np.dtype(">u2"))
    wide = len(bounds) // 2
    samples = data[: count * wide].reshape(count, wide).astype(float) / (2**bits - 1)
    rows = [np.interp(places, np.arange(count), samples[:, part]) for part in range(wide)]
    return decode[:, :1] + np.vstack(rows) * (decode[:, 1:] - decode[:, :1])


def _stitched(function: Any, at: Values, first: float, last: float) -> Values:
    edges = [first, *_numbers(function.Bounds), last]
    encode = _numbers(function.Encode).reshape(-1, 2)
    which = np.clip(np.searchsorted(edges[1:-1], at, side="right"), 0, len(function.Functions) - 1)
    values: Values | None = None
    for number, part in enumerate(function.Functions):
        inside = which == number
        low, high = edges[number], edges[number + 1]
        found = evaluated(part, _between(at[inside], low, high, encode[number, 0], encode[number, 1]))
        values = np.zeros((len(found), len(at))) if values is None else values
        values[:, inside] = found
    if values is None:
        raise ValueError("nothing stitched together")
    return values
