"""Who reads is told as it is: support staff where a class has any, everybody where words go into the channel."""

from dataclasses import replace
from itertools import product

import pytest

from bot.chat.ui.safe_text import literal
from bot.domain.school.group import Band, Group, RoundStyle, TurnStyle
from bot.domain.talk.talk import TalkKind
from bot.domain.talk.visibility import NAMELESS_KINDS
from bot.i18n.catalogue import LANGUAGES, words_for
from cogs.common.readers import who_reads, with_support

CLASS = Group(
    id=1,
    guild_ref="1",
    name="Zonnebloem",
    channel_ref="2",
    regie_ref="3",
    teacher_role_ref="4",
    pupil_role_ref="5",
    support_role_ref=None,
    language="nl",
    band=Band.VO_ONDER,
    turn_style=TurnStyle.GENTLE,
    round_style=RoundStyle.SEALED,
    form_of_address="juf Mirjam",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_of_talk_says_who_reads_in_this_class(language: str) -> None:
    words = words_for(language)
    for kind, style, support in product(TalkKind, RoundStyle, (None, "6")):
        told = who_reads(words, replace(CLASS, round_style=style, support_role_ref=support), kind)
        assert (words("opening-reads-support") in told) == (support is not None)
        in_channel = style is RoundStyle.CHAT and kind not in NAMELESS_KINDS
        key = "opening-reads-chat" if in_channel else "opening-reads-sealed"
        assert told.startswith(words(key, teacher=literal("juf Mirjam")))
        assert "juf Mirjam" in told


def test_support_staff_is_named_only_where_there_is_any() -> None:
    words = words_for("nl")
    assert with_support(words, CLASS, "Bewaard.") == "Bewaard."
    assert "begeleiders" in with_support(words, replace(CLASS, support_role_ref="6"), "Bewaard.")
