"""Says why somebody who takes part in a talk cannot do so at the moment."""

from enum import StrEnum


class Absence(StrEnum):
    """Why somebody is not there: they lost their role or left the server, or a moderator silenced them for a while."""

    LEFT = "left"
    SILENCED = "silenced"
