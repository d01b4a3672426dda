"""What docs/makers.md shows: its commands run, its examples work, its pictures are there and small."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pixora_cli.app import app
from pixora_core.film import Motion, Sway
from pixora_core.providers.embedded.illustrator import STYLES, Idea
from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.paint import composed
from pixora_core.providers.embedded.illustrator.prop import Prop
from pixora_core.providers.embedded.illustrator.shapes import circle
from pixora_core.providers.embedded.illustrator.stage import Stage
from pixora_core.providers.embedded.writer.cards import parse_beats, parse_head, read_parts
from pixora_core.units import Size

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "makers.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w*)\n(.*?)```", PAGE, re.DOTALL)
COMMANDS = [
    line for kind, text in BLOCKS if not kind for line in text.splitlines() if line.startswith("pixora preview")
]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_runs(command: str, tmp_path: Path) -> None:
    arguments = shlex.split(command)[1:]
    if "card" not in arguments:
        out = tmp_path / Path(arguments[arguments.index("-o") + 1] if "-o" in arguments else "out.png").name
        arguments += ["--size", "32x18", "-o", str(out)]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, done.stderr


def test_the_example_of_a_prop_is_one() -> None:
    code = next(text for kind, text in BLOCKS if kind == "python" and "@prop" in text)
    names: dict[str, object] = {}
    exec(compile(code, "makers.md", "exec"), names)
    (made,) = (thing for thing in names.values() if isinstance(thing, Prop))
    assert (made.name, made.home) == ("samovar", ("room",))


def test_the_example_of_a_motion_moves() -> None:
    code = next(text for kind, text in BLOCKS if kind == "python" and "moving" in text)
    size = Size(width=64, height=36)
    chosen = composed(Idea(setting="ocean"), size, variant=0, seed=0)

    def painted(s: Stage, b: Brush) -> None:
        exec(compile(code, "makers.md", "exec"), {"s": s, "b": b, "Motion": Motion, "Sway": Sway, "circle": circle})

    def nothing(_s: Stage, _b: Brush) -> None:
        """Leaves a plane empty."""

    stage = Stage(size, chosen.plan, chosen.look, STYLES["minimal"], chosen.rng, ledge=nothing)
    stage.planes(far=painted, middle=nothing, ground=nothing, near=nothing)
    assert [sheet.painted is not None for sheet in stage.sheets.values() if sheet.motion.sways] == [True]


def test_the_example_of_a_card_is_one() -> None:
    (text,) = (text for kind, text in BLOCKS if kind == "yaml")
    head, beats = read_parts(text)
    assert parse_head(head, "machines/clocks.yaml").topic == "Clocks"
    assert len(parse_beats(beats)) == 1


def test_the_pictures_are_there_few_and_small() -> None:
    shown = re.findall(r"!\[[^\]]+\]\((pictures/[^)]+)\)", PAGE)
    assert len(shown) == 10
    for name in shown:
        assert (DOCS / name).stat().st_size < 150_000
        assert any(name in text for kind, text in BLOCKS if not kind), f"{name} has its command"
