"""Which parts of a layer hold anything: the boxes hold it all, side by side, and leave out what is empty."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from pixora_core.engine.coverage import Box, boxes_of

sides = st.integers(16, 700)
spots = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), st.integers(1, 40)), max_size=6)


def plane(rows: int, columns: int, seen: list[tuple[float, float, int]]) -> np.ndarray:
    alpha = np.zeros((rows, columns), np.uint8)
    for down, across, size in seen:
        top, left = int(down * (rows - 1)), int(across * (columns - 1))
        alpha[top : top + size, left : left + size] = 1
    return alpha


@settings(max_examples=80)
@given(sides, sides, spots)
def test_every_visible_pixel_lies_in_exactly_one_box(
    rows: int, columns: int, seen: list[tuple[float, float, int]]
) -> None:
    alpha, held = plane(rows, columns, seen), np.zeros((rows, columns), int)
    for box in boxes_of(alpha):
        held[box.top : box.bottom, box.left : box.right] += 1
    assert held.max(initial=0) <= 1
    assert (held[alpha > 0] == 1).all()


def test_two_trees_at_the_sides_leave_the_sky_between_them_out() -> None:
    alpha = np.zeros((1_080, 1_920), np.uint8)
    alpha[200:1_000, :150] = alpha[300:1_000, 1_700:] = 255
    boxes = boxes_of(alpha)
    assert len(boxes) == 2
    assert sum(box.area for box in boxes) < 0.25 * alpha.size


def test_a_comb_of_many_teeth_becomes_a_few_boxes() -> None:
    alpha = np.zeros((2_000, 4_000), np.uint8)
    alpha[1_900:, :] = 255
    for tooth in range(0, 4_000, 400):
        alpha[:, tooth : tooth + 40] = 255
    assert 1 < len(boxes_of(alpha)) <= 6


def test_what_is_empty_has_no_box() -> None:
    assert boxes_of(np.zeros((100, 100), np.uint8)) == ()
    assert Box(0, 10, 0, 0).area == 0
