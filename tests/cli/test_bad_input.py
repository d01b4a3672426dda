"""What goes wrong around the program: each time one clear sentence, its exit code, and what was finished stays."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from terminal import SMALL, env, pixora, process, refused

from tests.processes import unmeasured


def program(folder: Path, body: str) -> str:
    path = folder / "ffmpeg"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return str(path)


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("films")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("kill -SEGV $$", "ffmpeg: died of SIGSEGV while drawing captions"),
        ("echo broken >&2; exit 1", "ffmpeg: failed while drawing captions (exit code 1)"),
        ("exit 0", "ffmpeg: drew 0 bytes of captions"),
    ],
)
def test_an_ffmpeg_that_is_broken(films: Path, tmp_path: Path, body: str, words: str) -> None:
    done = pixora("generate", "Ships", *SMALL, out=films, PIXORA_FFMPEG=program(tmp_path, body))
    assert words in refused(done, 1)
    (folder,) = films.glob("*Z-*")
    assert (folder / "scene_1" / "audio" / "narration.mp3").is_file()
    assert not (folder / "final_video.mp4").exists()


LIMITED = """
    import resource, runpy, sys

    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
    sys.argv = ["pixora", *sys.argv[2:]]
    runpy.run_module("pixora_cli", run_name="__main__")
    """


@pytest.mark.parametrize("limit", [3_000, 1_050_000])
def test_a_disk_that_takes_no_more_and_going_on_when_it_does(tmp_path: Path, limit: int) -> None:
    """Files may grow to a limit only, as on a full disk; then to any length.

    Under the larger limit pictures and words are kept, and the score is what is too long.
    """
    command = ("generate", "Ships", *SMALL)
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(LIMITED), str(limit), *command],
        capture_output=True,
        check=False,
        env=env(tmp_path, unmeasured()),
    )
    assert "larger than this system allows" in refused(done, 1)  # whoever writes first, also in another process
    assert not list(tmp_path.rglob("*.part"))
    if limit > 100_000:
        done = pixora(*command, out=tmp_path)
        assert done.returncode == 0, done.stderr
        assert b"already spoken" in done.stderr
        assert len(list(tmp_path.glob("*Z-*"))) == 1


@pytest.mark.parametrize("prompt", ["🚀🌙✨", "قصة الشاي", "שלום עולם", "a\u202eb\u0000c\u001b[31md", "\ufeffTea"])
def test_unusual_prompts_are_filmed_on_paper(films: Path, prompt: str) -> None:
    """Pictograms alone, right to left, and control characters: a breakdown, without what no terminal should be told."""
    done = pixora("breakdown", "-", "--duration", "12", out=films, text=prompt.encode())
    assert done.returncode == 0, done.stderr
    assert not set(done.stdout.decode()) & {"\x00", "\x1b", "\x07"}


@pytest.mark.parametrize(("seconds", "scenes"), [("1", None), ("3600", "100")])
def test_the_shortest_and_the_longest_film_on_paper(films: Path, seconds: str, scenes: str | None) -> None:
    more = ("--scenes", scenes) if scenes else ()
    done = pixora("breakdown", "The history of tea", "--duration", seconds, *more, "--json", out=films)
    assert done.returncode == 0, done.stderr
    assert f'"duration": {float(seconds)}' in done.stdout.decode()


def test_a_megabyte_of_prompt(films: Path) -> None:
    assert "prompt: " in refused(pixora("generate", "-", out=films, text=b"tea " * 250_000), 2)
    assert "megabyte" in refused(pixora("generate", "-", out=films, text=b"tea " * 250_001), 2)


def test_a_folder_where_a_file_is_needed(films: Path, tmp_path: Path) -> None:
    assert "cannot be read" in refused(pixora("generate", "--script", str(tmp_path), out=films), 2)
    (tmp_path / "notes").write_text("in the way")
    to = str(tmp_path / "notes" / "tea.yaml")
    assert "a file stands where a folder is needed" in refused(pixora("breakdown", "Tea", "--to", to, out=films), 1)


@pytest.mark.parametrize(
    ("closing", "code", "told"),
    [(">/dev/full", 1, b"standard output cannot be written"), (">&-", 0, b""), ("2>&-", 0, b"")],
)
def test_output_that_cannot_be_written(tmp_path: Path, closing: str, code: int, told: bytes) -> None:
    """No trace and no other exit code than the documented ones, whatever the caller did with the streams."""
    command = f'"{sys.executable}" -m pixora_cli breakdown Tea --duration 3 {closing}'
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False, env=env(tmp_path, unmeasured()))
    assert done.returncode == code, done.stderr
    assert told in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_ctrl_c_while_the_program_is_still_being_imported(tmp_path: Path) -> None:
    """A finder that is interrupted stands for a person who is quick."""
    (tmp_path / "typer.py").write_text("raise KeyboardInterrupt\n")
    done = process("generate", "Tea", out=tmp_path, PYTHONPATH=os.pathsep.join([str(tmp_path), *sys.path]))
    assert "interrupted" in refused(done, 130)


def test_own_media_that_a_breakdown_may_not_name(tmp_path: Path) -> None:
    """The sentence names the file of the breakdown, the scene, what was written there and what helps."""
    folder = tmp_path / "tea"
    folder.mkdir()
    (tmp_path / "cup.jpg").write_bytes(b"a picture")
    paper = folder / "tea.yaml"
    paper.write_text(
        "title: Tea\nbrief: {prompt: Tea}\nscenes:\n- {title: A cup, visual: a cup, own: {picture: ../cup.jpg}}\n"
    )
    told = refused(pixora("generate", "--breakdown", str(paper), out=tmp_path), 2)
    assert "tea.yaml: scenes.1.own.picture: lies outside the folder" in told
    assert "--media FOLDER" in told
    assert "'../cup.jpg'" in told
    told = refused(pixora("generate", "--breakdown", "-", out=tmp_path, text=paper.read_bytes()), 2)
    assert "only in a breakdown file" in told
    told = refused(pixora("generate", "--breakdown", str(paper), "--media", str(tmp_path / "no"), out=tmp_path), 2)
    assert "does not exist" in told
    told = refused(pixora("generate", "Tea", "--media", str(tmp_path), out=tmp_path), 2)
    assert "--media: belongs to --breakdown" in told
