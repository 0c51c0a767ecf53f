"""What a talk is for, to be seen again at any time ("Doel even terugzien", H1)."""

from discord.ui import LayoutView

from bot.chat.ui.layout import page, text
from bot.chat.ui.safe_text import literal
from bot.domain.talk.talk import Frame
from bot.i18n.catalogue import Words


def draw_purpose(words: Words, frame: Frame, request: str) -> LayoutView:
    """Why we talk, what the teacher does with it, and, under the key ``request``, what is asked."""
    return page(
        text(words("opening-purpose", purpose=literal(frame.purpose))),
        text(words("opening-intent", intent=literal(frame.intent))),
        text(words(request, request=literal(frame.feedback_request))),
    )
