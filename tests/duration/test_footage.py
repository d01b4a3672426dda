"""How a clip fills its slot."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pixora_core.duration.footage import SLOWEST_CLIP, showing
from pixora_core.units import Seconds

LENGTHS = st.floats(0.1, 36_000)


def test_the_ways() -> None:
    assert showing(Seconds(5.05), Seconds(5.0)).told is None
    assert showing(Seconds(31.0), Seconds(5.0)).told == "its first 5.0 of 31.0 s are shown"
    slower = showing(Seconds(4.0), Seconds(5.0))
    assert (slower.speed, slower.told) == (0.8, "its 4.0 s are shown 20% more slowly, in 5.0 s")
    again = showing(Seconds(2.0), Seconds(5.0))
    assert (again.when_short, again.speed, again.told) == ("loop", 1.0, "its 2.0 s are shown 2.5 times, in 5.0 s")


@given(clip=LENGTHS, slot=LENGTHS)
def test_nothing_stands_still_and_nothing_is_hurried(clip: float, slot: float) -> None:
    shown = showing(Seconds(clip), Seconds(slot))
    assert SLOWEST_CLIP <= shown.speed <= 1
    lasts = clip / shown.speed
    assert shown.when_short == "loop" or lasts >= slot - 0.1001
