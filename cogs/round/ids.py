"""Declares the custom ids that nothing but the round draws and answers."""

from bot.chat.interactions.custom_id import CustomId
from bot.domain.round.reaction import QuietReaction

WRITE = CustomId("round_write", round_id=int)
ANSWER = CustomId("round_answer", round_id=int)
PASS = CustomId("round_pass", round_id=int)
MORE_TIME = CustomId("round_more_time", round_id=int)
HOLD = CustomId("round_hold", round_id=int, answer_id=int, number=int)
RELEASE = CustomId("round_release", round_id=int, answer_id=int)
SHOW_NAME = CustomId("round_show_name", round_id=int, answer_id=int)
PRIVATE = CustomId("round_private", round_id=int, number=int | None)
REACT = CustomId("round_react", round_id=int, reaction=QuietReaction)
PREVIEW_BACK = CustomId("round_preview_back", round_id=int, number=int)
PREVIEW_ON = CustomId("round_preview_on", round_id=int, number=int)
POCKET_ASK = CustomId("round_pocket_ask", question_id=int)
POCKET_DROP = CustomId("round_pocket_drop", question_id=int)
