"""A vendor for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.providers.openai.vendor import Vendor, open_vendor


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    with open_vendor() as opened:
        yield opened
