"""Declares the custom ids that nothing but scale questions draws and answers."""

from bot.chat.interactions.custom_id import CustomId
from bot.domain.scale.scale import ScaleStep

MARK = CustomId("scale_mark", scale_id=int)
PASS = CustomId("scale_pass")
TELL = CustomId("scale_tell", scale_id=int)
RATHER_NOT = CustomId("scale_rather_not", response_id=int)
CLOSE = CustomId("scale_close", scale_id=int)
INVITE = CustomId("scale_invite", scale_id=int)
STOP = CustomId("scale_stop", scale_id=int)
STOP_YES = CustomId("scale_stop_yes", scale_id=int)
STOP_NO = CustomId("scale_stop_no")
READ_ONE = CustomId("scale_read_one", scale_id=int, start=int)
SEEN = CustomId("scale_seen", scale_id=int, response_id=int)
RESUME = CustomId("scale_resume", response_id=int)
WRITE = CustomId("scale_write", response_id=int, step=ScaleStep)
SKIP = CustomId("scale_skip", response_id=int, step=ScaleStep)
CONFIRM = CustomId("scale_confirm", response_id=int)
HALF = CustomId("scale_half", response_id=int, half=bool)
TALK = CustomId("scale_talk", response_id=int)
LATER = CustomId("scale_later", response_id=int)
