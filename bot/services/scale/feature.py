"""Declares scale questions: a mark, the steps that lead on from it, and looking back at it later."""

from bot.services.feature import Feature
from bot.services.scale.follow import (
    DROP_RESPONSES,
    RESPONSE_EXPIRES,
    SCALE,
    SCALE_ENDS,
    SCALE_REGIE,
    SCALE_REVIEW,
    SCALE_STEPS,
    SCALE_TELLER,
)
from bot.services.scale.open import OpenScale
from bot.services.scale.steer import drop_responses, end_scale, expire_response, on_talk_ends
from bot.store.scale import ScaleResponseRow, ScaleRow

FEATURE = Feature(
    name="scale",
    after=("talk",),
    posts={**dict.fromkeys((SCALE, SCALE_STEPS, SCALE_REGIE, SCALE_REVIEW), ScaleRow), SCALE_TELLER: ScaleResponseRow},
    talk_ends=on_talk_ends,
    alarms={SCALE_ENDS: end_scale, RESPONSE_EXPIRES: expire_response, DROP_RESPONSES: drop_responses},
    by_wall=frozenset({SCALE_ENDS, RESPONSE_EXPIRES, DROP_RESPONSES}),
    messages=(OpenScale,),
)
