"""The program as a person meets it: real small films, and real processes where a process is interrupted."""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from terminal import SMALL, env, pixora, refused

from tests.processes import unmeasured


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all films of this module: what is finished once is not made again."""
    return tmp_path_factory.mktemp("films")


def test_a_film_and_its_one_json_object(films: Path) -> None:
    done = pixora("generate", "Tea", *SMALL, "--json", out=films)
    assert done.returncode == 0, done.stderr
    film = json.loads(done.stdout)
    assert film["report"]["measurements"]["frames"] == 90
    assert Path(film["video"]).is_file()
    assert done.stderr == b""


def test_plain_lines_in_a_pipe_and_the_report_as_a_table(films: Path) -> None:
    done = pixora("generate", "Tea", *SMALL, out=films)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.decode().splitlines()
    assert Path(lines[-1]).name == "final_video.mp4"
    assert any(line.startswith("length") and "90 frames" in line for line in lines)
    assert b"100 %  passed" in done.stderr
    assert b"\x1b[" not in done.stderr


def test_the_prompt_from_standard_input(films: Path) -> None:
    done = pixora("generate", "-", *SMALL, "--json", out=films, text=b"Tea")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["breakdown"]["brief"]["prompt"] == "Tea"


def test_a_script_is_filmed_in_its_own_words(films: Path, tmp_path: Path) -> None:
    (tmp_path / "own.md").write_text("# The gate\n\nThe old gate sings.\n", encoding="utf-8")
    done = pixora("generate", "--script", str(tmp_path / "own.md"), *SMALL, "--json", out=films)
    assert done.returncode == 0, done.stderr
    (scene,) = json.loads(done.stdout)["breakdown"]["scenes"]
    assert (scene["title"], scene["script"]) == ("The gate", "The old gate sings.")


def test_a_breakdown_is_written_edited_and_filmed(films: Path, tmp_path: Path) -> None:
    paper = tmp_path / "tea.yaml"
    done = pixora("breakdown", "Tea", "--duration", "3", "--scenes", "1", "--to", str(paper), out=films)
    assert done.returncode == 0, done.stderr
    assert "Picture" in done.stdout.decode()
    text = paper.read_text(encoding="utf-8")
    script = next(line for line in text.splitlines() if "script:" in line)
    paper.write_text(text.replace(script, "  script: Tea is ready."), encoding="utf-8")
    done = pixora("generate", "--breakdown", str(paper), *SMALL[4:], "--json", out=films)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["breakdown"]["scenes"][0]["script"] == "Tea is ready."


def test_a_breakdown_as_json(films: Path) -> None:
    done = pixora("breakdown", "Tea", "--duration", "20", "--json", out=films)
    paper = json.loads(done.stdout)
    assert sum(scene["seconds"] for scene in paper["scenes"]) == pytest.approx(20)


def test_a_film_is_told_in_its_prompts_language_where_no_other_is_named(films: Path) -> None:
    asked = ("breakdown", "Die Geschichte der Eisenbahn", "--duration", "12", "--json")
    paper = json.loads(pixora(*asked, out=films).stdout)
    assert paper["brief"]["language"] == "de"
    assert "told in German" in paper["notices"][0]
    named = json.loads(pixora(*asked, "--language", "en", out=films).stdout)
    assert named["brief"]["language"] == "en"
    assert not any(notice.startswith("The prompt is in German") for notice in named["notices"])


def test_doctor_and_providers(films: Path) -> None:
    done = pixora("doctor", out=films)
    assert done.returncode == 0, done.stdout + done.stderr
    assert b"ffmpeg" in done.stdout
    assert b"pixora-illustrator" in done.stdout
    found = json.loads(pixora("providers", "--json", out=films).stdout)
    assert {line["kind"] for line in found["providers"]} == {
        "writer", "designer", "narrator", "illustrator", "animator", "composer",
    }  # fmt: skip


def test_version_and_help(films: Path) -> None:
    assert pixora("--version", out=films).stdout.startswith(b"pixora 0.")
    help_text = pixora("generate", "--help", out=films).stdout.decode()
    for option in ("--style", "--duration", "--aspect-ratio", "--mood", "--language", "--scenes", "--voice", "--seed"):
        assert option in help_text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "say what the film is about"),
        (("   ",), "prompt: is empty"),
        (("\x07\x1b\x9b",), "prompt: is empty"),
        (("\udcff",), "prompt: holds broken Unicode"),
        (("x" * 9000,), "prompt: is too long: it takes at most 8,000 characters"),
        (("Tea", "--duration", "0"), "duration: has to be at least 1 (given: 0)"),
        (("Tea", "--duration", "-1"), "duration"),
        (("Tea", "--duration", "0.5"), "duration"),
        (("Tea", "--duration", "1e9"), "duration"),
        (("Tea", "--duration", "nan"), "duration: has to be a number (given: nan)"),
        (("Tea", "--scenes", "0"), "scenes: has to be at least 1 (given: 0)"),
        (("Tea", "--aspect-ratio", "2:1"), "'16:9'"),
        (("Tea", "--resolution", "8k"), "there are: 480p"),
        (("Tea", "--preset", "best"), "there are: draft"),
        (("Tea", "--captions", "loud"), "there are: burn"),
        (("Tea", "--titles", "huge"), "there are: on, scenes, off"),
        (("Tea", "--fps", "0"), "fps"),
        (("Tea", "--fps", "fast"), "fps"),
        (("Tea", "--language", "tlh"), "language"),
        (("Tea", "--language", "not a language"), "language: is no language tag"),
        (("Tea", "--voice", "nobody"), "there are:"),
        (("--script", "/nowhere/at/all.md"), "cannot be read"),
        (("--breakdown", "/nowhere/at/all.yaml"), "cannot be read"),
        (("Tea", "--breakdown", "tea.yaml"), "leave out PROMPT"),
        (("--breakdown", "tea.yaml", "--aspect-ratio", "9:16"), "leave out --aspect-ratio"),
    ],
)
def test_bad_usage_is_one_clear_sentence(films: Path, arguments: tuple[str, ...], words: str) -> None:
    done = pixora("generate", *arguments, out=films)
    assert words in refused(done, 2)
    assert b"drawing" not in done.stderr
    assert done.stdout == b""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[not: a: breakdown", "is neither JSON nor YAML"),
        ("[]", "holds no breakdown"),
        ("title: T\nscenes: []\nbrief: {prompt: p}\n", "broken.yaml: scenes: is empty"),
        ("\x00", "is neither JSON nor YAML"),
        ("title: T\nscenes: [{title: One, visual: x, sound: y}]\nbrief: {prompt: p}\n", "scenes.1.sound: is not known"),
        (
            '"\\e[2J": T\nscenes: [{title: One, visual: x}]\nbrief: {prompt: p}\ntitle: T',
            "broken.yaml: [2J: is not known",
        ),
    ],
)
def test_a_broken_breakdown(films: Path, tmp_path: Path, text: str, words: str) -> None:
    """What it quotes of the file is no order to the terminal."""
    (tmp_path / "broken.yaml").write_text(text)
    assert words in refused(pixora("generate", "--breakdown", str(tmp_path / "broken.yaml"), out=films), 2)


def test_text_that_is_too_long_or_no_text(films: Path) -> None:
    assert b"megabyte" in pixora("generate", "-", out=films, text=b"x" * 1_000_001).stderr
    assert b"UTF-8" in pixora("generate", "-", out=films, text=b"\xff\xfe\xfa").stderr


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    for name, words in (
        ("file", "choose another folder"),
        ("loop", "in a circle"),
        ("dangling", f"is a link to {tmp_path / 'nowhere'}, which is not there; make that"),
        ("x" * 300, "name is too long"),
    ):
        assert words in refused(pixora("generate", "Tea", *SMALL, out=tmp_path / name), 1)


@pytest.mark.parametrize("variable", ["PIXORA_WORKERS", "PIXORA_NARRATOR"])
def test_a_wrong_setting_is_named(films: Path, variable: str) -> None:
    done = pixora("generate", "Tea", *SMALL, out=films, **{variable: "nonsense"})
    assert done.returncode == 2, done.stderr
    assert variable.encode() in done.stderr


def test_a_missing_ffmpeg(films: Path, tmp_path: Path) -> None:
    done = pixora("generate", "Ships", *SMALL, out=films, PIXORA_FFMPEG=str(tmp_path / "none"))
    assert done.returncode == 1, done.stderr
    assert b"PIXORA_FFMPEG" in done.stderr
    assert b"Traceback" not in done.stderr


def test_ctrl_c_stops_soon_leaves_nobody_and_the_same_command_goes_on(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pixora_cli", "generate", "Bees", "--duration", "8", "--resolution", "480p"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, env=env(tmp_path, unmeasured()), start_new_session=True)
    assert process.stderr is not None
    for line in process.stderr:
        if b"frame" in line:
            break
    process.send_signal(signal.SIGINT)
    begun = time.monotonic()
    assert process.wait(timeout=10) == 130
    assert time.monotonic() - begun < 5
    assert b"goes on where it stopped" in process.stderr.read()
    process.stderr.close()
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
    done = pixora(*command[3:], "--json", out=tmp_path)
    assert done.returncode == 0, done.stderr
    folders = [path for path in tmp_path.iterdir() if not path.name.startswith(".")]
    assert len(folders) == 1


def test_after_a_kill_the_same_command_goes_on_in_the_same_folder(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pixora_cli", "generate", "Bees", "--duration", "8", "--resolution", "480p"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, env=env(tmp_path, unmeasured()))
    assert process.stderr is not None
    for line in process.stderr:
        if b"frame" in line:
            break
    process.kill()
    process.wait()
    process.stderr.close()
    done = pixora(*command[3:], out=tmp_path)
    assert done.returncode == 0, done.stderr
    assert b"already spoken" in done.stderr
    (folder,) = [path for path in tmp_path.iterdir() if not path.name.startswith(".")]
    assert list(folder.rglob("*.part")) == []
    assert (folder / "report.json").is_file()


_HEAPS_OF_EIGHT_THREADS = """
import ctypes, sys, threading
from pixora_cli.__main__ import _share_heaps
if "shared" in sys.argv:
    _share_heaps()
together = threading.Barrier(8)
def work():
    kept = [bytearray(20_000) for _ in range(10)]
    together.wait()
    kept += [bytearray(20_000) for _ in range(10)]
    together.wait()
threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
libc = ctypes.CDLL(None)
libc.malloc_info(0, ctypes.c_void_p.in_dll(libc, "stdout"))
libc.fflush(None)
"""


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_info"), reason="only glibc tells of its heaps")
def test_threads_share_two_heaps() -> None:
    command = [sys.executable, "-c", _HEAPS_OF_EIGHT_THREADS]
    apart, shared = (
        subprocess.run([*command, how], stdout=subprocess.PIPE, check=True, env=unmeasured()).stdout.count(b"<heap ")
        for how in ("apart", "shared")
    )
    assert shared <= 2 < apart
