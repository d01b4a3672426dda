from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.duration import (
    ASKS,
    Fit,
    Respeak,
    allot,
    fit,
    likely_readings,
    needed_frames,
    place,
    rebalance,
    settle,
)
from pixora_core.duration.fit import FASTEST, LEAD_SECONDS, LONGEST_PAUSE, SHORTEST_PAUSE, SLOWEST, Rewrite
from pixora_core.errors import InvalidInput
from pixora_core.units import Frames, Frozen, Seconds, seconds_of

RATE = Fraction(30)
rates = st.sampled_from([Fraction(24), Fraction(25), Fraction(30), Fraction(30000, 1001), Fraction(60)])


class Line(Frozen):
    """A line of text as a linear narrator says it: what it takes at natural speed, and how much of that is silence."""

    voiced: float
    silence: float
    obedience: float = 1.0

    def said(self, speed: float, pause: float) -> tuple[Seconds, Seconds]:
        silence = self.silence * pause
        return Seconds(self.voiced / speed**self.obedience + silence), Seconds(silence)


lines = st.builds(
    lambda voiced, share, obedience: Line(voiced=voiced, silence=voiced * share, obedience=obedience),
    st.floats(0.2, 60),
    st.sampled_from([0.0, 0.05, 0.15, 0.3]),
    st.sampled_from([1.0, 1.0, 0.0, 0.7, 1.3, -1.0]),
)


class Ending(Frozen):
    fitted: Fit
    spoken: Seconds
    turns: int
    asked: tuple[float, ...]


def run(slot: Frames, rate: Fraction, line: Line, *, writes: float | None = 1.0) -> Ending:
    """The loop of the module's docstring; `writes` is how well the writer meets its target, None when it cannot."""
    speed, pause, asks_left = 1.0, 1.0, ASKS
    turns = 0
    asked: list[float] = []
    while True:
        spoken, silence = line.said(speed, pause)
        answer = fit(slot, rate, spoken=spoken, silence=silence, speed=speed, pause=pause, asks_left=asks_left)
        turns += 1
        assert turns < 60
        if isinstance(answer, Fit):
            assert (answer.speed, answer.pause) == (speed, pause)
            return Ending(fitted=answer, spoken=spoken, turns=turns, asked=tuple(asked))
        if isinstance(answer, Respeak):
            assert SLOWEST <= answer.speed <= FASTEST
            assert SHORTEST_PAUSE <= answer.pause <= LONGEST_PAUSE
            speed, pause = answer.speed, answer.pause
            continue
        asked.append(answer.target_seconds)
        asks_left = asks_left - 1 if writes is not None else 0
        if writes is not None:
            scale = answer.target_seconds * writes / (line.voiced + line.silence)
            line = line.model_copy(update={"voiced": line.voiced * scale, "silence": line.silence * scale})
        speed, pause = 1.0, 1.0


@given(st.integers(1, 3000), rates, lines, st.sampled_from([None, 0.4, 0.9, 1.0, 1.1, 3.0]))
def test_every_loop_ends_and_speech_is_never_cut(slot: int, rate: Fraction, line: Line, writes: float | None) -> None:
    ending = run(Frames(slot), rate, line, writes=writes)
    fitted = ending.fitted
    assert fitted.frames >= fitted.needed
    assert Fraction(fitted.lead) + Fraction(ending.spoken) < fitted.frames / rate
    assert fitted.grown == fitted.frames - slot
    assert len(ending.asked) <= ASKS
    if fitted.grown:
        assert fitted.frames == fitted.needed == needed_frames(ending.spoken, rate)
        assert any("longer by" in remedy for remedy in fitted.remedies)


@given(st.integers(60, 3000), rates, lines.map(lambda line: line.model_copy(update={"obedience": 1.0})))
def test_with_an_obedient_narrator_and_writer_no_slot_of_two_seconds_grows(
    slot: int, rate: Fraction, line: Line
) -> None:
    ending = run(Frames(slot), rate, line)
    assert ending.fitted.grown == 0
    assert ending.turns <= 5


@given(st.integers(1, 3000), rates, st.floats(0.2, 60))
def test_the_readings_foretold_are_those_of_an_obedient_narrator_and_writer(
    slot: int, rate: Fraction, voiced: float
) -> None:
    told = likely_readings(Frames(slot), rate, spoken=Seconds(voiced))
    assert told == run(Frames(slot), rate, Line(voiced=voiced, silence=0.0)).turns


@pytest.mark.parametrize("spoken", [6.0, 7.5, 9.0, 9.14])
def test_a_narration_that_fills_its_slot_well_is_left_alone(spoken: float) -> None:
    fitted = fit(Frames(300), RATE, spoken=Seconds(spoken), silence=Seconds(0.5))
    assert isinstance(fitted, Fit)
    assert (fitted.speed, fitted.pause, fitted.frames, fitted.remedies) == (1.0, 1.0, 300, ())
    assert LEAD_SECONDS <= fitted.lead <= 0.8
    assert 10 - fitted.lead - spoken >= 0.5


def test_a_little_too_long_is_said_a_little_faster() -> None:
    assert fit(Frames(300), RATE, spoken=Seconds(9.6), silence=Seconds(0.5)) == Respeak(speed=1.06, pause=1.0)
    ending = run(Frames(300), RATE, Line(voiced=9.1, silence=0.5))
    assert ending.fitted.remedies == ("voice 6% faster",)
    assert ending.fitted.frames == 300


def test_pauses_are_shortened_only_when_speed_is_not_enough() -> None:
    answer = fit(Frames(300), RATE, spoken=Seconds(10.4), silence=Seconds(1.6))
    assert isinstance(answer, Respeak)
    assert answer.speed == FASTEST
    assert SHORTEST_PAUSE <= answer.pause < 1


def test_the_writer_is_asked_when_the_voice_cannot_save_it() -> None:
    assert isinstance(fit(Frames(300), RATE, spoken=Seconds(14.0), silence=Seconds(1.0)), Rewrite)
    assert isinstance(fit(Frames(300), RATE, spoken=Seconds(2.0)), Rewrite)


def test_without_a_writer_a_long_line_is_hurried_and_the_scene_grows() -> None:
    ending = run(Frames(300), RATE, Line(voiced=14.0, silence=1.0), writes=None)
    assert (ending.fitted.speed, ending.fitted.pause) == (FASTEST, SHORTEST_PAUSE)
    assert ending.fitted.remedies == (
        "voice 12% faster",
        "pauses 30% shorter",
        f"scene longer by {ending.fitted.grown} frames ({ending.fitted.grown / 30:.2f} s)",
    )


def test_without_a_writer_a_short_line_is_said_calmly_and_the_picture_holds() -> None:
    ending = run(Frames(300), RATE, Line(voiced=3.0, silence=0.4), writes=None)
    assert (ending.fitted.speed, ending.fitted.pause, ending.fitted.frames) == (SLOWEST, LONGEST_PAUSE, 300)
    assert ending.fitted.remedies[-1].startswith("picture holds through")


def test_a_line_a_little_short_is_slowed_before_its_pauses_are_stretched() -> None:
    assert fit(Frames(300), RATE, spoken=Seconds(5.8), silence=Seconds(0.5)) == Respeak(speed=0.96, pause=1.0)
    answer = fit(Frames(300), RATE, spoken=Seconds(5.4), silence=Seconds(0.8))
    assert isinstance(answer, Respeak)
    assert answer.speed == SLOWEST
    assert answer.pause > 1


def test_a_hurried_line_is_not_slowed_down_again() -> None:
    assert isinstance(fit(Frames(300), RATE, spoken=Seconds(5.7), silence=Seconds(0.5), speed=1.1), Fit)


def test_a_room_smaller_than_the_breath_still_asks_for_something_sayable() -> None:
    answer = fit(Frames(6), RATE, spoken=Seconds(4.0))
    assert isinstance(answer, Rewrite)
    assert answer.target_seconds > 0


@pytest.mark.parametrize(
    ("slot", "spoken", "silence"), [(0, 1.0, 0.0), (30, 0.0, 0.0), (30, 1.0, 1.0), (30, float("inf"), 0.0)]
)
def test_lengths_that_are_none_are_refused(slot: int, spoken: float, silence: float) -> None:
    with pytest.raises(InvalidInput):
        fit(Frames(slot), RATE, spoken=Seconds(spoken), silence=Seconds(silence))


@given(st.lists(lines, min_size=1, max_size=8), st.integers(150, 6000), rates)
def test_a_whole_film_lasts_what_was_asked_whenever_its_narrations_fit_together(
    scenes: list[Line], total: int, rate: Fraction
) -> None:
    slots = allot(Frames(total), [line.voiced for line in scenes], Frames(1))
    slots = rebalance(slots, [needed_frames(sum(line.said(1, 1)[:1]), rate) for line in scenes])
    endings = [run(slot, rate, line, writes=None) for slot, line in zip(slots, scenes, strict=True)]
    needed = [ending.fitted.needed for ending in endings]
    settled = settle(slots, needed)
    placed = [
        place(slot, rate, spoken=ending.spoken, speed=ending.fitted.speed, pause=ending.fitted.pause)
        for slot, ending in zip(settled, endings, strict=True)
    ]
    assert [fitted.grown for fitted in placed] == [0] * len(placed)
    assert sum(fitted.frames for fitted in placed) == max(total, sum(needed))
    for fitted, ending in zip(placed, endings, strict=True):
        assert fitted.lead + ending.spoken < seconds_of(fitted.frames, rate)
