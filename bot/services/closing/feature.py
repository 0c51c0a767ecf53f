"""Declares the closing of a class talk: agreements, the pupils' opinion, what happens now, and looking back at it."""

from bot.services.closing.posts import (
    AGREEMENTS,
    AGREEMENTS_REGIE,
    CLOSING_DUE,
    FORGOTTEN,
    LOOKING_BACK,
    LOOKING_BACK_REGIE,
    OPINION,
    OUTCOMES,
    RATING,
)
from bot.services.closing.say import ProposeAgreement, TellClassOutcomes, TellDone
from bot.services.closing.steps import on_talk_begins, on_talk_ends, remind_of_closing
from bot.services.feature import Feature
from bot.store.closing import AgreementRow
from bot.store.talk import TalkRow

FEATURE = Feature(
    name="closing",
    after=("talk",),
    posts=dict.fromkeys(
        (FORGOTTEN, AGREEMENTS, AGREEMENTS_REGIE, RATING, OPINION, OUTCOMES, LOOKING_BACK, LOOKING_BACK_REGIE), TalkRow
    ),
    alarms={CLOSING_DUE: remind_of_closing},
    talk_begins=on_talk_begins,
    talk_ends=on_talk_ends,
    messages=(ProposeAgreement, TellClassOutcomes, TellDone),
    redraws={AgreementRow: (AGREEMENTS, AGREEMENTS_REGIE, LOOKING_BACK, LOOKING_BACK_REGIE)},
)
