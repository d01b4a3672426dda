"""The stage: the planes of a picture, each a canvas of its own, and what a setting knows while it paints.

Settings paint in coordinates in which the picture is 1 high: y runs from 0 (top) DOWN to 1, x from 0 to `wide`.
`unit` is the size of a feature that looks alike in every aspect ratio.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, Literal

import numpy as np
import skia

from pixora_core.film.motion import STILL, Motion
from pixora_core.providers.embedded.illustrator.brush import Brush, Plume
from pixora_core.providers.embedded.illustrator.colour import WHITE, argb, mix
from pixora_core.providers.embedded.illustrator.gaits import Gait, motion_of
from pixora_core.providers.embedded.illustrator.living import enliven
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.perch import side_table
from pixora_core.providers.embedded.illustrator.prop import Prop
from pixora_core.providers.embedded.illustrator.sheets import PLANES, Plane, Sheet, Sheets, settle
from pixora_core.providers.embedded.illustrator.style import Style
from pixora_core.providers.embedded.illustrator.subject import Air, Spot, set_into
from pixora_core.providers.embedded.illustrator.ways import lay
from pixora_core.units import Frozen, Size

__all__ = ["Cast", "Plan", "Stage", "laid"]

Painter = Callable[["Stage", Brush], None]


_AROUND: Final = 0.1
"""How far beyond the picture's edges what moves is painted, in heights."""


class Cast(Frozen):
    """A prop's place in the picture, in stage coordinates: the middle of its foot, and its height."""

    prop: Prop
    x: float
    y: float
    height: float
    plane: Plane
    rests: Literal["ground", "water", "nowhere"]
    turn: float = 0.0
    flip: bool = False
    seed: int = 0
    paint: str | None = None
    perch: float = 0.0
    """How high the small table is on which it stands, because what stands beside it belongs on the floor."""

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a place of the prop, in its own units, is in the picture."""
        return (
            self.x + (-x if self.flip else x) * self.width,
            self.y - (y - self.prop.sinks * self.prop.height) * self.width,
        )

    @property
    def gait(self) -> Gait:
        """How it moves: what stands on its feet does not, nor does a world in the sky."""
        if self.rests == "ground" or self.prop.hangs or self.prop.spans or self.prop.metres > _WORLD_METRES:
            return "still"
        return self.prop.moves or ("bob" if self.rests == "water" else "float")

    def motion(self, life: float) -> Motion:
        """Its motion in a style of so much life."""
        return motion_of(self.gait, life, metres=self.prop.metres, way=-1 if self.flip else 1, seed=self.seed)

    @property
    def width(self) -> float:
        """Its width in stage coordinates."""
        return self.height / self.prop.height


_WORLD_METRES: Final = 1e6
"""What is larger is a world."""

_ON_TABLES: Final = 0.45
"""What is no taller than this, in metres, stands on a table if it can."""


_DARK: Final = 0.5
"""From so much night on lamps show on the ground before them."""

_SHINING: Final = frozenset({"campfire", "candle", "castle", "church", "cottage", "house", "lamp", "lantern"}) | {
    "lighthouse",
    "menorah",
    "oil_lamp",
    "street_lamp",
    "tent",
}
"""Props that light what they stand on."""


def laid(cast: tuple[Cast, ...]) -> bool:
    """Whether a cast in a room has a table.

    What may stand on a table and on the floor stands on the floor, unless a table is laid for another.
    """
    standing = [set(member.prop.stands) for member in cast if member.rests == "ground"]
    small = all(member.prop.metres <= _ON_TABLES for member in cast)
    any_set = any("ground" not in places for places in standing) or small
    return bool(standing) and any_set and all("table" in places for places in standing)


class Plan(Frozen):
    """Where things are: the horizon and the floor (y), the light's side (1 right), sun or moon, and the cast.

    With `ledge` a table stands between the landscape and the camera. `sunlit` skies show sun or moon, `disc` times as
    large as usual; `moonlit` ones a moon at any hour. On `open_ground` vehicles bring their way along, on `paved`
    ground their rails. Settings turn their own choices by `variant`, so that neighbours in a film differ. `close`
    (0..1) says how near the camera is to
    something small, and so how much out of focus lies what is behind it. `own` are the subjects that the setting
    paints itself.
    """

    wide: float
    variant: int
    horizon: float
    floor: float
    side: int
    sun: tuple[float, float]
    cast: tuple[Cast, ...] = ()
    ledge: bool = False
    sunlit: bool = True
    disc: float = 1.0
    moonlit: bool = False
    open_ground: bool = True
    paved: bool = False
    close: float = 0.0
    own: tuple[str, ...] = ()


class Stage:
    """What a setting paints on. `outside` is the look out of doors, where the setting is a room."""

    def __init__(
        self,
        size: Size,
        plan: Plan,
        look: Look,
        style: Style,
        rng: np.random.Generator,
        *,
        ledge: Painter,
        outside: Look | None = None,
    ) -> None:
        self.ledge = ledge
        self.outside = outside or look
        self.size = size
        self.plan = plan
        self.look = look
        self.style = style
        self.rng = rng
        self.wide = plan.wide
        self.unit = math.sqrt(min(1.0, plan.wide))
        self.sheets: Sheets = {}
        self._plane_now: Plane = "far"
        self._later: list[Callable[[Brush], None]] = []

    @contextmanager
    def out_of_doors(self) -> Iterator[None]:
        """What is painted here is seen through a window: in the light and the weather that there are outside."""
        inside, self.look = self.look, self.outside
        try:
            yield
        finally:
            self.look = inside

    def planes(self, *, far: Painter, middle: Painter, ground: Painter, near: Painter) -> None:
        """Paints the four planes, and on each of them, last, the cast that stands on it."""
        painters = (
            (far, middle, self._ledge_before(ground), _nothing) if self.plan.ledge else (far, middle, ground, near)
        )
        for plane, paint in zip(PLANES, painters, strict=True):
            self._plane(plane, paint)

    def _ledge_before(self, ground: Painter) -> Painter:
        def both(s: Stage, b: Brush) -> None:
            ground(s, b)
            self.ledge(s, b)

        return both

    def _plane(self, plane: Plane, paint: Painter) -> None:
        self._plane_now = plane
        canvas = self._new_sheet(plane)
        if plane == "far":
            canvas.clear(argb(self.style.map(self.look.sky[2])))
        light = self.look.light.model_copy(update={"tint": WHITE})
        brush = Brush(canvas, light, self.style, self.rng, up=-1)
        paint(self, brush)
        if plane == "middle":
            self._light_behind_cast(brush)
        if plane == "ground":
            self._lay_way(brush)
            self._light_below_cast(brush)
            for member in self.plan.cast:
                if member.perch:
                    side_table(brush, self.look, x=member.x, top=member.y, tall=member.perch, wide=member.width)
        while self._later:
            self._later.pop(0)(brush)
        if plane == "far":
            settle(self.sheets)
        for member in self.plan.cast:
            if member.plane == plane:
                plumes: list[Plume] | None = [] if member.gait == "still" else None
                with self.moving(brush, member.prop.name, member.motion(self.style.life), over=_AROUND):
                    self._enter(brush.canvas, member, plumes)
                enliven(self, brush, member, plumes or [])

    @contextmanager
    def moving(self, b: Brush, name: str, motion: Motion, *, over: float = 0.0) -> Iterator[None]:
        """What is painted within moves by itself; what is painted afterwards lies before it and stands still.

        `over` is how far beyond the picture's edges it may be painted, in heights: what moves in from there is needed.
        Not within `inside` or `at`: it is a sheet of its own.
        """
        if motion == STILL:
            yield
            return
        last = next(reversed(self.sheets))
        if last not in PLANES and self.sheets[last].motion == STILL and self.sheets[last].painted is None:
            del self.sheets[last]
        beyond = round(over * self.size.height / 2) * 2
        b.canvas = self._new_sheet(f"{self._plane_now}_{len(self.sheets)}_{name}", motion, beyond)
        yield
        b.canvas = self._new_sheet(f"{self._plane_now}_{len(self.sheets)}")

    def later(self, paint: Callable[[Brush], None]) -> None:
        """Paints when all the rest of this plane is there, but for the cast: nothing has to be parted for it."""
        self._later.append(paint)

    def there(self, x: float, y: float) -> tuple[int, ...]:
        """What is painted at a place of this plane so far; the same again if nothing was painted over it since."""
        found = []
        for sheet in self.sheets.values():
            if sheet.plane == self._plane_now:
                there = skia.Pixmap()
                sheet.surface.peekPixels(there)
                pixels = np.asarray(there).view(np.uint32)[..., 0]
                row, column = (round(at * self.size.height) + sheet.over for at in (y, x))
                found.append(int(pixels[min(row, pixels.shape[0] - 1), min(column, pixels.shape[1] - 1)]))
        return tuple(pixel for number, pixel in enumerate(found) if pixel or not number)

    @property
    def still(self) -> list[skia.Canvas]:
        """The canvases of all sheets of this plane that stand still, for what is laid only on what is painted."""
        sheets = (sheet for sheet in self.sheets.values() if sheet.plane == self._plane_now and sheet.motion == STILL)
        return [sheet.surface.getCanvas() for sheet in sheets]

    def _new_sheet(self, name: str, motion: Motion = STILL, over: int = 0) -> skia.Canvas:
        """An empty sheet's canvas in stage coordinates."""
        surface = skia.Surface(self.size.width + 2 * over, self.size.height + 2 * over)
        self.sheets[name] = Sheet(self._plane_now, surface, motion, over)
        canvas = surface.getCanvas()
        canvas.clear(0)
        canvas.translate(over, over)
        canvas.scale(self.size.height, self.size.height)
        return canvas

    @property
    def crossed(self) -> bool:
        """Whether a road crosses the picture for a vehicle that stands on it."""
        return self.plan.open_ground and any(member.prop.way == "road" for member in self.plan.cast)

    @property
    def chief(self) -> Cast | None:
        """The largest of the cast."""
        return max(self.plan.cast, key=lambda member: member.height, default=None)

    def _light_behind_cast(self, brush: Brush) -> None:
        """Light in the air behind the chief subject: what is dark stands out against it."""
        chief = self.chief
        if chief is None or chief.plane != "ground" or self.style.shading in ("plain", "poster"):
            return
        tone = mix(self.look.haze, self.look.light.colour, 0.5)
        reach = 0.16 + 0.75 * max(chief.height, min(chief.width, 0.5))
        brush.glow(chief.x, chief.y - 0.55 * chief.height, reach, tone, alpha=0.3 * self.look.light.strength)

    def _light_below_cast(self, brush: Brush) -> None:
        """A pool of light where the cast stands; by night what shines throws its own."""
        if self.style.shading == "plain":
            return
        for member in self.plan.cast:
            if member.rests != "ground" or member.plane != "ground":
                continue
            half = 0.07 + 0.85 * member.width
            spot = skia.Path()
            spot.addOval(skia.Rect.MakeLTRB(member.x - half, member.y - 0.03, member.x + half, member.y + 0.075))
            if self.look.light.night > _DARK and member.prop.name in _SHINING:
                brush.fire(spot, "#ffc070", alpha=0.3, soft=0.03)
            else:
                brush.sheen(spot, alpha=0.2, soft=0.025)

    def _lay_way(self, brush: Brush) -> None:
        for member in self.plan.cast:
            if member.prop.way and member.rests == "ground" and (self.plan.open_ground or self.plan.paved):
                kind, paved = member.prop.way, self.plan.paved
                lay(kind, brush, self.look, y=member.y, size=member.height, wide=self.wide, paved=paved)
                return

    def clear_of_cast(self, x: float, reach: float) -> bool:
        """Whether something at `x` that reaches so far to both sides hides no member of the cast."""
        return all(abs(x - member.x) > member.width / 2 + reach for member in self.plan.cast)

    def show(self, brush: Brush, member: Cast) -> None:
        """Sets a prop that is no subject into the plane that is being painted: a tower above the roofs."""
        brush.canvas.save()
        brush.canvas.scale(1 / self.size.height, 1 / self.size.height)
        self._enter(brush.canvas, member)
        brush.canvas.restore()

    def _enter(self, canvas: skia.Canvas, member: Cast, plumes: list[Plume] | None = None) -> None:
        high = self.size.height
        canvas.save()
        canvas.scale(1 / high, 1 / high)
        spot = Spot(
            x=member.x * high,
            y=member.y * high,
            width=member.width * high,
            flip=member.flip,
            turn=member.turn,
            rests="nowhere" if member.plane == "middle" and member.rests == "ground" else member.rests,
            seed=member.seed,
            paint=member.paint,
        )
        veil = {"far": 0.45, "middle": 0.3, "ground": 0.05, "near": 0.0}[member.plane]
        air = Air(colour=self.style.map(self.look.haze), amount=min(1.0, veil * (0.6 + 0.6 * self.look.mist)))
        set_into(canvas, member.prop, spot, light=self.look.light, style=self.style, air=air, plumes=plumes)
        if member.plane == "middle" and member.rests == "ground" and self.plan.open_ground:
            self._haze_at_foot(canvas, member)
        canvas.restore()

    def _haze_at_foot(self, canvas: skia.Canvas, member: Cast) -> None:
        """A mountain grows out of the land: no shadow lies below it, and its foot is lost in the haze."""
        high = self.size.height
        paint = skia.Paint(AntiAlias=True, Color=argb(self.style.map(self.look.haze), 0.5))
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.014 * high))
        x, y, half = member.x * high, (member.y + 0.004) * high, member.width * 0.54 * high
        canvas.drawOval(skia.Rect.MakeLTRB(x - half, y - 0.016 * high, x + half, y + 0.016 * high), paint)


def _nothing(s: Stage, b: Brush) -> None:
    """Leaves a plane empty."""
