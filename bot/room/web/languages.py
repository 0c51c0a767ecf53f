"""The languages of the page, and things that exist in each of them."""

from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")

By = Mapping[str, T]
"""Something in each language, by "nl" and "en"."""

LOCALES = {"nl": "nl", "en": "en-US"}
"""What a person's client tells the bot for each language of the page."""


def language_of(locale: str) -> str:
    """The page's language for somebody's locale: Dutch, else English."""
    return "nl" if locale.startswith("nl") else "en"


def chosen(each: By[T], language: str) -> T:
    """The one in this language, else the first there is."""
    return each[language] if language in each else next(iter(each.values()))
