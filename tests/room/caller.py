"""Calls the room's API over plain HTTP, as a bot without a library does."""

import io
import json as jsonlib
from typing import Any

import aiohttp

from bot.room.server import Room


class Caller:
    """Asks the API of one room; every answer is (status, body)."""

    def __init__(self, room: Room, session: aiohttp.ClientSession) -> None:
        self.room = room
        self._session = session

    async def __call__(
        self, method: str, path: str, json: Any = None, *, files: dict[str, bytes] | None = None, auth: bool = True
    ) -> tuple[int, Any]:
        headers = {"Authorization": f"Bot {self.room.token}"} if auth else {}
        body: dict[str, Any] = {} if json is None else {"json": json}
        if files is not None:
            form = aiohttp.FormData()
            form.add_field("payload_json", jsonlib.dumps(json or {}), content_type="application/json")
            for place, (name, content) in enumerate(files.items()):
                form.add_field(f"files[{place}]", io.BytesIO(content), filename=name)
            body = {"data": form}
        async with self._session.request(method, self.room.api_base + path, headers=headers, **body) as answer:
            text = await answer.text()
            return answer.status, jsonlib.loads(text) if text else None


def problems(body: Any) -> dict[str, list[str]]:
    """Return the ``errors`` of a refusal 50035 flat: the codes by dotted path."""
    found: dict[str, list[str]] = {}

    def walk(node: Any, path: tuple[str, ...]) -> None:
        for key, value in node.items():
            if key == "_errors":
                found[".".join(path)] = [each["code"] for each in value]
            else:
                walk(value, (*path, key))

    walk(body.get("errors", {}), ())
    return found
