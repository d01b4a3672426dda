"""Planes and the painter: colours, edges, layers, and motion finer than a pixel."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pixora_core.engine.camera import View
from pixora_core.engine.canvas import Bytes, Frame, empty_frame
from pixora_core.engine.painter import Painter, Sight, minus
from pixora_core.engine.planes import Surface, surface_of_image, surface_of_planes
from pixora_core.units import Size

SIZE = Size(width=64, height=36)
WHOLE = View(x=0.5, y=0.5, size=1.0)
spans = st.tuples(st.integers(0, 30), st.integers(0, 30))


def surface(rgba: Bytes, *, zoom: float = 1.0, size: Size = SIZE) -> Surface:
    made = surface_of_image(Image.fromarray(rgba), size, zoom)
    assert made is not None
    return made


def plain(red: int, green: int, blue: int, alpha: int = 255, *, size: tuple[int, int] = (72, 128)) -> Bytes:
    return np.full((*size, 4), (red, green, blue, alpha), np.uint8)


def drawn(*layers: tuple[Surface, View], size: Size = SIZE) -> Frame:
    out = empty_frame(size)
    Painter(size).draw([Sight(*layer) for layer in layers], out)
    return out


@given(st.lists(spans.filter(lambda span: span[0] < span[1]), max_size=4), spans)
def test_taking_away_leaves_exactly_the_rest(given_spans: list[tuple[int, int]], taken: tuple[int, int]) -> None:
    def inside(these: list[tuple[int, int]]) -> set[int]:
        return {at for first, last in these for at in range(first, last)}

    left = minus(given_spans, taken)
    assert inside(left) == inside(given_spans) - inside([taken])
    assert all(first < last for first, last in left)


@pytest.mark.parametrize(
    ("colour", "wanted"),
    [
        ((0, 0, 0), (16, 128, 128)),
        ((255, 255, 255), (235, 128, 128)),
        ((255, 0, 0), (63, 102, 240)),
        ((0, 255, 0), (173, 42, 26)),
        ((0, 0, 255), (32, 240, 118)),
    ],
)
def test_colours_are_those_of_bt709(colour: tuple[int, int, int], wanted: tuple[int, int, int]) -> None:
    frame = drawn((surface(plain(*colour)), WHOLE))
    for plane, value in zip(frame.planes, wanted, strict=True):
        assert np.abs(plane.astype(int) - value).max() <= 1


@pytest.mark.parametrize("zoom", [0.4, 1.0, 4.0])
def test_an_opaque_picture_is_the_same_with_and_without_alpha(zoom: float) -> None:
    rgba = np.random.default_rng(3).integers(0, 256, (90, 160, 4), np.uint8)
    rgba[:, :, 3] = 255
    made = [surface_of_image(Image.fromarray(rgba).convert(mode), SIZE, zoom) for mode in ("RGB", "RGBA")]
    told = [
        (
            each.width,
            each.height,
            each.opaque,
            each.boxes,
            *(plane.tobytes() for plane in (each.luma, each.cb, each.cr)),
        )
        for each in made
        if each is not None and each.alpha is None
    ]
    assert told[0] == told[1]


def test_a_picture_without_anything_in_it_is_no_surface() -> None:
    assert surface_of_image(Image.new("RGBA", (64, 36)), SIZE, 1.0) is None


def test_a_large_picture_is_scaled_down_to_what_the_deepest_view_needs() -> None:
    made = surface(plain(9, 9, 9, size=(720, 1280)), zoom=1.2)
    assert (made.width, made.height) == (96, 54)


@pytest.mark.parametrize("size", [(1, 1), (3, 5), (36, 64), (37, 65), (200, 20)])
def test_any_size_of_picture_fills_the_frame(size: tuple[int, int]) -> None:
    frame = drawn((surface(plain(200, 100, 50, size=size)), WHOLE))
    assert frame.luma.std() == 0


def test_a_small_layer_is_cut_down_to_what_is_visible() -> None:
    rgba = plain(0, 0, 0, 0)
    rgba[30:40, 60:70] = (250, 10, 10, 255)
    made = surface(rgba)
    assert made.columns < made.width / 2
    assert made.rows < made.height
    assert made.alpha is not None
    assert made.opaque == (0, 0)


def test_a_layer_over_another_hides_it_where_it_is_opaque_and_mixes_where_it_is_not() -> None:
    near = plain(0, 0, 0, 0)
    near[36:, :] = (255, 255, 255, 255)
    near[20:36, :] = (255, 255, 255, 128)
    frame = drawn((surface(plain(0, 0, 0)), WHOLE), (surface(near), WHOLE))
    assert frame.luma[5, 30] == 16
    assert frame.luma[14, 30] == pytest.approx(126, abs=2)
    assert frame.luma[30, 30] == 235


def test_rows_that_are_hidden_make_no_difference() -> None:
    noise = np.random.default_rng(3)
    rgba = noise.integers(0, 255, (72, 128, 4), dtype=np.uint8)
    rgba[:, :, 3] = np.where(np.arange(72)[:, None] > 30, 255, rgba[:, :, 3])
    far = noise.integers(0, 255, (72, 128, 4), dtype=np.uint8)
    far[:, :, 3] = 255
    view, quick = View(x=0.48, y=0.53, size=0.9), surface(rgba)
    assert quick.opaque[1] > quick.opaque[0]
    slow = Surface(**{name: getattr(quick, name) for name in Surface.__slots__} | {"opaque": (0, 0)})
    with_culling, without = (drawn((surface(far), view), (near, view)) for near in (quick, slow))
    for one, other in zip(with_culling.planes, without.planes, strict=True):
        assert (one == other).all()


def test_the_edge_of_a_layer_neither_darkens_nor_rings() -> None:
    near = plain(0, 0, 0, 0, size=(144, 256))
    near[:, 128:] = (200, 200, 200, 255)
    frame = drawn((surface(plain(200, 200, 200, size=(144, 256))), WHOLE), (surface(near), WHOLE))
    assert np.ptp(frame.luma.astype(int)) <= 1


@pytest.mark.parametrize("place", [(60, 118), (60, 10), (2, 118), (60, 60), (2, 60), (30, 118)])
@pytest.mark.parametrize("view", [(0.2, 0.2), (0.2, 0.8), (0.8, 0.2), (0.8, 0.8)])
def test_a_layer_outside_the_frame_is_not_drawn(place: tuple[int, int], view: tuple[float, float]) -> None:
    top, left = place
    near = plain(0, 0, 0, 0)
    near[top : top + 8, left : left + 8] = (255, 255, 255, 255)
    frame = drawn((surface(plain(0, 0, 0)), WHOLE), (surface(near, zoom=4), View(x=view[0], y=view[1], size=0.3)))
    seen = abs((left + 4) / 128 - view[0]) < 0.2 and abs((top + 4) / 72 - view[1]) < 0.2
    assert seen or (frame.luma == 16).all()


def test_no_layer_and_no_view_leads_beyond_the_frames_memory() -> None:
    random = np.random.default_rng(1)
    for _ in range(300):
        rows, columns = random.integers(40, 160, 2)
        top, left = random.integers(rows), random.integers(columns)
        near = np.zeros((rows, columns, 4), np.uint8)
        near[top : top + random.integers(1, rows), left : left + random.integers(1, columns), 3] = 255
        size = Size(width=int(random.integers(18, 60)) * 2, height=int(random.integers(18, 40)) * 2)
        layers = [surface_of_image(Image.fromarray(each), size, 1.2) for each in (np.full_like(near, 255), near)]
        x, y, part = random.random(3)
        view = View(x=x, y=y, size=0.5 + part / 2)
        Painter(size).draw([Sight(layer, view) for layer in layers if layer is not None], empty_frame(size))


@pytest.mark.parametrize("travel", [(0.0, 0.02), (0.02, 0.0), (0.01, 0.01)])
def test_what_is_kept_from_frame_to_frame_is_what_would_be_drawn_anew(travel: tuple[float, float]) -> None:
    """A camera that rises or sinks, stands, pans, rises again; over a far layer one with holes."""
    random = np.random.default_rng(3)
    far, near = random.integers(0, 256, (2, 72, 128, 4), np.uint8)
    far[:, :, 3] = 255
    near[:, :, 3] = np.kron(random.integers(0, 2, (6, 8)) * 255, np.ones((12, 16)))
    layers = [surface(each, zoom=1.6) for each in (far, near)]
    x, y, kept = 0.4, 0.4, Painter(SIZE)
    for number in range(12):
        stands, size = number in {3, 4}, 0.62 if number < 9 else 0.6
        x, y = (x, y) if stands else (x + travel[0], y + travel[1])
        views = [
            (layer, View(x=x + depth, y=y + depth, size=size)) for layer, depth in zip(layers, (0, 0.01), strict=True)
        ]
        out = empty_frame(SIZE)
        kept.draw([Sight(*view) for view in views], out)
        for plane, anew in zip(out.planes, drawn(*views).planes, strict=True):
            assert (plane == anew).all()


def test_a_clips_planes_are_drawn_as_they_are() -> None:
    luma = np.tile(np.arange(64, dtype=np.uint8) * 3, (36, 1))
    half = np.full((18, 32), 77, np.uint8)
    frame = drawn((surface_of_planes(luma, half, half), WHOLE))
    assert (frame.luma == luma).all()
    assert (frame.cb == 77).all()


def test_motion_is_finer_than_a_pixel() -> None:
    """A soft stripe pans by a quarter of a pixel a frame; its centre of mass follows to a twentieth."""
    size = Size(width=320, height=32)
    columns = np.arange(800)
    stripe = 30 + 180 * np.exp(-(((columns - 400) / 12) ** 2))
    rgba = np.dstack([np.tile(stripe.astype(np.uint8), (80, 1))] * 3 + [np.full((80, 800), 255, np.uint8)])
    made, found, wanted = surface(rgba, zoom=1.25, size=size), [], []
    for step in range(60):
        view = View(x=0.46 + step * 0.25 / 400, y=0.5, size=0.8)
        row = drawn((made, view), size=size).luma[16].astype(float)
        weight = np.clip(row - row.min() - 8, 0, None)
        found.append((np.arange(320) * weight).sum() / weight.sum())
        wanted.append((400.5 / 800 - view.x) * 400 + 159.5)
    error = np.array(found) - np.array(wanted)
    assert error.std() < 0.05
    assert abs(error.mean()) < 0.15


def test_a_push_in_is_finer_than_a_pixel() -> None:
    """Phase correlation between a drawn frame and the ideal one, over a slow zoom on a textured picture."""
    size, noise = Size(width=192, height=108), np.random.default_rng(5)
    texture = Image.fromarray(noise.integers(0, 255, (45, 80), dtype=np.uint8)).resize(
        (480, 270), Image.Resampling.BICUBIC
    )
    made = surface(np.asarray(texture.convert("RGBA")).copy(), zoom=1.25, size=size)
    errors = []
    for step in range(24):
        zoom = 1.05 + 0.15 * step / 24
        frame = drawn((made, View(x=0.5, y=0.5, size=1 / zoom)), size=size).luma.astype(float)
        inset = (480 - 480 / zoom) / 2, (270 - 270 / zoom) / 2
        box = (inset[0], inset[1], 480 - inset[0], 270 - inset[1])
        errors.append(
            shift_between(frame, np.asarray(texture.resize((192, 108), Image.Resampling.LANCZOS, box=box), float))
        )
    assert np.std(errors, axis=0).max() < 0.05


def shift_between(a: np.ndarray, b: np.ndarray) -> tuple[float, float]:
    """Rows and columns by which `a` is shifted against `b`, to a hundredth of a pixel: phase correlation."""
    window = np.outer(np.hanning(a.shape[0]), np.hanning(a.shape[1]))
    one, other = np.fft.fft2((a - a.mean()) * window), np.fft.fft2((b - b.mean()) * window)
    cross = one * other.conj()
    weight = np.abs(cross)
    rows, columns = np.meshgrid(np.fft.fftfreq(a.shape[0]), np.fft.fftfreq(a.shape[1]), indexing="ij")
    slopes = np.stack([rows.ravel(), columns.ravel()], axis=1) * 2 * np.pi
    strong = (weight > weight.max() * 1e-4).ravel()
    root = np.sqrt(weight.ravel()[strong])
    angles = -np.angle(cross).ravel()[strong]
    found = np.linalg.lstsq(slopes[strong] * root[:, None], angles * root, rcond=None)[0]
    return float(found[0]), float(found[1])
