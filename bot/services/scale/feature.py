"""Declares scale questions: a mark, the walk that belongs to it, and looking back at it later."""

from bot.services.feature import Feature
from bot.services.scale.follow import (
    DROP_FLOWS,
    FLOW_EXPIRES,
    SCALE,
    SCALE_ENDS,
    SCALE_REGIE,
    SCALE_REVIEW,
    SCALE_STEPS,
    SCALE_TELLER,
)
from bot.services.scale.open import OpenScale
from bot.services.scale.steer import drop_flows, end_scale, expire_flow, on_talk_ends
from bot.store.scale import ScaleResponseRow, ScaleRow

FEATURE = Feature(
    name="scale",
    after=("talk",),
    posts={**dict.fromkeys((SCALE, SCALE_STEPS, SCALE_REGIE, SCALE_REVIEW), ScaleRow), SCALE_TELLER: ScaleResponseRow},
    talk_ends=on_talk_ends,
    alarms={SCALE_ENDS: end_scale, FLOW_EXPIRES: expire_flow, DROP_FLOWS: drop_flows},
    messages=(OpenScale,),
)
