"""`pixora preview`: looking at what makers are made of, on the command line."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import av
import pytest
from typer.testing import CliRunner

from pixora_cli.app import app

SMALL = ("--size", "160x90")
CARD = """topic: Gates
names: [gates]
titles: [The Gate]
mood: calm
sources: ["A book about gates", "Another book about gates"]
reviewed: 2026-11-22
---
- {role: hook, title: Here, script: The old gate sings in the wind., look: {shows: A gate, setting: meadow, time: day}}
- role: development
  title: There
  script: It has stood here for a hundred years. Nobody remembers who made it.
  short: It has stood here for a hundred years.
  more: Somebody must have had a hammer and a quiet afternoon.
  look: {shows: A gate in the snow, setting: village, time: dusk}
- role: close
  title: Shut
  script: Close it gently behind you.
  look: {shows: A shut gate, setting: forest, time: night}
"""


def size_of(png: Path) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", png.read_bytes(), 16)
    return width, height


def said(*arguments: str) -> str:
    done = CliRunner().invoke(app, ["preview", *arguments])
    assert done.exit_code == 0, done.stderr
    return done.stdout


def refused(*arguments: str) -> str:
    done = CliRunner().invoke(app, ["preview", *arguments])
    assert (done.exit_code, done.stdout) == (2, "")
    return done.stderr


def test_a_prop_as_a_real_program_draws_it(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pixora_cli", "preview", "prop", "teapot", "--style", "noir", *SMALL]
    done = subprocess.run(command, capture_output=True, check=True, cwd=tmp_path)
    assert (done.stdout, done.stderr) == (b"teapot.png\n", b"")
    assert size_of(tmp_path / "teapot.png") == (160, 90)


@pytest.mark.parametrize(("kind", "name"), [("prop", "teapot"), ("setting", "ocean"), ("style", "noir")])
def test_variants_differ(kind: str, name: str, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.png" for number in range(2)]
    for number, path in enumerate(paths):
        said(kind, name, *SMALL, "--variant", str(number), "-o", str(path))
    assert paths[0].read_bytes() != paths[1].read_bytes()


def test_what_moves_is_seen_in_a_film(tmp_path: Path) -> None:
    film = tmp_path / "boat.mp4"
    assert said("prop", "sailboat", "--style", "minimal", "--size", "128x72", "-o", str(film)) == f"{film}\n"
    with av.open(str(film)) as opened:
        frames = [frame.to_ndarray(format="gray") for frame in opened.decode(video=0)]
    assert len(frames) == 180
    assert (frames[0] != frames[-1]).any()
    assert "no prop" in refused("prop", "zzz", *SMALL, "-o", str(film))


def test_a_sheet_of_some_and_of_all(tmp_path: Path) -> None:
    some, hours = tmp_path / "some.jpg", tmp_path / "hours.png"
    said("sheet", "props", "teapot", "cup", "--size", "64x36", "-o", str(some))
    assert some.read_bytes().startswith(b"\xff\xd8")
    said("sheet", "hours", "--size", "64x36", "-o", str(hours))
    assert size_of(hours)[0] > 6 * 64
    for kind in ("styles", "weathers", "settings"):
        said("sheet", kind, "--size", "32x18", "-o", str(tmp_path / f"{kind}.jpg"))


def test_a_card_as_it_is_told() -> None:
    told = said("card", "honey", "--seconds", "30")
    assert told.startswith("Honey: ")
    assert "of 30 s (fits); all that it has takes" in told
    assert "hook: " in told
    assert "Sources: Encyclopaedia Britannica" in told
    assert said("card", "food/honey", "--seconds", "30") == told
    assert said("card", "honey", "--seconds", "30", "--variant", "1") != told


def test_a_card_that_is_not_yet_among_the_others(tmp_path: Path) -> None:
    (tmp_path / "gates.yaml").write_text(CARD)
    told = said("card", str(tmp_path / "gates.yaml"))
    assert "s too short" in told
    assert "(script and more, 23 words)" in told
    assert "(short, 8 words)" in said("card", str(tmp_path / "gates.yaml"), "--seconds", "7")


def test_a_card_that_is_too_long_for_its_time(tmp_path: Path) -> None:
    (tmp_path / "gates.yaml").write_text(
        CARD.replace("The old gate sings", "The old gate by the river sings and sings")
    )
    assert "s too long" in said("card", str(tmp_path / "gates.yaml"), "--seconds", "3")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("prop", "whatsit"), "NAME: 'whatsit' is no prop; there are: "),
        (("prop", "whatsit"), "teapot"),
        (("prop", "dragn"), "'dragn' is no prop; perhaps dragon; there are: "),
        (("prop", "ocean"), "no prop"),
        (("setting", "teapot"), "no setting; there are: "),
        (("style", "baroque"), "no style; there are: cinematic, documentary"),
        (("prop", "teapot", "--style", "baroque"), "style: there is no 'baroque'; there are: cinematic"),
        (("prop", "teapot", "--size", "large"), "size: 'large' is no size"),
        (("prop", "teapot", "--size", "99999x20"), "from 16 to 8192"),
        (("prop", "teapot", "--size", "161x90"), "even"),
        (("prop", "teapot", *SMALL, "-o", "teapot.gif"), "out: 'teapot.gif' is no picture; there are: .png, .jpg"),
        (("sheet", "hats"), "KIND: there is no 'hats'; there are: styles"),
        (("sheet", "props", "whatsit"), "NAME: there is no 'whatsit'; there are: "),
        (("card", "whatsits"), "there is no card 'whatsits'; there are: animals/"),
        (("card", "nowhere.yaml"), "nowhere.yaml: cannot be read"),
    ],
)
def test_what_there_is_not_is_answered_with_what_there_is(arguments: tuple[str, ...], words: str) -> None:
    told = refused(*arguments)
    assert words in told
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (CARD.replace("mood: calm\n", ""), "is no card: mood: Field required"),
        (CARD.replace("setting: village", "setting: cellar"), "is no card: 1.look.setting: "),
        (CARD.replace("names: [gates]", "names: [gates"), "is no card: "),
        ("- just\n- a list\n", "is no card: "),
        ("", "is no card: "),
    ],
)
def test_a_broken_card_is_named_with_its_fault(text: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text(text)
    assert words in refused("card", str(tmp_path / "broken.yaml"))


def test_a_card_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_bytes(b"\xff\xfe")
    assert "cannot be read" in refused("card", str(tmp_path / "broken.yaml"))


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["preview", "prop", "teapot", *SMALL, "-o", str(tmp_path / "none" / "a.png")])
    assert done.exit_code == 1
    assert "a.png: the picture cannot be written: No such file or directory" in done.stderr


PAPER = """title: Tea
brief: {prompt: Tea, duration: 6}
scenes:
- {title: A cup, script: A cup of tea., visual: a teapot in a kitchen}
- {title: Ships, script: Ships carried it., visual: a sailing ship on the sea}
"""
QUICK = ("--resolution", "480p", "--preset", "draft")


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("paper") / "tea.yaml"
    path.write_text(PAPER)
    return path


def test_a_scene_is_drawn_and_filmed_alone_and_found_by_the_film(paper: Path) -> None:
    env = {"PIXORA_OUT": str(paper.parent), "PIXORA_NARRATOR": "espeak"}
    for name in ("two.png", "two.mp4"):
        command = ["preview", "scene", str(paper), "2", "--out", str(paper.parent / name), *QUICK]
        done = CliRunner().invoke(app, command, env=env)
        assert done.exit_code == 0, done.stderr
        assert done.stdout == f"{paper.parent / name}\n"
    assert size_of(paper.parent / "two.png") == (854, 480)
    with av.open(str(paper.parent / "two.mp4")) as film:
        assert film.streams.audio
        assert 2.5 < float(film.duration or 0) / av.time_base < 4.5
    assert len(list((paper.parent / ".pixora" / "draw").iterdir())) == 1 + 1  # the picture, and the shelf's lock
    assert not list(paper.parent.glob("*Z-*"))


def test_a_scene_of_a_task(tmp_path: Path) -> None:
    env = {"PIXORA_OUT": str(tmp_path)}
    params = '{"prompt": "tea", "duration": 6, "scene_count": 2}'
    made = CliRunner().invoke(app, ["command", "tea", "generate_scene_breakdown", "--params", params], env=env)
    assert made.exit_code == 0, made.stderr
    to = tmp_path / "one.jpg"
    done = CliRunner().invoke(app, ["preview", "scene", "tea", "1", "-o", str(to), *QUICK], env=env)
    assert done.exit_code == 0, done.stderr
    assert to.is_file()
    assert CliRunner().invoke(app, ["chat", "empty"], input="hello\n", env=env).exit_code == 0
    empty = CliRunner().invoke(app, ["preview", "scene", "empty", "1"], env=env)
    assert (empty.exit_code, "has no scenes yet" in empty.stderr) == (2, True)
    gone = CliRunner().invoke(app, ["preview", "scene", "coffee", "1"], env=env)
    assert gone.exit_code == 1
    assert "coffee" in gone.stderr


def test_scenes_that_there_are_not(paper: Path) -> None:
    assert "there is no scene 3; the film has scenes 1 to 2" in refused("scene", str(paper), "3")
    assert "end its name in .png, .jpg or .mp4" in refused("scene", str(paper), "1", "--out", "a.gif")
    assert "cannot be read" in refused("scene", str(paper.with_name("none.yaml")), "1")
