"""The engine as the pipeline calls it."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import Literal

import anyio
import numpy as np
import pytest
from PIL import Image
from sounding import tone
from staging import picture, plain, shot, timeline

from pixora_core.engine import FilmEngine
from pixora_core.engine.film_engine import _stoppable
from pixora_core.engine.probe import probe
from pixora_core.engine.sounds import write_wav
from pixora_core.errors import InvalidInput
from pixora_core.film import Cue
from pixora_core.units import Frames

pytestmark = pytest.mark.anyio


async def test_a_film_and_a_scene_with_burned_captions_are_measured(tmp_path: Path) -> None:
    told = timeline(
        shot(picture(tmp_path, "a"), 40),
        shot(picture(tmp_path, "b", seed=2), 30, join="wipe", over=10),
        cues=(Cue(start=0.2, end=1.0, lines=("Hello",)),),
    )
    engine = FilmEngine(workers=2)
    await engine.render(told, tmp_path / "film.mp4", preset="draft", pieces=tmp_path / "pieces")
    await engine.render_shot(told, 2, tmp_path / "scene.mp4", preset="draft", pieces=tmp_path / "pieces")
    film, scene = [await engine.measure(tmp_path / f"{name}.mp4") for name in ("film", "scene")]
    assert (film.frames, film.width, film.height, film.decode_errors) == (70, 64, 36, 0)
    assert (scene.frames, scene.constant_rate, scene.faststart) == (30, True, True)
    assert engine.info.needs_network is False


async def test_a_film_of_which_nothing_is_new_loads_neither_what_draws_nor_what_filters_sound(tmp_path: Path) -> None:
    told = timeline(shot(picture(tmp_path, "a"), 20), cues=(Cue(start=0.2, end=0.5, lines=("Hello",)),))
    names = (tmp_path / "first.mp4", tmp_path / "again.mp4")
    await FilmEngine(workers=2).render(told, names[0], preset="draft", pieces=tmp_path / "pieces")
    (tmp_path / "told.json").write_text(told.model_dump_json())
    program = f"""if True:
        import sys, anyio
        from functools import partial
        from pathlib import Path
        from pixora_core.engine import FilmEngine
        from pixora_core.film import Timeline
        place = Path({str(tmp_path)!r})
        told = Timeline.model_validate_json((place / "told.json").read_bytes())
        anyio.run(partial(FilmEngine().render, told, place / "again.mp4", preset="draft", pieces=place / "pieces"))
        assert not {{"numba", "scipy"}} & set(sys.modules), sorted(sys.modules)"""
    subprocess.run([sys.executable, "-c", program], check=True)
    assert names[0].read_bytes() == names[1].read_bytes()


@pytest.mark.parametrize("suffix", ["png", "jpg"])
async def test_a_still_has_the_pictures_colours(suffix: str, tmp_path: Path) -> None:
    told = timeline(shot(plain(tmp_path, "a", (200, 60, 30)), 10))
    await FilmEngine().still(told, Frames(5), tmp_path / f"still.{suffix}")
    pixels = np.asarray(Image.open(tmp_path / f"still.{suffix}").convert("RGB"), int)
    assert pixels.shape == (36, 64, 3)
    assert np.abs(pixels[18, 32] - (200, 60, 30)).max() <= 6


async def test_a_still_within_a_transition_shows_both(tmp_path: Path) -> None:
    shots = [
        shot(plain(tmp_path, "a", (0, 0, 0)), 10),
        shot(plain(tmp_path, "b", (255, 255, 255)), 10, join="crossfade", over=9),
    ]
    await FilmEngine().still(timeline(*shots), Frames(14), tmp_path / "still.png")
    assert np.asarray(Image.open(tmp_path / "still.png")).mean() == pytest.approx(127, abs=4)


@pytest.mark.parametrize(("frame", "name"), [(10, "a.png"), (-1, "a.png"), (0, "a.gif"), (0, "still")])
async def test_a_still_that_cannot_be(frame: int, name: str, tmp_path: Path) -> None:
    told = timeline(shot(plain(tmp_path, "a", (0, 0, 0)), 10))
    with pytest.raises(InvalidInput):
        await FilmEngine().still(told, Frames(frame), tmp_path / "out" / name)


async def test_a_cancelled_render_leaves_no_thread_and_no_file(tmp_path: Path) -> None:
    told = timeline(*(shot(picture(tmp_path, str(n), seed=n), 600) for n in range(4)))
    begun = threading.Event()

    async def render() -> None:
        await FilmEngine(workers=2).render(
            told, tmp_path / "film.mp4", preset="draft", pieces=tmp_path / "pieces", progress=lambda *_: begun.set()
        )

    async with anyio.create_task_group() as group:
        group.start_soon(render)
        await anyio.to_thread.run_sync(begun.wait)
        group.cancel_scope.cancel()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("pixora-render")]
    assert not (tmp_path / "film.mp4").exists()
    assert not list(tmp_path.glob("*.part"))


async def test_work_that_is_cancelled_before_it_has_a_thread_never_begins() -> None:
    limiter, go = anyio.to_thread.current_default_thread_limiter(), threading.Event()
    begun: list[object] = []
    tokens, limiter.total_tokens = limiter.total_tokens, 1
    try:
        async with anyio.create_task_group() as group:
            group.start_soon(anyio.to_thread.run_sync, go.wait)
            await anyio.wait_all_tasks_blocked()
            with anyio.move_on_after(0.01) as scope:
                await _stoppable(begun.append)
            go.set()
    finally:
        limiter.total_tokens = tokens
    assert scope.cancelled_caught
    assert begun == []


@pytest.mark.parametrize("channels", [1, 2])
async def test_an_mp3_has_as_many_channels_as_its_sound(channels: Literal[1, 2], tmp_path: Path) -> None:
    write_wav(tmp_path / "sound.wav", [tone(0.5)], channels=channels)
    await FilmEngine().mp3(tmp_path / "sound.wav", tmp_path / "sound.mp3")
    told = probe(tmp_path / "sound.mp3")
    assert told.sound is not None
    assert told.sound.channels == channels
    assert told.file_bytes == pytest.approx(12_000 * channels * 0.5, rel=0.3)
