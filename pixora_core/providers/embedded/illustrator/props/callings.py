"""People seen at what they love or live by: teacher, ballerina, singer, angler, cowboy; and those who are old."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.attire import AT_SIDE, HOLDING, beard, facing
from pixora_core.providers.embedded.illustrator.props.figure import DRESSES, Dress, dressed
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path

__all__ = ["angler", "ballerina", "cowboy", "mother_and_baby", "old_couple", "old_man", "singer", "teacher"]


@prop(
    words="teacher, schoolteacher, professor, lecturer, tutor",
    stands="ground",
    home="room",
    height=1.5,
    metres=2.0,
    fill=0.54,
    kind_of="person",
    cues="teacher, schoolteacher, professor, lecturer, tutor, blackboard, chalkboard",
)
def teacher(b: Brush) -> None:
    """Somebody who points at a blackboard on its stand."""
    for x in (-0.42, 0.2):
        b.rod([(x, 0.0), (x + 0.02, 0.6)], "#7a5636", 0.03)
    b.lit(box(-0.5, 0.52, 0.28, 1.24, round_by=0.015), "#8a6238", relief=0.4)
    b.lit(box(-0.465, 0.555, 0.245, 1.205), "#2f4a40", relief=0.3)
    chalk = "#e9ece4"
    b.line(path("M-0.4 1.08 L-0.28 1.08 L-0.34 1.16 Z"), chalk, 0.01, alpha=0.85)
    b.line(circle(-0.18, 1.11, 0.045), chalk, 0.01, alpha=0.85)
    for row, long in enumerate((0.4, 0.32, 0.36, 0.2)):
        b.line([(-0.41, 0.96 - 0.09 * row), (-0.41 + long, 0.965 - 0.09 * row)], chalk, 0.009, alpha=0.7)
    b.lit(box(-0.46, 0.535, 0.24, 0.556), "#a8763e", relief=0.4)
    dress = dressed(b, Dress(coat="#7d4f5c", legs="#33343f", hair="#5a3a24", skin="#d9a37c", skirt=True))
    with b.at(0.26, 0, scale=1.46):
        facing(b, dress, left="0.1 0.79 0.058, 0.17 0.72 0.05, 0.27 0.76 0.042")
        b.rod([(-0.27, 0.745), (-0.36, 0.78)], "#c9a878", 0.01)


@prop(
    words="ballerina, ballet dancer, dancer, ballet, ballet shoes, dancing girl",
    stands="ground",
    home="theatre hall",
    height=2.1,
    metres=1.8,
    fill=0.54,
    kind_of="person child",
    cues="ballerina, ballet, dancer, dances, dancing alone, pirouette",
)
def ballerina(b: Brush) -> None:
    """Somebody on the tip of one foot, the arms rounded above the head."""
    skin, dress, hair = "#e0ad86", "#e8a8b4", "#4a2c1c"
    b.lit(limb("0.0 0.98 0.15, -0.14 0.74 0.11, 0.02 0.55 0.07, 0.06 0.5 0.05"), "#e3b592", relief=0.45)
    b.lit(limb("0.02 0.98 0.16, 0.03 0.62 0.11, 0.02 0.3 0.08, 0.02 0.12 0.055, 0.025 0.02 0.03"), skin, relief=0.45)
    b.lit(limb("0.02 0.22 0.075, 0.02 0.1 0.06, 0.025 0.01 0.026"), "#d98a9a", relief=0.5)
    b.lit(limb("0.0 0.57 0.075, 0.06 0.5 0.05, 0.1 0.47 0.022"), "#d98a9a", relief=0.5)
    for side in (-1, 1):
        reach = f"{side * 0.12} 1.5 0.075, {side * 0.28} 1.68 0.06, {side * 0.22} 1.94 0.05, {side * 0.05} 2.04 0.036"
        b.lit(limb(reach), skin, relief=0.45)
    b.lit(
        curve("-0.13 1.52, -0.12 1.3, -0.1 1.08, 0.0 1.04, 0.12 1.08, 0.13 1.3, 0.13 1.52, 0.0 1.44"), dress, relief=0.5
    )
    tutu = curve(
        "-0.5 1.06, -0.34 1.16, 0.0 1.2, 0.34 1.16, 0.5 1.06, 0.38 0.94, 0.2 0.9, 0.0 0.92, -0.2 0.9, -0.38 0.94",
        tension=0.7,
    )
    b.lit(tutu, "#f2c4cc", relief=0.5)
    with b.inside(tutu):
        for step in range(-6, 7):
            b.line([(step * 0.025, 1.16), (step * 0.075, 0.9)], "#d98f9f", 0.009, alpha=0.55)
        b.flat(oval(0.0, 1.15, 0.3, 0.03), "#fbe6ea", alpha=0.7, soft=0.012)
    b.rod([(0.0, 1.5), (0.0, 1.62)], skin, 0.075)
    b.ball(oval(0.0, 1.7, 0.085, 0.105), skin, relief=0.4)
    b.lit(curve("-0.09 1.7, -0.08 1.79, 0.0 1.82, 0.08 1.79, 0.09 1.7, 0.05 1.765, -0.05 1.765"), hair, relief=0.5)
    b.ball(circle(0.0, 1.84, 0.05), hair, relief=0.5)


@prop(
    words="singer, pop star, rock star, vocalist, comedian, elvis, michael jackson, freddie mercury",
    stands="ground",
    home="theatre",
    height=2.5,
    metres=1.75,
    fill=0.52,
    kind_of="person",
    cues="singer, sings, singing, microphone, vocalist, pop star, rock star, comedian",
)
def singer(b: Brush) -> None:
    """Somebody before a microphone, one arm thrown up."""
    dress = dressed(b, Dress(coat="#8a3f6d", legs="#26242e", hair="#2a1f1c", skin="#b97f58"))
    with b.at(0, 0, scale=2.4):
        facing(
            b,
            dress,
            left="0.1 0.79 0.058, 0.16 0.72 0.05, 0.175 0.88 0.042",
            right="0.1 0.79 0.058, 0.16 0.68 0.05, 0.085 0.76 0.042",
        )
        b.rod([(0.075, 0.03), (0.06, 0.84)], "#3a3c44", 0.012)
        b.lit(oval(0.08, 0.015, 0.055, 0.015), "#2c2e36", relief=0.5)
        b.ball(oval(0.055, 0.86, 0.02, 0.026), "#9aa0a8", relief=0.7)
        b.ball(circle(0.078, 0.745, 0.022), dress.skin, relief=0.4)


@prop(
    words="fisherman, angler, fisher, fishing, fishermen, lobsterman",
    stands="ground",
    home="beach lake river_valley",
    height=2.2,
    metres=2.0,
    fill=0.5,
    kind_of="person",
    cues="fisherman, fishermen, angler, fisher, fishing, fishing rod",
)
def angler(b: Brush) -> None:
    """Somebody in oilskins, a long rod in the hands, a creel beside the boots."""
    dress = dressed(b, Dress(coat="#d9a83c", legs="#4a5560", hair="#8f8a88", skin="#c98f68"))
    b.line(path("M0.02 1.2 Q0.34 1.9 0.49 2.16"), "#6d4a2c", 0.02)
    b.line([(0.49, 2.16), (0.47, 0.5)], "#e9ecee", 0.005, alpha=0.7)
    with b.at(-0.13, 0, scale=1.96):
        facing(
            b,
            dress,
            left="0.1 0.79 0.06, 0.15 0.66 0.056, 0.06 0.6 0.046",
            right="0.1 0.79 0.06, 0.15 0.66 0.056, 0.11 0.6 0.046",
        )
        b.lit(path("M-0.095 0.56 L-0.12 0.36 L0.12 0.36 L0.095 0.56 Z"), dress.coat, relief=0.5)
        for x in (-0.05, 0.052):
            b.lit(box(x - 0.042, 0.0, x + 0.042, 0.2, round_by=0.02), "#33404a", relief=0.5)
        b.lit(path("M-0.062 0.955 C-0.06 1.02 0.06 1.02 0.062 0.955 Z"), dress.coat, relief=0.5)
        b.lit(curve("-0.11 0.935, -0.06 0.965, 0.06 0.965, 0.085 0.945, 0.0 0.95"), "#c2932f", relief=0.5)
        beard(b, "#b5b0aa", long=0.03)
    b.lit(path("M0.12 0 L0.1 0.16 Q0.23 0.24 0.36 0.16 L0.34 0 Z"), "#9a7444", relief=0.5)
    b.line(path("M0.11 0.12 L0.35 0.12"), "#6d4f2c", 0.014)


@prop(
    words="cowboy, cowgirl, rancher, gaucho, gunslinger",
    stands="ground",
    home="desert farm_field",
    height=2.55,
    metres=1.8,
    fill=0.5,
    kind_of="person",
    cues="cowboy, cowboys, cowgirl, rancher, gaucho, wild west",
)
def cowboy(b: Brush) -> None:
    """Somebody with a wide hat, a waistcoat, a coiled rope in the hand."""
    dress = dressed(b, Dress(coat="#b5814a", legs="#4a5a78", scarf="#b8403a", hair="#4a2c1c", skin="#c58a62"))
    with b.at(0, 0, scale=2.4):
        facing(b, dress, right=AT_SIDE)
        for side in (-1, 1):
            b.lit(
                path(f"M{side * 0.05} 0.85 L{side * 0.11} 0.81 L{side * 0.095} 0.56 L{side * 0.03} 0.56 Z"),
                "#6d4a30",
                relief=0.5,
            )
            b.lit(box(side * 0.05 - 0.045, 0.0, side * 0.05 + 0.045, 0.16, round_by=0.015), "#6d4428", relief=0.5)
        b.lit(box(-0.09, 0.535, 0.09, 0.56), "#3a2a1c", relief=0.4)
        b.flat(oval(0.0, 0.548, 0.02, 0.014), "#d9b45a")
        b.lit(curve("-0.06 0.86, 0.06 0.86, 0.03 0.8, 0.0 0.76, -0.03 0.8"), dress.scarf, relief=0.5)
        for size in (0.07, 0.056, 0.045):
            b.line(oval(0.145, 0.44, size * 0.6, size), "#d9c08a", 0.012)
        b.lit(
            curve("-0.062 0.96, -0.06 1.03, -0.02 1.05, 0.0 1.035, 0.02 1.05, 0.06 1.03, 0.062 0.96"),
            "#9a6f42",
            relief=0.5,
        )
        b.lit(
            curve("-0.16 0.985, -0.1 0.965, 0.0 0.955, 0.1 0.965, 0.16 0.985, 0.09 0.945, -0.09 0.945", tension=0.6),
            "#8a6238",
            relief=0.5,
        )
        b.line([(-0.06, 0.972), (0.06, 0.972)], "#4a3020", 0.012)


@prop(
    words="old man, elderly man, grandfather, grandpa, grandad, hermit, old gentleman",
    stands="ground",
    home="meadow village room",
    height=2.2,
    metres=1.65,
    fill=0.46,
    kind_of="person",
    cues="old man, elderly man, grandfather, grandpa, grandad, old gentleman, hermit, old farmer",
    clothed=True,
)
def old_man(b: Brush) -> None:
    """Somebody bent a little, a cap on white hair, both hands on a stick."""
    dress = dressed(b, Dress(coat="#6a6250", legs="#4a453f", scarf="#8f4a3c", hair="#e3dfd8", skin="#d9a888"))
    _aged_man(b, dress)


def _aged_man(b: Brush, dress: Dress) -> None:
    with b.at(-0.03, 0, scale=2.14):
        b.rod([(0.165, 0.0), (0.14, 0.53)], "#7a5636", 0.016)
        b.line(path("M0.14 0.53 C0.135 0.57 0.105 0.575 0.1 0.55"), "#7a5636", 0.016)
        facing(
            b,
            dress,
            left="0.1 0.79 0.06, 0.14 0.65 0.056, 0.0 0.57 0.046",
            right="0.1 0.79 0.06, 0.16 0.66 0.056, 0.13 0.56 0.046",
        )
        b.lit(path("M-0.09 0.58 L-0.11 0.4 L0.11 0.4 L0.09 0.58 Z"), dress.coat, relief=0.5)
        b.lit(path("M-0.04 0.85 L0 0.7 L0.04 0.85 Z"), "#e3dccc", relief=0.3)
        b.lit(curve("-0.06 0.86, 0.06 0.86, 0.04 0.82, -0.04 0.82"), dress.scarf, relief=0.5)
        b.lit(curve("-0.06 0.965, -0.068 0.91, -0.05 0.905, -0.048 0.95"), dress.hair, relief=0.4)
        b.lit(curve("0.06 0.965, 0.068 0.91, 0.05 0.905, 0.048 0.95"), dress.hair, relief=0.4)
        beard(b, dress.hair, long=0.025)
        b.lit(curve("-0.066 0.965, -0.06 1.0, 0.0 1.018, 0.06 1.0, 0.09 0.962, 0.0 0.957"), "#7a705c", relief=0.5)


@prop(
    words="old couple, elderly couple, grandparents, two old people, elderly people, old people, seniors",
    stands="ground",
    home="meadow village",
    height=1.32,
    metres=1.65,
    fill=0.46,
    kind_of="person family",
    cues="old couple, elderly couple, grandparents, grandma and grandpa, two old people",
)
def old_couple(b: Brush) -> None:
    """Two who have grown old beside each other."""
    with b.at(-0.2, 0, scale=0.61):
        _aged_man(b, Dress(coat="#5c6a58", legs="#4a453f", scarf="#b5763c", hair="#e3dfd8", skin="#d9a888"))
    dress = Dress(coat="#8a5a70", legs="#5a4a54", hair="#dcd8d2", skin="#e3b592", skirt=True)
    with b.at(0.24, 0, scale=1.2):
        facing(
            b,
            dress.model_copy(update={"skirt": True}),
            left="0.1 0.79 0.058, 0.16 0.68 0.05, 0.2 0.6 0.042",
            right=HOLDING,
        )
        b.lit(box(0.04, 0.47, 0.15, 0.56, round_by=0.015), "#6d4a34", relief=0.5)
        b.ball(circle(0.0, 1.005, 0.032), dress.hair, relief=0.5)


@prop(
    words="mother and baby, baby, newborn, infant, mother with a baby, mum and baby",
    stands="ground",
    home="bedroom room meadow",
    height=2.5,
    metres=1.7,
    fill=0.48,
    kind_of="person family",
    cues="baby, babies, newborn, infant, mother with a baby",
)
def mother_and_baby(b: Brush) -> None:
    """Somebody who holds a small child in a cloth against the shoulder."""
    dress = dressed(b, DRESSES[2].model_copy(update={"coat": "#5f8a8f", "hair": "#5a3420"}))
    with b.at(0, 0, scale=2.45):
        facing(b, dress, left=HOLDING, right="0.1 0.79 0.058, 0.15 0.66 0.054, 0.02 0.62 0.046")
        b.lit(
            curve("-0.07 0.76, -0.075 0.64, 0.0 0.58, 0.085 0.62, 0.09 0.72, 0.05 0.8, -0.02 0.81"),
            "#f0e2cc",
            relief=0.5,
        )
        b.ball(circle(0.045, 0.79, 0.042), "#e8bd98", relief=0.4)
        b.lit(curve("0.01 0.81, 0.03 0.838, 0.07 0.835, 0.085 0.805, 0.05 0.818"), "#8a5a34", relief=0.4)
        b.lit(limb("-0.1 0.7 0.05, -0.02 0.63 0.05, 0.06 0.635 0.045"), dress.coat, relief=0.5)
        b.ball(circle(0.07, 0.64, 0.024), dress.skin, relief=0.4)
