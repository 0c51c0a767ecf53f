"""Declares the custom ids that nothing but the coach draws and answers."""

from bot.chat.interactions.custom_id import CustomId
from bot.domain.coach.listening import ChainChoice

INSTEAD = CustomId("coach_instead", whisper_id=int, choice=ChainChoice)
RULES = CustomId("coach_rules")
LEAVE = CustomId("coach_leave", draft_id=int)
SEND = CustomId("coach_send", draft_id=int)
EDIT = CustomId("coach_edit", draft_id=int)
OTHER = CustomId("coach_other", draft_id=int, again=int)
MUTE = CustomId("coach_mute", draft_id=int)
DROP = CustomId("coach_drop", draft_id=int)
