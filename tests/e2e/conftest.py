"""Provides a class that is set up, for every end-to-end test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.e2e.scene import Scene, a_scene


@pytest.fixture
async def scene(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Scene]:
    """Provide a class of eight with the message content intent; the mark ``begins`` names its moment."""
    mark = request.node.get_closest_marker("begins")
    async with a_scene(tmp_path, begins=mark.args[0] if mark else None) as ready:
        yield ready
