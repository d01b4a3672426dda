"""Data that somebody wrote by hand, as JSON or YAML: names, lists, texts and numbers, nothing that stands for more."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

import yaml

__all__ = ["once", "plain_data"]

_LONGEST_NUMBER: Final = 100
"""Characters. Of `1:59:59…`, which is a number in YAML, a megabyte takes minutes to add up."""

_MOST_VALUES: Final = 50_000
"""Names, values, lists and groups together: five times what two hundred scenes hold. YAML reads 50,000 a second."""

_NUMBERS: Final = frozenset({"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"})


def plain_data(text: str) -> object:
    """What the text holds. Raises `ValueError` saying what is wrong with it."""
    try:
        if text.lstrip().startswith("{"):
            return json.loads(text, object_pairs_hook=once)
        return yaml.load(text, _Plain)  # noqa: S506 -- a safe one
    except _NotPlain:
        raise
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        raise ValueError(f"is neither JSON nor YAML ({str(error).splitlines()[0]})") from error


class _NotPlain(ValueError):
    """Something that could be read, and is not."""


def once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """The names and values of a JSON object. Raises `ValueError` where a name is given twice."""
    _refuse_twice([name for name, _ in pairs])
    return dict(pairs)


def _refuse_twice(names: Sequence[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise _NotPlain(f"says {name[:60]!r} twice in one place; leave out one of them")
        seen.add(name)


class _Plain(yaml.SafeLoader):
    """YAML without aliases (ten lines of them can stand for a billion words) and without tags.

    `!!binary` would be bytes, which go past what looks at text.
    """

    _values = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event: yaml.Event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent):
            raise _NotPlain("has an alias (*name), which is not read here; write out what it stands for")
        tag: str | None = getattr(event, "tag", None)
        if tag is not None:
            raise _NotPlain(f"has a tag ({tag[:60]!r}), which is not read here; leave it out")
        self._values += 1
        if self._values > _MOST_VALUES:
            raise _NotPlain(f"holds more than {_MOST_VALUES:,} values, which no film has")
        node = super().compose_node(parent, index)
        if isinstance(node, yaml.ScalarNode) and node.tag in _NUMBERS and len(node.value) > _LONGEST_NUMBER:
            raise _NotPlain(f"holds a number of {len(node.value):,} characters")
        return node

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 -- the library's signature
        _refuse_twice([name.value for name, _ in node.value if isinstance(name, yaml.ScalarNode)])
        return super().construct_mapping(node, deep)
