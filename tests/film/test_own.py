"""Media of the user's own: named by text only where a breakdown file is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pydantic import ValidationError

from pixora_core import read_breakdown
from pixora_core.errors import InvalidInput
from pixora_core.film import OwnScene, Scene, SceneBreakdown
from pixora_core.storage.beside import FilesBelow

TEA = """
title: Tea
brief: {{prompt: Tea}}
scenes:
- {{title: A cup, visual: a cup, own: {{{own}}}}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "tea"
    place.mkdir()
    (place / "cup.jpg").write_bytes(b"a picture")
    (tmp_path / "secret.jpg").write_bytes(b"not for this film")
    return place


def read(own: str, folder: Path | None) -> SceneBreakdown:
    return read_breakdown(TEA.format(own=own), "tea.yaml", media=folder)


def test_a_file_beside_the_breakdown_is_found_and_written_as_a_path(folder: Path) -> None:
    film = read("picture: cup.jpg", folder)
    own = film.scenes[0].own
    assert own is not None
    assert own.picture == folder / "cup.jpg"
    assert film.has_own_media
    again = SceneBreakdown.model_validate_json(film.model_dump_json(), context={"media": FilesBelow(folder)})
    assert again == film


def test_a_link_within_the_folder_is_a_file(folder: Path) -> None:
    (folder / "link.jpg").symlink_to(folder / "cup.jpg")
    own = read("picture: link.jpg", folder).scenes[0].own
    assert own is not None
    assert own.picture == folder / "cup.jpg"


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ("picture: ../secret.jpg", r"scenes\.1\.own\.picture: lies outside the folder .*--media"),
        ("picture: link.jpg", "lies outside the folder"),
        ("picture: /dev/zero", "lies outside the folder"),
        ("picture: none.jpg", "does not exist"),
        ("picture: cup.jpg/x", "cannot be read"),
        ("picture: round.jpg", "cannot be read"),
        ("picture: pipe.jpg", "is not a file"),
        ("picture: 5", "has to be the name of a file"),
        ("picture: .", "is not a file"),
        ("picture: ''", "is no name of a file"),
        ('picture: "a\\0b"', "is no name of a file"),
        ("clip: huge.mp4", "more than 8 GB"),
        ("picture: cup.jpg, clip: cup.jpg", "not both"),
        ("sound: cup.jpg", "is not known here"),
    ],
)
def test_what_no_breakdown_may_name(folder: Path, own: str, words: str) -> None:
    (folder / "link.jpg").symlink_to(folder.parent / "secret.jpg")
    (folder / "round.jpg").symlink_to(folder / "round.jpg")
    os.mkfifo(folder / "pipe.jpg")
    with (folder / "huge.mp4").open("wb") as file:
        file.truncate(9_000_000_000)
    with pytest.raises(InvalidInput, match=words):
        read(own, folder)


def test_an_absolute_path_below_the_folder_that_was_named(folder: Path) -> None:
    own = read(f"picture: {folder / 'cup.jpg'}", folder).scenes[0].own
    assert own is not None
    assert own.picture == folder / "cup.jpg"


def test_text_from_elsewhere_names_no_file(folder: Path) -> None:
    text = '{"title": "A cup", "visual": "a cup", "own": {"picture": "' + str(folder / "cup.jpg") + '"}}'
    with pytest.raises(ValidationError, match="only in a breakdown file"):
        Scene.model_validate_json(text)
    with pytest.raises(InvalidInput, match="only in a breakdown file"):
        read("picture: cup.jpg", None)
    with pytest.raises(InvalidInput, match="only in a breakdown file"):
        read_breakdown("title: Tea\nbrief: {prompt: Tea}\nown_music: a.wav\nscenes: [{title: A, visual: b}]\n")


def test_a_program_names_files_as_paths(folder: Path) -> None:
    assert OwnScene(picture=folder / "cup.jpg").picture == folder / "cup.jpg"
    assert "path" not in str(Scene.model_json_schema()["$defs"]["OwnScene"]["properties"]["picture"])
