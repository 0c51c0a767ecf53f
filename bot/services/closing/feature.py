"""Declares the closing of a class talk: agreements, the pupils' opinion, what happens now, and looking back at it."""

from bot.services.feature import Feature
from bot.services.talk.posts import (
    AGREEMENTS,
    FORGOTTEN,
    LOOKING_BACK,
    LOOKING_BACK_REGIE,
    OPINION,
    OUTCOMES,
    RATING,
)
from bot.store.tables import AgreementRow, TalkRow

FEATURE = Feature(
    name="closing",
    after=("talk",),
    posts=dict.fromkeys(
        (FORGOTTEN, AGREEMENTS, RATING, OPINION, OUTCOMES, LOOKING_BACK, LOOKING_BACK_REGIE),
        TalkRow,
    ),
    redraws={AgreementRow: (AGREEMENTS, LOOKING_BACK, LOOKING_BACK_REGIE)},
)
