"""Declares the custom ids that nothing but planned talks draws and answers."""

from bot.chat.interactions.custom_id import CustomId
from bot.domain.talk.weight import Weight

OWN_QUESTION_EDIT = CustomId("planning_own_question_edit", talk_id=int)
OWN_QUESTION_BACK = CustomId("planning_own_question_back", talk_id=int)
NEW = CustomId("planning_new")
BEGIN = CustomId("planning_begin", talk_id=int)
MOVE = CustomId("planning_move", talk_id=int)
OFF = CustomId("planning_off", talk_id=int)
OFF_YES = CustomId("planning_off_yes", talk_id=int)
WRITE = CustomId("planning_write", minutes=int | None, ceiling=Weight | None)
