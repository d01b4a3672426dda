"""Progress as clients are told of it: never back, not too often, scene by scene."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from pixora_core.generation.telling import Telling
from pixora_core.messages import ProgressUpdate, Status
from pixora_core.pipeline.progress import Meter, Progress
from pixora_core.tasks import Generation

BEGUN = Generation(generation_id="g", started_at=datetime(2026, 11, 22, tzinfo=UTC))


def progress(fraction: float, **told: object) -> Progress:
    given = {"stage": "asset_generation", "step": "draw", "message": "m", "step_fraction": 0.0, **told}
    return Progress.model_validate({"fraction": fraction, **given})


@given(st.lists(st.tuples(st.floats(0, 1), st.sampled_from(["asset_generation", "video_generation", "checking"]))))
def test_progress_and_stage_never_go_back(reports: list[tuple[float, str]]) -> None:
    telling, said = Telling(BEGUN.model_copy(update={"progress": 7}), 2), []
    for fraction, stage in reports:
        telling.say(progress(fraction, stage=stage))
        said += [each.data for each in telling.news() if isinstance(each, ProgressUpdate)]
    assert [each.progress for each in said] == sorted(each.progress for each in said)
    assert all(7 <= each.progress <= 99 for each in said)
    order = ["asset_generation", "video_generation", "checking"]
    assert [order.index(each.stage) for each in said] == sorted(order.index(each.stage) for each in said)
    assert telling.news() == ()


def test_a_second_choice_is_told_once() -> None:
    telling = Telling(BEGUN, 1)
    telling.say(progress(0.1, kind="fallback", message="espeak was used instead"))
    (told,) = telling.news()
    assert isinstance(told, Status)
    assert (told.status, told.message) == ("fallback", "espeak was used instead")
    assert telling.news() == ()


def test_each_scene_says_what_was_made_and_what_was_found() -> None:
    telling = Telling(BEGUN, 2)
    meter = Meter(telling.say)
    meter.plan_scenes(2)
    meter.report("draw", "drawing", done=0.1, scene=1)
    meter.report("draw", "already drawn", done=1.0, scene=1, reused=True)
    meter.report("draw", "again", done=1.0, scene=1)
    meter.report("render", "rendered", done=1.0, scene=1)
    meter.report("draw", "drawn", done=1.0, scene=3)
    first, second = telling.onto(BEGUN).scenes
    assert (first.status, first.made, first.reused) == ("done", ("render",), ("draw",))
    assert (second.status, second.made) == ("waiting", ())
    assert telling.onto(BEGUN).stage == "video_generation"
