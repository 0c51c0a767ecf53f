"""Where Discord is: the one place that tells discord.py to speak to another server."""

import yarl
from discord.asset import Asset
from discord.gateway import DiscordWebSocket
from discord.http import Route

_API_BASE = Route.BASE
_GATEWAY = DiscordWebSocket.DEFAULT_GATEWAY
_CDN = Asset.BASE


def use_endpoints(api_base: str | None = None, gateway: str | None = None, cdn: str | None = None) -> None:
    """Point discord.py at these addresses (no slash at the end); ``None`` puts Discord's own back.

    They are class attributes of the library, so they hold for every client of this process.
    """
    Route.BASE = api_base or _API_BASE
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway) if gateway else _GATEWAY
    # The library calls it a literal; it is an ordinary class attribute.
    setattr(Asset, "BASE", cdn or _CDN)  # noqa: B010
