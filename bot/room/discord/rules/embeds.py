"""Rules for embeds: documented lengths of the parts and 6,000 characters over all of them."""

import re
from typing import Any

from bot.room.discord.rules.shape import Json, Path, Problems, items_of, many, number, part_of, record, text, truth

MOST_EMBEDS, MOST_CHARACTERS = 10, 6000

_url = text(1, 2048, re.compile(r"(https?|attachment)://\S+\Z"))
_picture = record(
    {"url": _url},
    {"proxy_url": text(0, 2048), "width": number(0), "height": number(0), "flags": number(0), "description": text()},
)
_field = record({"name": text(1, 256), "value": text(1, 1024)}, {"inline": truth})
_author = record({"name": text(1, 256)}, {"url": _url, "icon_url": _url, "proxy_icon_url": text(0, 2048)})
_footer = record({"text": text(1, 2048)}, {"icon_url": _url, "proxy_icon_url": text(0, 2048)})

embed = record(
    {},
    {
        "type": text(0, 100),
        "title": text(0, 256),
        "description": text(0, 4096),
        "url": _url,
        "color": number(0, 0xFFFFFF),
        "timestamp": text(10, 40, re.compile(r"\d{4}-\d\d-\d\d[T ]")),
        "fields": many(_field, 0, 25),
        "author": _author,
        "footer": _footer,
        "image": _picture,
        "thumbnail": _picture,
        "flags": number(0),
    },
)
_list = many(embed, 0, MOST_EMBEDS)


def embeds(value: Any, path: Path, problems: Problems) -> None:
    """At most ten embeds of together at most 6,000 characters."""
    before = len(problems.found)
    _list(value, path, problems)
    if len(problems.found) == before and sum(_length(each) for each in value) > MOST_CHARACTERS:
        problems.add(path, "MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {MOST_CHARACTERS}")


def _length(one: Json) -> int:
    words = [one.get("title"), one.get("description")]
    words += [part_of(one, "author").get("name"), part_of(one, "footer").get("text")]
    for each in items_of(one, "fields"):
        words += [each["name"], each["value"]]
    return sum(len(word or "") for word in words)
