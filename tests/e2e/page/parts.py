"""Builds Discord payloads by their numbers, as a bot without a library writes them."""

from typing import Any

Part = dict[str, Any]

OCHTEND, SCHEMER, DAGLICHT, LAMP, HEIDE, DUIN, AVOND = (
    0x1F6B78, 0x5161A6, 0x2B79A8, 0xD9932B, 0x84609F, 0x9A7A45, 0x3D6380,
)  # fmt: skip


def text(words: str) -> Part:
    return {"type": 10, "content": words}


def rule(*, divider: bool = True, spacing: int = 1) -> Part:
    return {"type": 14, "divider": divider, "spacing": spacing}


def row(*parts: Part) -> Part:
    return {"type": 1, "components": list(parts)}


def button(label: str, style: int = 2, **more: Any) -> Part:
    """Return a button whose custom_id is its label, so that a test finds what it answers."""
    made: Part = {"type": 2, "label": label, "style": style, **more}
    return made if style == 5 else {"custom_id": f"s:{label}", **made}


def select(placeholder: str, *options: Part, **more: Any) -> Part:
    return {"type": 3, "custom_id": f"s:{placeholder}", "placeholder": placeholder, "options": list(options), **more}


def option(label: str, value: str, description: str | None = None, *, default: bool = False) -> Part:
    made: Part = {"label": label, "value": value}
    return made | ({"description": description} if description else {}) | ({"default": True} if default else {})


def section(words: str | list[str], accessory: Part) -> Part:
    texts = [words] if isinstance(words, str) else words
    return {"type": 9, "components": [text(each) for each in texts], "accessory": accessory}


def picture(name: str, alt: str | None = None) -> Part:
    return {"media": {"url": f"attachment://{name}"}, **({"description": alt} if alt else {})}


def thumbnail(name: str, alt: str) -> Part:
    return {"type": 11, **picture(name, alt)}


def gallery(*pictures: Part) -> Part:
    return {"type": 12, "items": list(pictures)}


def file(name: str) -> Part:
    return {"type": 13, "file": {"url": f"attachment://{name}"}}


def box(accent: int | None, *parts: Part) -> Part:
    return {"type": 17, "components": list(parts), **({} if accent is None else {"accent_color": accent})}


def label(words: str, component: Part, description: str | None = None) -> Part:
    return {"type": 18, "label": words, "component": component, **({"description": description} if description else {})}


def words_field(custom_id: str, value: str = "", **more: Any) -> Part:
    return {"type": 4, "style": 2, "custom_id": custom_id, "required": False, "value": value, **more}


def radio(custom_id: str, *options: Part) -> Part:
    return {"type": 21, "custom_id": custom_id, "required": True, "options": list(options)}


def checks(custom_id: str, *options: Part) -> Part:
    return {
        "type": 22, "custom_id": custom_id, "required": False, "min_values": 0, "max_values": len(options),
        "options": list(options),
    }  # fmt: skip


def upload(custom_id: str) -> Part:
    return {"type": 19, "custom_id": custom_id, "required": False, "min_values": 0, "max_values": 1}


def form(title: str, custom_id: str, *parts: Part) -> Part:
    return {"title": title, "custom_id": custom_id, "components": list(parts)}
