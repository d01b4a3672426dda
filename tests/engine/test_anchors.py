"""A piece is told by its anchors where they suffice; the measurements are those of a film that is decoded whole."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import av
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pixora_core.engine import look
from pixora_core.engine.anchors import Anchor, told_by
from pixora_core.engine.canvas import Canvas
from pixora_core.engine.encode import Encoding, encoding_for, packets_of
from pixora_core.engine.look import look_ahead
from pixora_core.engine.measure import measure_film
from pixora_core.engine.mux import Contents, write_film
from pixora_core.engine.packets import Packet
from pixora_core.engine.seen import SeenStore
from pixora_core.engine.store import Stretch
from pixora_core.film.report import Measurements, Span
from pixora_core.units import Size

SIZE = Size(width=96, height=64)
LINK = 0.7
"""Seconds: how much earlier a frozen stretch may be said to begin."""

NOISE = np.random.default_rng(5).integers(-12, 12, (64, 96))
STILLS = [
    np.clip(np.kron(np.random.default_rng(seed).integers(60, 200, (8, 12)), np.ones((8, 8))) + NOISE, 16, 235)
    for seed in range(2)
]

shown = st.lists(
    st.tuples(st.sampled_from(["still", "other", "black", "slow", "moving"]), st.integers(1, 75)), min_size=1
).filter(lambda parts: 40 <= sum(count for _, count in parts) <= 400)
"""What a film shows one after the other, and for how many frames."""


def lumas(parts: Sequence[tuple[str, int]]) -> list[np.ndarray]:
    """The frames of a film: what moves goes on from where it stood when it moved last."""
    frames, at = [], 0.0
    for kind, count in parts:
        for _ in range(count):
            at += {"slow": 0.04, "moving": 1.0}.get(kind, 0.0)
            frames.append(frame_of(kind, at))
    return frames


def frame_of(kind: str, at: float) -> np.ndarray:
    if kind == "black":
        return np.full((64, 96), 16, np.uint8)
    if kind in {"still", "other"}:
        return STILLS[kind == "other"].astype(np.uint8)
    whole, part = int(at), at % 1
    return ((1 - part) * np.roll(STILLS[0], whole, 1) + part * np.roll(STILLS[0], whole + 1, 1)).astype(np.uint8)


def encoded(frames: Sequence[np.ndarray], encoding: Encoding) -> Stretch:
    """A piece as the engine makes it."""
    encoder, canvas = encoding.open(), Canvas.of(encoding.size)
    canvas.frame.cb[:], canvas.frame.cr[:] = 128, 128
    packets: list[Packet] = []
    for number, luma in enumerate(frames):
        canvas.frame.luma[:, : luma.shape[1]] = luma
        canvas.video.pts, canvas.video.time_base = number, 1 / encoding.rate
        packets += packets_of(encoder.encode_lazy(canvas.video), len(packets))
    packets += packets_of(encoder.encode_lazy(None), len(packets))
    return Stretch(bytes(encoder.extradata or b""), tuple(packets))


def joined(pieces: Sequence[Stretch], encoding: Encoding, path: Path) -> Path:
    """A silent film of pieces."""
    shown, at = [], 0
    for piece in pieces:
        shown += [Packet(p.data, p.pts + at, p.dts + at, p.duration, p.key) for p in piece.packets]
        at += len(piece.packets)
    write_film(path, Contents(encoding=encoding, frames=at), shown, [], pieces[0].header)
    return path


def measured(pieces: Sequence[Stretch], encoding: Encoding, folder: Path) -> tuple[Measurements, Measurements]:
    """A film of pieces that were looked at ahead, and the same film decoded whole."""
    kept = folder / "pieces"
    for piece in pieces:
        look_ahead(piece, encoding, SeenStore(kept), lambda: None)
    path = joined(pieces, encoding, folder / "film.mp4")
    return measure_film(path, kept=kept), measure_film(path)


def early_at_most(told: Span, true: Span) -> bool:
    return told.end == pytest.approx(true.end) and -1e-6 <= true.start - told.start <= LINK


@settings(max_examples=12)
@given(shown, st.lists(st.integers(20, 150), min_size=1, max_size=12), st.sampled_from([Fraction(30), Fraction(24)]))
@example([("moving", 45), ("still", 75), ("moving", 60)], [60, 60, 60], Fraction(30))
@example([("moving", 45), ("still", 75), ("moving", 60)], [150, 150], Fraction(30))
@example([("moving", 100), ("still", 45), ("still", 45), ("moving", 60)], [145, 105], Fraction(30))
@example([("moving", 100), ("still", 30), ("still", 33), ("moving", 60)], [120, 33, 70], Fraction(30))
@example([("moving", 45), ("black", 9), ("moving", 60)], [114], Fraction(30))
@example([("moving", 55), ("black", 10), ("moving", 60)], [60, 65], Fraction(30))
@example([("moving", 60), ("slow", 75), ("slow", 75), ("moving", 40)], [125, 125], Fraction(30))
def test_no_black_or_frozen_stretch_is_passed_over(
    parts: list[tuple[str, int]], lengths: list[int], rate: Fraction
) -> None:
    encoding = encoding_for(SIZE, rate, "standard")
    frames = iter(lumas(parts))
    cut = [list(itertools.islice(frames, length)) for length in itertools.islice(itertools.cycle(lengths), 40)]
    with TemporaryDirectory() as name:
        told, true = measured([encoded(each, encoding) for each in cut if each], encoding, Path(name))
    assert told.model_copy(update={"frozen": ()}) == true.model_copy(update={"frozen": ()})
    for span in true.frozen:
        assert any(early_at_most(each, span) for each in told.frozen)
    assert all(each.end - each.start < 2 + LINK for each in told.frozen if each.end not in {s.end for s in true.frozen})


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by an entry with each frame that is decoded and looked at."""
    frames: list[int] = []

    def counted(frame: av.VideoFrame) -> object:
        frames.append(1)
        return luma_grid(frame)

    luma_grid = look.luma_grid
    monkeypatch.setattr(look, "luma_grid", counted)
    return frames


def test_of_a_piece_that_moves_the_anchors_are_decoded(tmp_path: Path, looked_at: list[int]) -> None:
    encoding = encoding_for(SIZE, Fraction(30), "standard")
    look_ahead(encoded(lumas([("moving", 150)]), encoding), encoding, SeenStore(tmp_path), lambda: None)
    assert len(looked_at) == 26


@pytest.mark.parametrize(("frames", "decoded"), [(150, 26), (24, 24)])
def test_a_piece_is_opened_once(
    frames: int, decoded: int, tmp_path: Path, looked_at: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each time libav decodes a frame to see what it is; a piece that is seen whole is not opened again for it."""
    encoding = encoding_for(SIZE, Fraction(30), "standard")
    piece, opened = encoded(lumas([("moving", frames)]), encoding), []
    reading = av.open
    monkeypatch.setattr(av, "open", lambda file, mode, **how: opened.append(mode) or reading(file, mode, **how))
    look_ahead(piece, encoding, SeenStore(tmp_path), lambda: None)
    assert opened == ["w", "r"]
    assert len(looked_at) == decoded


@pytest.mark.parametrize("preset", ["draft", "standard", "high"])
def test_anchors_are_what_they_are_among_all_frames(preset: str, tmp_path: Path) -> None:
    """A frame that is spared is needed by no anchor: else they would be other pictures without it."""
    encoding = encoding_for(SIZE, Fraction(30), preset)
    piece = encoded(lumas([("moving", 70), ("other", 10), ("slow", 70)]), encoding)
    path = joined([piece], encoding, tmp_path / "film.mp4")
    spared = "BIDIR" if encoding.speed in look._ONE_REFERENCE else "NONREF"
    every, anchors = (grids(path, which) for which in ("DEFAULT", spared))
    assert len(every) == 150 > len(anchors) > 20
    assert all((every[tick] == grid).all() for tick, grid in anchors.items())


def grids(path: Path, spared: str) -> dict[int, np.ndarray]:
    with av.open(str(path)) as film:
        pictures = look.Pictures(film)
        pictures.context.skip_frame = spared
        return {tick: grid for grid, tick, *_ in pictures._seen(pictures.packets())}


def spoiled(piece: Stretch, number: int, data: bytes) -> Stretch:
    """The piece with other data in one of its packets."""
    packets = list(piece.packets)
    packets[number] = dataclasses.replace(packets[number], data=data)
    return Stretch(piece.header, tuple(packets))


RUBBISH = np.random.default_rng(1).integers(0, 256, 4000, np.uint8).tobytes()

HURTS = {
    "cut off": lambda data: data[: len(data) // 2],
    "two in one": lambda data: data + data[5:],
    "overwritten": lambda data: data[:6] + RUBBISH[: len(data) - 6],
    "gone": lambda data: data[:4] + b"\0" * (len(data) - 4),
}
"""What may happen to a packet."""


@pytest.mark.parametrize("hurt", HURTS)
@pytest.mark.parametrize(("frames", "number"), [(150, 0), (150, 1), (24, 2), (24, 4)])
def test_a_piece_with_a_damaged_packet_is_known_for_nothing(
    hurt: str, frames: int, number: int, tmp_path: Path
) -> None:
    """Packet 0 is the key frame's, 1 a P-frame's, 2 and 4 are B-frames', which are decoded in short pieces."""
    encoding = encoding_for(SIZE, Fraction(30), "standard")
    piece = encoded(lumas([("moving", frames)]), encoding)
    bad = spoiled(piece, number, HURTS[hurt](piece.packets[number].data))
    told, true = measured([piece, bad], encoding, tmp_path)
    assert told.decode_errors == true.decode_errors
    assert told.decode_errors > 0 or hurt == "two in one"


def test_damage_of_a_spared_frame_is_found_in_the_film(tmp_path: Path) -> None:
    """What was told by anchors holds for the very bytes: any others are decoded, each frame of them."""
    encoding = encoding_for(SIZE, Fraction(30), "standard")
    piece = encoded(lumas([("moving", 150)]), encoding)
    kept = tmp_path / "pieces"
    look_ahead(piece, encoding, SeenStore(kept), lambda: None)
    bad = spoiled(piece, 40, HURTS["overwritten"](piece.packets[40].data))
    path = joined([bad], encoding, tmp_path / "film.mp4")
    assert measure_film(path, kept=kept).decode_errors == measure_film(path).decode_errors > 0


def an_anchor(number: int, luma: int) -> Anchor:
    return Anchor(number, np.full((4, 6), luma, np.uint8))


@pytest.mark.parametrize(
    ("anchors", "instants"),
    [
        ([], []),
        ([], [0, 1.5]),
        ([(6, 40), (36, 80)], [number / 30 for number in range(37)]),
        ([(0, 40), (6, 60)], [number / 30 for number in range(37)]),
    ],
    ids=["nothing", "no anchor", "no first frame", "no last frame"],
)
def test_what_anchors_do_not_cover_they_do_not_tell(anchors: list[tuple[int, int]], instants: list[float]) -> None:
    assert told_by([an_anchor(*each) for each in anchors], instants) is None


@pytest.mark.parametrize(("every", "told"), [(6, True), (10, False)])
def test_a_black_stretch_must_not_fit_between_two_anchors(every: int, told: bool) -> None:
    anchors = [an_anchor(number, 40 + number) for number in range(0, 61, every)]
    assert (told_by(anchors, [number / 30 for number in range(61)]) is not None) == told


def test_a_change_is_told_for_the_earliest_frame_that_it_can_be() -> None:
    anchors = zip(range(0, 37, 6), (40, 50, 60, 60, 70, 80, 80), strict=True)
    told = told_by([an_anchor(*each) for each in anchors], [number / 30 for number in range(37)])
    assert told is not None
    assert (told.changes, int(told.picture[0, 0])) == ((0, 6, 12, 24, 25), 80)
