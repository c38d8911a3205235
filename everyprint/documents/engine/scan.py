"""A photographed page becomes a scan: its paper found, straightened, made white.

Runs inside the sandbox. A found page is only ever proposed, with a confidence: what looks like paper may be a
desk. Corners are thousandths of the picture's width and height, from the upper left, clockwise.
"""

from __future__ import annotations

import itertools
import math
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[Any]
Corners = tuple[tuple[int, int], ...]

LOOK: Final = 800  # pixels of the longer side when looking for the page
OFFERED: Final = 50  # confidence, in percent, from which a crop is offered
SMALLEST: Final = 0.2  # of the picture's area
BORDER: Final = 0.012  # an edge this near to the picture's border is the border, not the paper's
PAPER_SHARE: Final = 0.65  # of a photographed page is white once its shadows are gone
A_SHAPE: Final = math.sqrt(2)  # of A4 and its kin
SLANT: Final = 0.17  # a sheet seen from 30 degrees beside the upright looks that much too short
AROUND: Final = 10  # times the width of a letter: where lightness is compared
DEEPEST_SHADOW: Final = 0.4  # of the light around it
RIM: Final = 0.006  # of the straightened page: where the desk still shows
COLOURED: Final = 60  # difference between channels that is ink or paper, not the lamp's tint
COLOURED_SHARE: Final = 0.002

cv2.setNumThreads(int(os.environ.get("OPENCV_FOR_THREADS_NUM", "1")))


@dataclass(frozen=True)
class Crop:
    """Where the paper seems to be, and how sure that is in percent."""

    corners: Corners
    confidence: int


def find_page(picture: Pixels) -> Crop | None:
    """The sheet of paper in an RGB picture, None when nothing is convincing.

    White borders around a photograph on a page do not count as part of it.
    """
    top, bottom, left, right = _photograph(picture)
    if min(bottom - top, right - left) < 64:
        return None
    photograph = picture[top:bottom, left:right]
    scale = LOOK / max(photograph.shape[:2])
    small = cv2.resize(photograph, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    gray = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), (5, 5), 0)
    best = max(
        ((_confidence(gray, quad), quad) for quad in _quads(gray)), key=lambda found: found[0], default=None
    )
    if not best or best[0] * 100 < OFFERED:
        return None
    height, width = picture.shape[:2]
    places = (best[1] / scale + [left, top]) * 1000 / [width, height]
    corners = np.clip(np.rint(places), 0, 1000).astype(int)
    return Crop(tuple((int(x), int(y)) for x, y in corners), round(best[0] * 100))


def is_paper(picture: Pixels) -> bool:
    """Whether a photograph shows mostly a sheet with something on it, its paper running over the edges."""
    top, bottom, left, right = _photograph(picture)
    if min(bottom - top, right - left) < 64:
        return False
    white = _divided(picture[top:bottom, left:right], _lightest).min(axis=2)
    return PAPER_SHARE < float((white > 240).mean()) < 0.999


def _photograph(picture: Pixels) -> tuple[int, int, int, int]:
    """Top, bottom, left, right of what is not plain white."""
    drawn = picture.min(axis=2) < 250
    rows, columns = (np.flatnonzero(drawn.mean(axis=axis) > 0.3) for axis in (1, 0))
    if not len(rows) or not len(columns):
        return 0, 0, 0, 0
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1


def _quads(gray: Pixels) -> Iterator[Pixels]:
    """Four-cornered shapes: of what is bright, and of what has an outline."""
    _, bright = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    bright = cv2.morphologyEx(bright, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    outline = cv2.dilate(cv2.Canny(gray, 40, 120), np.ones((5, 5), np.uint8))
    for mask in (bright, outline):
        contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for contour in sorted(contours, key=cv2.contourArea, reverse=True)[:3]:
            hull = cv2.convexHull(contour)
            for precision in (0.02, 0.04, 0.06):
                quad = cv2.approxPolyDP(hull, precision * cv2.arcLength(hull, True), True)
                if len(quad) == 4:
                    yield _ordered(quad.reshape(4, 2).astype(float))
                    break


def _ordered(quad: Pixels) -> Pixels:
    """Upper left first, clockwise."""
    centre = quad.mean(axis=0)
    around = quad[np.argsort(np.arctan2(quad[:, 1] - centre[1], quad[:, 0] - centre[0]))]
    ordered: Pixels = np.roll(around, -int(np.argmin(around.sum(axis=1))), axis=0)
    return ordered


def _confidence(gray: Pixels, quad: Pixels) -> float:
    """0..1: how large it is, how square its corners are, how clearly paper ends at its edges."""
    height, width = gray.shape
    share = cv2.contourArea(quad.astype(np.float32)) / (width * height)
    if share < SMALLEST or share > 0.97 or _on_border(quad, width, height):
        return 0.0
    square = min(1.0, max(0.0, 1.3 - max(abs(_cosine(quad, corner)) for corner in range(4)) / 0.35))
    edges = [_edge_step(gray, quad[side], quad[(side + 1) % 4], quad.mean(axis=0)) for side in range(4)]
    return min(1.0, share / 0.35) * square * min(1.0, min(edges) / 20) ** 0.5 if min(edges) > 0 else 0.0


def _on_border(quad: Pixels, width: int, height: int) -> bool:
    near_x, near_y = width * BORDER, height * BORDER
    for one, other in itertools.pairwise([*quad, quad[0]]):
        for axis, near, far in ((0, near_x, width - near_x), (1, near_y, height - near_y)):
            if max(one[axis], other[axis]) < near or min(one[axis], other[axis]) > far:
                return True
    return False


def _cosine(quad: Pixels, corner: int) -> float:
    one = quad[corner - 1] - quad[corner]
    other = quad[(corner + 1) % 4] - quad[corner]
    return float(one @ other / (np.linalg.norm(one) * np.linalg.norm(other) + 1e-9))


def _edge_step(gray: Pixels, start: Pixels, end: Pixels, centre: Pixels) -> float:
    """How much brighter the page is just inside an edge than just outside: the weaker third of its length."""
    across = np.array([end[1] - start[1], start[0] - end[0]])
    across = across / (np.linalg.norm(across) + 1e-9)
    if across @ (centre - start) < 0:
        across = -across
    points = start + (end - start) * np.linspace(0.08, 0.92, 40)[:, None]
    inside, outside = (_sample(gray, points + across * step) for step in (6, -6))
    return float(np.percentile(inside - outside, 33))


def _sample(gray: Pixels, points: Pixels) -> Pixels:
    columns = np.clip(np.rint(points[:, 0]), 0, gray.shape[1] - 1).astype(int)
    rows = np.clip(np.rint(points[:, 1]), 0, gray.shape[0] - 1).astype(int)
    brightness: Pixels = gray[rows, columns].astype(float)
    return brightness


def straighten(picture: Pixels, corners: Sequence[Sequence[int]]) -> Pixels:
    """The part within four corners as seen from above. Raises ValueError for corners that make no page."""
    height, width = picture.shape[:2]
    quad = np.array(corners, dtype=float).reshape(4, 2) * [width / 1000, height / 1000]
    if cv2.contourArea(quad.astype(np.float32)) < 0.02 * width * height:
        raise ValueError("the corners make no page")
    sides = [float(np.linalg.norm(quad[side] - quad[(side + 1) % 4])) for side in range(4)]
    across, down = (
        max(16, min(round(max(pair)), 6000)) for pair in ((sides[0], sides[2]), (sides[1], sides[3]))
    )
    across, down = _paper_shape(across, down)
    target = np.array([[0, 0], [across - 1, 0], [across - 1, down - 1], [0, down - 1]], np.float32)
    turn = cv2.getPerspectiveTransform(quad.astype(np.float32), target)
    flat = cv2.warpPerspective(
        picture, turn, (across, down), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    edge_y, edge_x = round(down * RIM), round(across * RIM)
    return flat[edge_y : down - edge_y, edge_x : across - edge_x]


def _paper_shape(across: int, down: int) -> tuple[int, int]:
    """The shape of A4 for what nearly has it: a slanting view shortens one direction."""
    if abs(max(across, down) / min(across, down) - A_SHAPE) > SLANT:
        return across, down
    if across > down:
        return across, round(across / A_SHAPE)
    return round(down / A_SHAPE), down


def whiten(picture: Pixels) -> Pixels:
    """The RGB picture with its paper white and its shadows gone: each pixel divided by the paper around it.

    Gray (two dimensions) when nothing on it is clearly coloured: a lamp's tint is not charged as colour.
    """
    white = _divided(picture, _paper)
    height, width = picture.shape[:2]
    soft = cv2.resize(white, (max(1, width // 4), max(1, height // 4)), interpolation=cv2.INTER_AREA)
    coloured = int((soft.max(axis=2).astype(int) - soft.min(axis=2) > COLOURED).sum())
    if coloured < COLOURED_SHARE * soft.shape[0] * soft.shape[1]:
        return cv2.cvtColor(white, cv2.COLOR_RGB2GRAY)
    return white


def _divided(picture: Pixels, light: Callable[[Pixels, int], Pixels]) -> Pixels:
    """The picture by the light on it, which is estimated at an eighth of its size; `reach` is a letter's."""
    height, width = picture.shape[:2]
    small = cv2.resize(picture, (max(1, width // 8), max(1, height // 8)), interpolation=cv2.INTER_AREA)
    paper = light(small, max(3, max(small.shape[:2]) // 40 | 1))
    paper = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    white = cv2.divide(picture, np.maximum(paper, 16), scale=255)
    levels = np.clip((np.arange(256) - 30) * 255 / (225 - 30), 0, 255).astype(np.uint8)
    return cv2.LUT(white, levels)


def _paper(small: Pixels, reach: int) -> Pixels:
    """The bare paper: what is written is filled with what is around it, and shadows keep their edges."""
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    paper = cv2.GaussianBlur(cv2.medianBlur(paper, min(reach, 31)), (0, 0), reach / 3)
    # What is much darker than the lightest around it is no shadow but a picture or a dark field.
    bare: Pixels = np.maximum(paper, (_lightest(small, AROUND * reach) * DEEPEST_SHADOW).astype(np.uint8))
    return bare


def _lightest(small: Pixels, reach: int) -> Pixels:
    """The lightest within reach, smoothed: the lamp's light, where there is paper everywhere."""
    return cv2.GaussianBlur(cv2.dilate(small, np.ones((reach, reach), np.uint8)), (0, 0), reach)
