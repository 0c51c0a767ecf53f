"""Shows what the coach whispers in regie about the conversation, and answers what the teacher does with it."""

from discord.ui import LayoutView

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, Item, button, card, clock_time, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.coach.listening import ChainChoice, WhisperKind
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.i18n.catalogue import Words, words_for
from bot.services.coach.listen import WhisperView, choose_instead
from cogs.coach import ids


def draw_whisper(view: WhisperView) -> LayoutView:
    """Draw a whisper with no name and nobody's words, since support staff read here too."""
    words, whisper = words_for(view.group.language), view.whisper
    parts: list[Item] = [text(f"-# {words('coach-whisper-tab')}")]
    if whisper.kind is WhisperKind.SILENCE:
        parts.append(text(words("coach-whisper-silence", seconds=whisper.seconds)))
    else:
        parts += [text(words("coach-whisper-chain")), *_instead(words, view)]
    return page(card(Accent.HEIDE, *parts))


def draw_mirror(view: WhisperView) -> LayoutView:
    """Draw the pupil's own last words, said back and left open."""
    words = words_for(view.group.language)
    return page(card(Accent.LAMP, text(words("probe-mirror", words=literal(view.whisper.echo or "")))))


def draw_group(view: WhisperView) -> LayoutView:
    """Say that the question goes to everybody."""
    return page(card(Accent.LAMP, text(words_for(view.group.language)("coach-group-said"))))


@needs(Action.STEER_TALK)
async def instead(request: Request, whisper_id: int, choice: ChainChoice) -> None:
    """Do what the teacher chose instead of one more question: mirror, keep silent, or ask the group."""
    try:
        choice = ChainChoice(choice)
    except ValueError:
        raise Refused(Reason.GONE) from None
    await request.run(choose_instead, whisper_id, choice)


def _instead(words: Words, view: WhisperView) -> list[Item]:
    whisper = view.whisper
    if whisper.chosen is ChainChoice.STILL and whisper.still_until is not None:
        return [text(words("coach-whisper-still", time=clock_time(whisper.still_until)))]
    if whisper.chosen is not None:
        return [text(words(f"coach-whisper-{whisper.chosen}"))]
    if not view.talk.is_open:
        return []
    choices = [
        button(words(f"coach-chain-{one}"), ids.INSTEAD(whisper_id=whisper.id, choice=one))
        for one in ChainChoice
        if whisper.echo or one is not ChainChoice.MIRROR
    ]
    return [row(*choices)]
