"""Progress: never back, the whole at the end, time left that makes sense."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pixora_core.pipeline.progress import Meter, Progress, Step

STEPS: list[Step] = ["plan", "narrate", "draw", "animate", "compose", "lay_out", "render", "join", "check"]


def test_all_steps_together_are_the_whole() -> None:
    said: list[Progress] = []
    meter = Meter(said.append)
    meter.plan_scenes(2)
    for step in STEPS:
        for scene in (1, 2) if step in {"narrate", "draw", "animate", "render"} else (None,):
            meter.report(step, "done", done=1.0, scene=scene)
    assert said[-1].fraction == 1.0
    assert said[-1].stage == "checking"
    assert said[-1].scenes == 2


@given(st.lists(st.tuples(st.sampled_from(STEPS), st.floats(0, 1), st.sampled_from([None, 1, 2, 3]))))
def test_progress_never_goes_back(reports: list[tuple[Step, float, int | None]]) -> None:
    said: list[Progress] = []
    meter = Meter(said.append)
    meter.plan_scenes(3)
    for step, done, scene in reports:
        meter.report(step, "", done=done, scene=scene)
    fractions = [progress.fraction for progress in said]
    assert fractions == sorted(fractions)
    assert all(0 <= fraction <= 1 for fraction in fractions)


def test_the_time_left_is_unknown_at_first_and_then_in_proportion() -> None:
    now = [0.0]
    said: list[Progress] = []
    meter = Meter(said.append, clock=lambda: now[0])
    meter.report("plan", "", done=1.0)
    now[0] = 10.0
    meter.report("check", "", done=0.9)
    assert said[0].eta_seconds is None
    assert said[1].eta_seconds is not None
    assert abs(said[1].eta_seconds - 10 * (1 - said[1].fraction) / said[1].fraction) < 1e-9


def test_a_second_choice_is_told_as_such() -> None:
    said: list[Progress] = []
    meter = Meter(said.append)
    meter.fallback("narrate", "pico: it has lost its voice; espeak was used instead", scene=2)
    assert said[0].kind == "fallback"
    assert said[0].scene == 2


def test_without_a_listener_nothing_breaks() -> None:
    Meter(None).report("plan", "", done=1.0)
