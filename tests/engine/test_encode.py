"""What the encoder is told."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest
from staging import SMALL

from pixora_core.engine.encode import encoding_for


def coded(rate: Fraction, frames: int) -> list[bool]:
    """Whether each packet of one piece is a key frame."""
    encoder = encoding_for(SMALL, rate, "draft").open()
    grey = av.VideoFrame.from_ndarray(np.full((SMALL.height * 3 // 2, SMALL.width), 128, np.uint8), "yuv420p")
    found = []
    for number in range(frames):
        grey.pts, grey.time_base = number, 1 / rate
        found += [packet.is_keyframe for packet in encoder.encode(grey)]
    return found + [packet.is_keyframe for packet in encoder.encode(None)]


@pytest.mark.parametrize("rate", [30, 120])
def test_the_longest_body_is_one_group(rate: int) -> None:
    """Bodies last nine seconds at most (`test_pieces`)."""
    keys = coded(Fraction(rate), 9 * rate)
    assert len(keys) == 9 * rate
    assert keys.index(True) == 0
    assert keys.count(True) == 1


def test_usual_rates_are_told_one_group_as_ever() -> None:
    told = encoding_for(SMALL, Fraction(100), "draft").told()
    assert "keyint=1000:" in told
