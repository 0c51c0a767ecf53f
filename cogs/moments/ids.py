"""Declares the custom ids that nothing but the moments draws and answers."""

from bot.chat.interactions.custom_id import CustomId
from bot.domain.moments.moment import Pulse

READ = CustomId("moments_read", moment_id=int, number=int)
NOD = CustomId("moments_nod", moment_id=int)
REPLY = CustomId("moments_reply", moment_id=int)
PULSE = CustomId("moments_pulse", moment_id=int, choice=Pulse | None)
COVER_WHO = CustomId("moments_cover_who", ref=int)
META_SAY = CustomId("moments_meta_say", talk_id=int)
