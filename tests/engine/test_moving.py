"""Layers that move by themselves: a piece shows what the whole film shows, and no edge comes into the frame."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from staging import PUSH, SMALL, timeline

from pixora_core.engine.camera import View
from pixora_core.engine.canvas import Bytes, empty_frame
from pixora_core.engine.frames import FrameMaker
from pixora_core.engine.moving import sights
from pixora_core.engine.pictures import Layer as Ready
from pixora_core.engine.pieces import Piece, cut, piece_key
from pixora_core.engine.planes import Part, surface_of_image
from pixora_core.engine.sources import Sources
from pixora_core.errors import MediaRefused
from pixora_core.film import CameraMove, Join, Layer, Motion, Picture, Pulse, Shot, Sway, Timeline
from pixora_core.film.motion import edges_shown, place_at
from pixora_core.units import Frames, Seconds

WHOLE = (128, 72)
DRIFT = Motion(drift=(0.02, -0.01))
BOB = Motion(sways=(Sway(across=0.01, down=0.02, period=Seconds(2)),), pulse=Pulse(depth=0.6, period=Seconds(1.5)))
RAIN = Motion(drift=(-0.1, 0.4), every=(0.5, 0.28))


def dot(folder: Path, name: str = "dot", *, side: int = 24, margin: int = 6, alpha: int = 255) -> Path:
    """A white square with a transparent margin."""
    pixels = np.zeros((side, side, 4), np.uint8)
    pixels[margin : side - margin, margin : side - margin] = (255, 255, 255, alpha)
    path = folder / f"{name}.png"
    Image.fromarray(pixels).save(path)
    return path


def picture(folder: Path, *motions: Motion, at: tuple[int, int] = (40, 20), file: Path | None = None) -> Picture:
    back = folder / "back.png"
    Image.new("RGB", WHOLE, (20, 20, 60)).save(back)
    sprite = file or dot(folder)
    moving = [
        Layer(path=sprite, depth=0.5, at=(at[0] + 9 * number, at[1]), motion=each)
        for number, each in enumerate(motions)
    ]
    return Picture(flat=back, layers=(Layer(path=back), *moving), size=SMALL)


def frames(film: Timeline, pieces: list[Piece]) -> list[Bytes]:
    """The luma of every frame of the pieces, each piece drawn by itself."""
    drawn: list[Bytes] = []
    for piece in pieces:
        out = empty_frame(film.size)
        drawn += [out.luma.copy() for _ in FrameMaker(Sources(film), None).draw(piece, out)]
    return drawn


def middle(luma: Bytes) -> tuple[float, float]:
    """Where the light is, in pixels."""
    light = luma.astype(float) - luma.min()
    rows, columns = np.indices(luma.shape)
    return float((light * columns).sum() / light.sum()), float((light * rows).sum() / light.sum())


@pytest.fixture
def film(tmp_path: Path) -> Timeline:
    source = picture(tmp_path, DRIFT, BOB, RAIN)
    (tmp_path / "other").mkdir()
    other = picture(tmp_path / "other", BOB)
    return timeline(
        Shot(source=source, frames=Frames(14), camera=PUSH),
        Shot(source=other, frames=Frames(12), camera=PUSH, join=Join(kind="crossfade", frames=Frames(6))),
    )


def test_a_piece_by_itself_shows_the_frames_that_the_whole_film_shows(film: Timeline) -> None:
    whole = frames(film, list(cut(film)))
    parts = [
        Piece(first=piece.first + step, frames=1, shot=piece.shot, local=piece.local + step, joining=piece.joining)
        for piece in cut(film)
        for step in range(piece.frames)
    ]
    alone = frames(film, parts[::-1])[::-1]
    assert len(whole) == film.frames
    assert all((one == other).all() for one, other in zip(whole, alone, strict=True))
    assert any((one != other).any() for one, other in pairwise(whole))


def test_a_layer_goes_where_its_motion_says_to_a_fraction_of_a_pixel(tmp_path: Path) -> None:
    still = CameraMove()
    told = timeline(Shot(source=picture(tmp_path, DRIFT), frames=Frames(60), camera=still))
    seen = frames(told, list(cut(told)))
    begun = middle(seen[0])
    for number in (7, 30, 59):
        x, y = (moved * SMALL.width for moved in place_at(DRIFT, number / 30))
        at = middle(seen[number])
        assert at == pytest.approx((begun[0] + x, begun[1] + y), abs=0.15)


def test_a_pulse_takes_as_much_of_a_layer_as_it_says(tmp_path: Path) -> None:
    pulse = Motion(pulse=Pulse(depth=0.5, period=Seconds(2)))
    told = timeline(Shot(source=picture(tmp_path, pulse), frames=Frames(31), camera=CameraMove()))
    seen = frames(told, list(cut(told)))
    behind, bright, half = int(seen[0].min()), int(seen[0].max()), int(seen[30].max())
    assert bright == 235
    assert half == pytest.approx((behind + bright) / 2, abs=2)


@given(st.floats(0, 100), st.floats(0.2, 0.8), st.floats(0.3, 1.0))
def test_what_comes_again_is_wherever_the_frame_looks(seconds: float, x: float, size: float) -> None:
    pixels = np.zeros((40, 64, 4), np.uint8)
    pixels[8:-8, 8:-8] = 255
    surface = surface_of_image(Image.fromarray(pixels), SMALL, 1.0, Part((64, 36), (5, -9), moves=True))
    assert surface is not None
    layer = Ready(surface, 1.0, RAIN)
    places = [(sight.view.x, sight.view.y) for sight in sights(layer, View(x=x, y=0.5, size=size), seconds, SMALL)]
    left = sorted({x for x, _ in places})
    assert all(after - before == pytest.approx(0.5) for before, after in pairwise(left))
    seen = [(surface.left / 64 + x - shift, surface.columns / 64) for shift in left]
    assert min(begin for begin, _ in seen) <= x - size / 2 + 0.51
    assert max(begin + long for begin, long in seen) >= x + size / 2 - 0.51
    assert len(places) <= 20


@given(
    st.builds(Motion, drift=st.tuples(st.floats(-0.05, 0.05), st.floats(-0.05, 0.05))),
    st.tuples(st.integers(-300, 40), st.integers(-300, 40)),
    st.tuples(st.integers(16, 900), st.integers(16, 900)),
    st.floats(0, 30),
)
def test_an_edge_that_is_not_told_of_never_comes_into_the_picture(
    motion: Motion, at: tuple[int, int], own: tuple[int, int], seconds: float
) -> None:
    left, upper, right, lower = edges_shown(motion, at, own, WHOLE, seconds)
    for part in range(11):
        x, y = (moved * WHOLE[0] for moved in place_at(motion, seconds * part / 10))
        assert left or at[0] + x <= 1e-6
        assert upper or at[1] + y <= 1e-6
        assert right or at[0] + own[0] + x >= WHOLE[0] - 1e-6
        assert lower or at[1] + own[1] + y >= WHOLE[1] - 1e-6


@pytest.mark.parametrize(
    ("motion", "at", "refused"),
    [
        (DRIFT, (40, 20), "left"),
        (Motion(drift=(0, -0.01)), (-20, -36), "lower"),
        (Motion(sways=(Sway(across=0.01, period=Seconds(9)),)), (-20, -20), None),
        (Motion(sways=(Sway(across=0.1, period=Seconds(9)),)), (-10, -20), "left"),
        (RAIN, (-20, -20), "left"),
    ],
)
def test_a_layer_whose_cut_edge_would_come_into_the_frame_is_refused(
    motion: Motion, at: tuple[int, int], refused: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "cut.png"
    Image.new("RGBA", (168, 108), (255, 255, 255, 90)).save(path)
    source = Sources(timeline(Shot(source=picture(tmp_path, motion, at=at, file=path), frames=Frames(60))))
    if refused is None:
        source.open(0).close()
    else:
        with pytest.raises(MediaRefused, match=f"its {refused} edge"):
            source.open(0)


def test_a_layer_far_larger_than_its_picture_is_refused(tmp_path: Path) -> None:
    path = dot(tmp_path, "huge", side=400)
    source = Sources(timeline(Shot(source=picture(tmp_path, RAIN, file=path), frames=Frames(60))))
    with pytest.raises(MediaRefused, match="3 times as large"):
        source.open(0)


def test_a_key_tells_how_and_where_a_layer_moves(tmp_path: Path) -> None:
    sources = [
        picture(tmp_path, DRIFT),
        picture(tmp_path, BOB),
        picture(tmp_path, DRIFT, at=(0, 0)),
        picture(tmp_path, Motion()),
    ]
    keys = set()
    for source in sources:
        told = timeline(Shot(source=source, frames=Frames(30), camera=PUSH))
        keys.add(piece_key(cut(told)[0], told, encoding="", captions="", digest=str))
    assert len(keys) == 4
