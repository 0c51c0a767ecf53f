"""Checks that README names the rights that the bot of the tests has."""

import re
from pathlib import Path

from bot.room.seed import BOT_INVITE
from bot.room.state.permissions import Perm

NAMES = {
    "View Channels": Perm.VIEW_CHANNEL,
    "Manage Roles": Perm.MANAGE_ROLES,
}
"""Rights whose names in Discord's portal are not those of its documentation."""


def named_in_readme() -> Perm:
    """Return the rights of the step that invites the bot."""
    readme = Path("README.md").read_text(encoding="utf-8")
    step = re.search(r"and the rights (.*?)\. ", " ".join(readme.split()))
    assert step is not None
    listed = re.split(r", | and |; for talks with one pupil also ", step.group(1))
    found = Perm(0)
    for name in listed:
        found |= NAMES.get(name) or Perm[name.upper().replace(" ", "_")]
    return found


def test_readme_names_exactly_the_rights_of_the_tests_bot() -> None:
    assert named_in_readme() == BOT_INVITE
