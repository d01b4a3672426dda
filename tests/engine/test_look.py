"""Groups of pictures that are known are not decoded again, and the measurements are the same to the last figure."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from filming import film, moving
from hypothesis import given, settings
from hypothesis import strategies as st
from sounding import tone
from staging import picture, render, shot, timeline

from pixora_core.engine import FilmEngine, look
from pixora_core.engine.measure import measure_film
from pixora_core.engine.seen import group_keys

RATE = Fraction(10)
GROUP = 20
"""Frames: two seconds, as long as a picture must stand still to be called frozen."""

STILLS = [np.kron(np.random.default_rng(seed).integers(60, 200, (6, 8)), np.ones((6, 8))) for seed in range(2)]

segments = st.lists(st.tuples(st.sampled_from(["still", "other", "black", "moving"]), st.integers(1, 50)), min_size=1)
"""What a film shows one after the other, and for how many frames."""


def lumas(shown: list[tuple[str, int]]) -> list[np.ndarray]:
    """The frames of a film."""
    frames: list[np.ndarray] = []
    for kind, count in shown:
        if kind == "moving":
            frames += moving(count)
        else:
            still = {"still": STILLS[0], "other": STILLS[1], "black": np.full((36, 64), 16)}[kind]
            frames += [still.astype(np.uint8)] * count
    return frames


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by an entry with each frame that is decoded and looked at."""
    frames: list[int] = []

    def counted(frame: object) -> object:
        frames.append(1)
        return luma_grid(frame)

    luma_grid = look.luma_grid
    monkeypatch.setattr(look, "luma_grid", counted)
    return frames


@settings(max_examples=12)
@given(segments.filter(lambda shown: sum(count for _, count in shown) <= 200), st.integers(0, 3))
def test_what_is_known_measures_like_what_is_decoded(shown: list[tuple[str, int]], cut: int) -> None:
    with TemporaryDirectory() as name:
        kept = Path(name) / "pieces"
        for number, each in enumerate((shown, shown, [("moving", GROUP * cut), *shown][cut == 0 :])):
            path = film(Path(name) / f"{number}.mp4", lumas(each), rate=RATE, group=GROUP, sound=[tone(0.3)])
            assert measure_film(path, kept=kept) == measure_film(path)


def test_nothing_is_decoded_twice(tmp_path: Path, decoded: list[int]) -> None:
    kept = tmp_path / "pieces"
    path = film(tmp_path / "film.mp4", moving(100), group=GROUP)
    first = measure_film(path, kept=kept)
    assert len(decoded) == 100
    assert measure_film(path, kept=kept) == first
    assert len(decoded) == 100


def test_a_picture_that_stands_across_groups_is_looked_at_until_it_changes(tmp_path: Path, decoded: list[int]) -> None:
    kept = tmp_path / "pieces"
    path = film(tmp_path / "film.mp4", lumas([("moving", 15), ("still", 10), ("moving", 35)]), rate=RATE, group=GROUP)
    first = measure_film(path, kept=kept)
    del decoded[:]
    assert measure_film(path, kept=kept) == first
    assert 5 < len(decoded) < GROUP


def test_an_edited_film_is_decoded_where_it_changed(tmp_path: Path, decoded: list[int]) -> None:
    shots = [
        shot(picture(tmp_path, "a"), 40),
        shot(picture(tmp_path, "b", seed=2), 40, join="wipe", over=10),
        shot(picture(tmp_path, "c", seed=3), 40),
    ]
    kept = tmp_path / "pieces"
    render(timeline(*shots), tmp_path / "film.mp4", tmp_path / "pieces")
    measure_film(tmp_path / "film.mp4", kept=kept)
    del decoded[:]
    edited = timeline(*shots[:2], shot(picture(tmp_path, "d", seed=4), 40))
    render(edited, tmp_path / "edited.mp4", tmp_path / "pieces")
    found = measure_film(tmp_path / "edited.mp4", kept=kept)
    assert len(decoded) == 40
    assert found == measure_film(tmp_path / "edited.mp4")


def damage(path: Path) -> None:
    """Spoils the middle of a film whose index stands at its end."""
    data = bytearray(path.read_bytes())
    middle = (data.index(b"mdat") + data.index(b"moov")) // 2
    data[middle : middle + 500] = np.random.default_rng(1).integers(0, 256, 500, np.uint8).tobytes()
    path.write_bytes(data)


def test_damage_is_found_in_a_film_that_was_known_whole(tmp_path: Path) -> None:
    kept = tmp_path / "pieces"
    path = film(tmp_path / "film.mp4", moving(100), group=GROUP, faststart=False)
    assert measure_film(path, kept=kept).decode_errors == 0
    damage(path)
    errors = [measure_film(path, kept=kept).decode_errors for _ in range(2)]
    assert errors[0] == errors[1] > 0


def test_what_was_kept_is_not_believed_when_it_is_damaged(tmp_path: Path, decoded: list[int]) -> None:
    kept = tmp_path / "pieces"
    path = film(tmp_path / "film.mp4", moving(60), group=GROUP)
    first = measure_film(path, kept=kept)
    for seen in kept.glob("*.seen"):
        seen.write_bytes(seen.read_bytes()[:-1])
    assert measure_film(path, kept=kept) == first
    assert len(decoded) == 120


def test_a_group_has_the_same_key_wherever_it_stands(tmp_path: Path) -> None:
    shots = [shot(picture(tmp_path, str(seed), seed=seed), 30) for seed in range(3)]
    for name, order in (("one", shots), ("two", [shots[2], shots[0], shots[1]])):
        render(timeline(*order), tmp_path / f"{name}.mp4", tmp_path / "pieces")
    one, two = (group_keys(tmp_path / f"{name}.mp4") for name in ("one", "two"))
    assert len(set(one)) == 3
    assert two == (one[2], one[0], one[1])


@pytest.mark.anyio
async def test_the_engine_keeps_what_it_saw_beside_its_pieces(tmp_path: Path) -> None:
    told = timeline(shot(picture(tmp_path, "a"), 20))
    render(told, tmp_path / "film.mp4", tmp_path / "pieces")
    found = await FilmEngine().measure(tmp_path / "film.mp4", pieces=tmp_path / "pieces")
    assert found.frames == 20
    assert [path.stem for path in (tmp_path / "pieces").glob("*.seen")] == list(group_keys(tmp_path / "film.mp4"))


@pytest.mark.anyio
async def test_what_is_rendered_ahead_is_looked_at_there_and_not_in_the_check(
    tmp_path: Path, decoded: list[int]
) -> None:
    engine, pieces = FilmEngine(), tmp_path / "pieces"
    told = timeline(
        shot(picture(tmp_path, "a"), 40),
        shot(picture(tmp_path, "b", seed=2), 40, join="wipe", over=10),
    )
    for number in (1, 2):
        await engine.render_pictures(told, number, preset="draft", pieces=pieces)
    seen = len(decoded)
    assert 10 + 2 * 5 < seen <= 80
    await engine.render(told, tmp_path / "film.mp4", preset="draft", pieces=pieces)
    found = await engine.measure(tmp_path / "film.mp4", pieces=pieces)
    assert len(decoded) == seen
    assert found == await engine.measure(tmp_path / "film.mp4")
    assert {path.stem for path in pieces.glob("*.seen")} == set(group_keys(tmp_path / "film.mp4"))
