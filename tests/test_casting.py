"""Casting: who makes a film is found without loading what it is made with, and gets ready while it is planned."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pixora_core.casting import prepare
from pixora_core.providers import registry
from pixora_core.providers.embedded.illustrator.draw import _WORKERS
from pixora_core.settings import Settings


def test_everybody_is_found_without_what_they_work_with_and_uses_the_cores_that_the_program_may() -> None:
    heavy = "{'av', 'numba', 'numba.core', 'skia', 'scipy', 'PIL'}"
    program = f"""if True:
        import os, sys
        os.sched_setaffinity(0, {{min(os.sched_getaffinity(0))}})
        from pixora_core.casting import makers_for, planners_for
        from pixora_core.settings import Settings
        assert (makers_for(Settings()).at_once, Settings().workers) == (1, 1)
        assert makers_for(Settings(workers=3)).at_once == 3
        planners_for(Settings())
        assert not {heavy} & set(sys.modules), {heavy} & set(sys.modules)"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_who_draws_starts_processes_ahead_and_another_may_have_nothing_to_get_ready(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(registry._EMBEDDED, ("illustrator", "plain"), "pixora_core.testing:PlainIllustrator")
    _WORKERS.close()
    prepare(Settings(illustrator=("plain",)))
    assert _WORKERS._idle == []
    prepare(Settings(workers=1))
    assert len(_WORKERS._idle) == 1
    prepare(Settings(workers=8))
    prepare(Settings(workers=8))
    assert len(_WORKERS._idle) == 2
    assert all(started.poll() is None for started in _WORKERS._idle)
    _WORKERS.close()
