"""The layout is the documented tree, and no name leaves the folder."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.errors import InvalidInput
from pixora_core.storage import film_folder, film_folders, task_id_for

AT = datetime(2026, 11, 22, 17, 30, 5, tzinfo=UTC)

TREE = """\
scene_1/script.json
scene_1/video/scene_1.mp4
scene_1/audio/narration.mp3
scene_1/image/scene_image.png
scene_2/script.json
scene_2/video/scene_2.mp4
scene_2/audio/narration.mp3
scene_2/image/scene_image.png
music/background.mp3
final_video.mp4
thumbnail.jpg
captions.srt
captions.vtt
breakdown.json
manifest.json
report.json"""


def test_the_tree_is_the_documented_one() -> None:
    folder = film_folder(Path("films"), "demo", AT)
    scenes = [folder.scene(number) for number in (1, 2)]
    paths = [path for scene in scenes for path in (scene.script, scene.video, scene.narration, scene.image)]
    paths += [folder.music, folder.film, folder.thumbnail, folder.srt, folder.vtt]
    paths += [folder.breakdown, folder.manifest, folder.report]
    assert folder.root == Path("films/20261122T173005Z-demo")
    assert "\n".join(folder.name_of(path) for path in paths) == TREE


@pytest.mark.parametrize("task_id", ["", "..", "a/b", "a\\b", "a b", "x" * 65, "ä", "a\n", "."])
def test_a_bad_task_id_is_refused(task_id: str) -> None:
    with pytest.raises(InvalidInput, match="task_id"):
        film_folder(Path("films"), task_id, AT)


def test_scenes_are_numbered_from_one() -> None:
    with pytest.raises(InvalidInput, match="from 1"):
        film_folder(Path("films"), "demo", AT).scene(0)


def test_the_folders_of_a_task_newest_first() -> None:
    names = ["20261122T173005Z-demo", "20261123T000000Z-demo", "20261122T173005Z-demo-2", "demo", "notes.txt"]
    assert film_folders(names, "demo", datetime(2026, 1, 1, tzinfo=UTC)) == [
        "20261123T000000Z-demo",
        "20261122T173005Z-demo",
    ]


@given(st.text(max_size=80), st.text(max_size=20))
def test_every_title_gives_a_valid_task_id(title: str, what: str) -> None:
    task_id = task_id_for(title, what)
    assert film_folder(Path("films"), task_id, AT).root.parent == Path("films")
