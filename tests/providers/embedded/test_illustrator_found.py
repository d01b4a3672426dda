"""A new file of props or settings is found by itself."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pixora_core.providers.embedded.illustrator import PROPS, SETTINGS, places, props
from pixora_core.providers.embedded.illustrator.compose import fits
from pixora_core.providers.embedded.illustrator.found import modules_in
from pixora_core.providers.embedded.illustrator.prop import Prop, collect
from pixora_core.providers.embedded.illustrator.setting import Setting
from pixora_core.providers.embedded.illustrator.setting import collect as collect_settings
from tests.providers.embedded.drawn import of_every_prop

NEW_PROP = """
from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import circle

@prop(words="{words}", stands="ground")
def {name}(b: Brush) -> None:
    b.ball(circle(0, 0.5, 0.5), "#c8613c")
"""


@pytest.mark.parametrize("package", [props, places])
def test_every_file_is_looked_into(package: object) -> None:
    files = {path.stem for path in Path(package.__path__[0]).glob("*.py")} - {"__init__"}  # type: ignore[attr-defined]
    found = [module.__name__.rpartition(".")[2] for module in modules_in(package.__name__, package.__path__)]  # type: ignore[attr-defined]
    assert found == sorted(files)


def test_nothing_that_is_found_is_left_out() -> None:
    assert collect(*modules_in(props.__name__, props.__path__)) == PROPS
    assert collect_settings(*modules_in(places.__name__, places.__path__)) == SETTINGS


def test_a_prop_is_one_small_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "new_props"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "beach_ball.py").write_text(NEW_PROP.format(name="beach_ball", words="beach ball"))
    monkeypatch.syspath_prepend(str(tmp_path))
    found = collect(*modules_in("new_props", [str(folder)]))
    assert [(name, each.words) for name, each in found.items()] == [("beach_ball", ("beach ball",))]
    (folder / "toys.py").write_text(NEW_PROP.format(name="beach_ball", words="toy"))
    with pytest.raises(ValueError, match="two props are called 'beach_ball'"):
        collect(*modules_in("new_props", [str(folder)]))
    for module in [name for name in sys.modules if name.startswith("new_props")]:
        del sys.modules[module]


@pytest.mark.no_cover
@of_every_prop
def test_a_home_is_a_setting_in_which_the_prop_can_stand(prop: Prop) -> None:
    assert set(prop.home) <= set(SETTINGS)
    assert not prop.home or any(fits(prop, SETTINGS[home]) for home in prop.home)


def test_a_word_means_one_setting() -> None:
    meant = [(word, name) for name, each in SETTINGS.items() for word in {*each.words, name.replace("_", " ")}]
    assert len({word for word, _ in meant}) == len(meant)


@pytest.mark.parametrize("things", [PROPS, SETTINGS])
def test_a_kind_is_a_kind_of_something_that_is_none_itself(things: dict[str, Prop] | dict[str, Setting]) -> None:
    kinds = [thing for thing in things.values() if thing.kind_of]
    assert kinds
    for kind in kinds:
        assert kind.cues
        assert all(base in things and not things[base].kind_of for base in kind.kind_of)
