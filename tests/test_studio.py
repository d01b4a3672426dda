"""The front door: briefs, deliveries and breakdowns from outside, each refused with one clear sentence."""

from __future__ import annotations

import inspect
import logging
from pathlib import Path

import pytest

from pixora_core import (
    Settings,
    create,
    create_sync,
    make_brief,
    make_delivery,
    plan,
    preview_scene,
    read_breakdown,
    tidy,
    write_breakdown,
)
from pixora_core.errors import InvalidInput
from pixora_core.film import Brief, Scene, SceneBreakdown, Visual, plain_data

PAPER = SceneBreakdown(
    title="Tea",
    brief=make_brief(prompt="Tea"),
    scenes=(Scene(title="One", script="A leaf.", visual=Visual(description="A leaf on water")),),
)


@pytest.mark.parametrize("name", ["tea.yaml", "tea.yml", "tea.json"])
def test_a_breakdown_survives_its_file(name: str, tmp_path: Path) -> None:
    write_breakdown(PAPER, str(tmp_path / name))
    assert read_breakdown((tmp_path / name).read_text(encoding="utf-8")) == PAPER


def nested(depth: int) -> str:
    """YAML whose aliases stand for ten to the `depth` words."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, depth)]
    return "\n".join([*lines, f"title: *a{depth - 1}"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "holds no breakdown; `pixora breakdown PROMPT --to FILE` writes one"),
        ("- a\n- b\n", "holds no breakdown"),
        (nested(9), "has an alias"),
        ('{"title": ' + "9" * 5_000 + "}", "neither JSON nor YAML"),
        ("title: " + ":".join(["59"] * 3_000), "holds a number of 8,999 characters"),
        ("title: 2026-99-99", "neither JSON nor YAML"),
        ('{"a": ' * 100_000, "neither JSON nor YAML"),
        ("!!python/object/apply:os.system [ls]", "has a tag"),
        ("title: !!binary G1szMW1UZWE=", "has a tag"),
        ("title: Tea\nbrief: {prompt: Tea, style: noir, style: anime}", "says 'style' twice"),
        ('{"title": "Tea", "title": "Coffee"}', "says 'title' twice"),
        ('{"title": "\\ud800"}', "title"),
        ("title: Tea\nsurprise: 1\n", "brief"),
    ],
    ids=str,
)
def test_a_breakdown_that_is_none(text: str, words: str) -> None:
    with pytest.raises(InvalidInput, match=words.replace("(", r"\(")):
        read_breakdown(text, "tea.yaml")


def test_what_a_breakdown_notes_is_no_order_to_the_terminal_that_shows_it() -> None:
    noted = PAPER.model_copy(update={"notices": ("\x1b[2Jgone",), "sources": ("a\x9b31m", "b\u202e")})
    read = read_breakdown(noted.model_dump_json())
    assert (read.notices, read.sources) == (("[2Jgone",), ("a31m", "b"))


def test_what_cannot_be_delivered() -> None:
    with pytest.raises(InvalidInput, match="there are: 480p"):
        make_delivery(resolution="8k")
    with pytest.raises(InvalidInput, match="rate"):
        make_delivery(rate=1_000)
    with pytest.raises(InvalidInput, match=r"rate: is no number of frames per second, such as 30, 29\.97"):
        make_delivery(rate="fast")


@pytest.mark.anyio
async def test_a_folder_may_be_a_text(tmp_path: Path) -> None:
    planned = await plan(make_brief(prompt="Tea", duration=6), out=str(tmp_path / "films"))
    assert planned.scenes
    assert (tmp_path / "films" / ".pixora").is_dir()


def test_a_finished_film_is_not_lost_when_no_room_can_be_made(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings = Settings(out=tmp_path, narrator=("espeak",))

    def block(progress: object) -> None:
        """When the film is nearly finished a file is put where a folder is needed."""
        if getattr(progress, "step", "") == "check":
            (tmp_path / ".pixora" / "nothing").mkdir(exist_ok=True)
            (tmp_path / ".pixora" / "nothing" / ".lock").mkdir(exist_ok=True)

    with caplog.at_level(logging.WARNING):
        film = create_sync(
            "Tea", duration=1, scene_count=1, resolution="480p", preset="draft", settings=settings, progress=block
        )
    assert film.video.is_file()
    assert "no room could be made in the step store" in caplog.text


@pytest.mark.anyio
async def test_the_store_is_tidied(tmp_path: Path) -> None:
    assert (await tidy(Settings(out=tmp_path))).kept == 0


def test_more_values_than_a_film_has_are_refused_while_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A megabyte of short lists took a minute, and then was no breakdown."""
    monkeypatch.setattr(plain_data, "_MOST_VALUES", 100)
    with pytest.raises(InvalidInput, match="holds more than 100 values"):
        read_breakdown("- []\n" * 100 + "*unread")


def test_a_brief_leaves_open_what_create_leaves_open() -> None:
    brief = make_brief(prompt="Die Geschichte des Tees")
    defaults = inspect.signature(create).parameters
    fields = {name for name in Brief.model_fields if name in defaults} - {"prompt"}
    assert {name: getattr(brief, name) for name in fields} == {name: defaults[name].default for name in fields}
    assert brief.language == "und"
    assert make_brief(prompt="Die Geschichte des Tees", language="en").language == "en"


@pytest.mark.anyio
async def test_a_breakdown_by_hand_of_a_brief_in_no_language_is_filmed(tmp_path: Path) -> None:
    paper = PAPER.model_copy(update={"brief": make_brief(prompt="Tea", duration=5)})
    small = make_delivery(resolution="480p")
    await preview_scene(paper, 1, tmp_path / "one.png", small, settings=Settings(out=tmp_path))
    assert (tmp_path / "one.png").is_file()
