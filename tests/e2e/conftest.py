"""A set-up class for every end-to-end test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.e2e.scene import Scene, a_scene


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """A class of eight that is set up, with the message content intent."""
    async with a_scene(tmp_path) as ready:
        yield ready
