"""A language model as writer, over real HTTP: its answer, repairs, second choices."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from pixora_core.agents.writer import ModelWriter
from pixora_core.errors import ProviderError
from pixora_core.film import Brief, Delivery, SceneBreakdown
from pixora_core.pipeline.plan import plan_film
from pixora_core.pipeline.progress import Meter, Progress
from pixora_core.pipeline.steps import StepStore
from pixora_core.providers.registry import offer, offers
from pixora_core.settings import Settings
from pixora_core.testing import PlainWriter
from pixora_core.units import Seconds

pytestmark = pytest.mark.anyio
KEY = "sk-test-0123456789abcdef"
BRIEF = Brief(prompt="How tea travelled", duration=8, scene_count=2)
SCRIPTS = ("Tea began as a leaf in the mountains.", "Ships carried it over the sea, and it was drunk everywhere.")


def answer(*scripts: str, **told: str) -> str:
    scenes = [{"title": "A scene", "script": each, "visual": "A green leaf in the rain"} for each in scripts]
    return json.dumps({"title": "Tea", "scenes": scenes} | told)


def writer(llmock: Any, **more: Any) -> ModelWriter:
    given = {"model": "gpt-test", "model_url": llmock.base_url(), "model_key": SecretStr(KEY), "model_timeout": 5.0}
    return ModelWriter(Settings.model_validate(given | more))


async def planned(folder: Path, llmock: Any, **more: Any) -> tuple[SceneBreakdown, list[Progress]]:
    said: list[Progress] = []
    writers = [writer(llmock, **more), PlainWriter()]
    paper = await plan_film(BRIEF, Delivery(), writers, StepStore(folder), Meter(said.append))
    return paper, [each for each in said if each.kind == "fallback"]


@pytest.mark.parametrize("api", ["responses", "chat"])
async def test_a_model_writes_the_film_once(tmp_path: Path, llmock: Any, api: str) -> None:
    llmock.reply(answer(*SCRIPTS))
    paper, fallbacks = await planned(tmp_path, llmock, model_api=api)
    assert [scene.script for scene in paper.scenes] == list(SCRIPTS)
    assert (paper.title, paper.brief, paper.notices, fallbacks) == ("Tea", BRIEF, (), [])
    assert sum(scene.seconds or 0 for scene in paper.scenes) == pytest.approx(8)
    # What was written stands: the same brief asks nobody again.
    llmock.fail(500, times=None)
    assert (await planned(tmp_path, llmock, model_api=api))[0] == paper


@pytest.mark.parametrize(
    "first",
    [
        "I would rather chat.",
        answer(SCRIPTS[0]),
        answer("Tea.", "More tea."),
        answer(SCRIPTS[0], "word " * 5_000),
    ],
    ids=["no JSON", "too few scenes", "too short", "too long"],
)
async def test_an_answer_that_cannot_be_used_is_asked_for_again(tmp_path: Path, llmock: Any, first: str) -> None:
    llmock.reply(first)
    llmock.reply(answer(*SCRIPTS))
    paper, fallbacks = await planned(tmp_path, llmock)
    assert [scene.script for scene in paper.scenes] == list(SCRIPTS)
    assert fallbacks == []


@pytest.mark.parametrize(
    ("bad", "words"),
    [("I would rather chat.", "cannot be read"), (answer(SCRIPTS[0]), "it has 1 scenes, where 2 are asked for")],
)
async def test_a_model_that_does_not_mend_it_is_a_second_choice_that_the_film_tells(
    tmp_path: Path, llmock: Any, bad: str, words: str
) -> None:
    for _ in range(3):
        llmock.reply(bad)
    paper, fallbacks = await planned(tmp_path, llmock)
    assert paper.scenes[0].title == "Scene 1"
    assert words in paper.notices[0]
    assert "plain-writer was used instead" in paper.notices[0]
    assert [each.message for each in fallbacks] == list(paper.notices)


async def test_a_server_that_fails_is_told_without_what_it_said(tmp_path: Path, llmock: Any) -> None:
    llmock.fail(401, times=None, message=f"raw body with {KEY}")
    paper, _ = await planned(tmp_path, llmock)
    assert "refuses the key" in paper.notices[0]
    assert KEY not in paper.model_dump_json()


async def test_no_tokens_are_left(tmp_path: Path, llmock: Any) -> None:
    paper, _ = await planned(tmp_path, llmock, model_budget=0)
    assert "PIXORA_MODEL_BUDGET" in paper.notices[0]


async def test_the_key_is_not_written_into_the_film(tmp_path: Path, llmock: Any) -> None:
    llmock.reply(answer(*SCRIPTS, title=f"Tea {KEY}"))
    paper, _ = await planned(tmp_path, llmock)
    assert paper.title == "Tea …"


async def test_a_line_in_another_length(llmock: Any) -> None:
    llmock.reply(json.dumps({"script": "Tea began as\u0007 a leaf."}))
    scene = (await PlainWriter().write(BRIEF)).scenes[0]
    assert await writer(llmock).rewrite(scene, BRIEF, Seconds(2.0)) == "Tea began as a leaf."
    for _ in range(3):
        llmock.reply(json.dumps({"script": "x" * 30_000}))
    with pytest.raises(ProviderError, match="too long"):
        await writer(llmock).rewrite(scene, BRIEF, Seconds(2.0))


async def test_a_users_own_words_are_nobodys_to_rewrite(llmock: Any) -> None:
    llmock.fail(500, times=None)
    own = BRIEF.model_copy(update={"script": "My own words about tea. They stay as they are.", "scene_count": None})
    paper = await writer(llmock).write(own)
    assert " ".join(scene.script for scene in paper.scenes) == own.script
    assert await writer(llmock).rewrite(paper.scenes[0], own, Seconds(2.0)) is None


def test_it_is_found_by_its_name_and_says_what_it_lacks() -> None:
    assert [each.name for each in offers("writer")][:2] == ["embedded", "model"]
    found = offer("writer", "model")
    assert found is not None
    assert not found.embedded
    for settings in (Settings(), Settings(model="offline", model_key=SecretStr(KEY))):
        assert "PIXORA_MODEL_KEY" in (ModelWriter(settings).info.unavailable or "")
    assert ModelWriter(Settings(model_key=SecretStr(KEY))).info.unavailable is None


def test_no_password_in_a_servers_address_is_told() -> None:
    told = ModelWriter(Settings(model_url="https://ursel:sesame7@models.example:8443/v1?key=sesame8", model="m")).info
    assert told.version == "1 m models.example:8443/v1"
