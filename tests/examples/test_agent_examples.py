"""The examples of the conversation and of one's own providers and tools are run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes import unmeasured

pytestmark = pytest.mark.no_cover
ROOT = Path(__file__).parents[2]


def run(name: str, *arguments: str, folder: Path) -> str:
    """What the example prints."""
    environment = {**unmeasured(), "PIXORA_OUT": "films", "PIXORA_RESOLUTION": "480p", "PIXORA_PRESET": "draft"}
    command = [sys.executable, str(ROOT / "examples" / name), *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_03_chat(tmp_path: Path) -> None:
    said = run("03_chat.py", "a 3-second film about tea in 1 scene", "go", folder=tmp_path)
    assert "[generate_scene_breakdown_tool]" in said
    assert "is written: 1 scene, 3 seconds." in said
    assert said.strip().endswith("final_video.mp4")


def test_04_custom_narrator(tmp_path: Path) -> None:
    said = run("04_custom_narrator.py", "--duration", "3", "--resolution", "480p", folder=tmp_path)
    assert (tmp_path / said.strip()).is_file()


def test_05_custom_tool(tmp_path: Path) -> None:
    said = run("05_custom_tool.py", folder=tmp_path)
    assert said.startswith('count_words_tool {"words":')
