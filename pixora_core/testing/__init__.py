"""For those who write providers, and for tests: makers that cost nothing, and the ports' contract suites.

A provider is accepted when it passes its suite::

    async def test_my_narrator(tmp_path):
        await narrator_contract(MyNarrator(), tmp_path, text="Good morning.", language="en")
"""

from pixora_core.testing.contracts import (
    animator_contract,
    composer_contract,
    illustrator_contract,
    narrator_contract,
    writer_contract,
)
from pixora_core.testing.makers import (
    FailingNarrator,
    PlainComposer,
    PlainIllustrator,
    PlainWriter,
    StillAnimator,
    ToneNarrator,
    plain_makers,
)
from pixora_core.testing.narrator import NARRATOR_PROMISES, NarratorPromise

__all__ = [
    "NARRATOR_PROMISES",
    "FailingNarrator",
    "NarratorPromise",
    "PlainComposer",
    "PlainIllustrator",
    "PlainWriter",
    "StillAnimator",
    "ToneNarrator",
    "animator_contract",
    "composer_contract",
    "illustrator_contract",
    "narrator_contract",
    "plain_makers",
    "writer_contract",
]
