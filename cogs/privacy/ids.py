"""Custom ids that only the screens about one's own data draw."""

from bot.chat.interactions.custom_id import CustomId

FORGET = CustomId("privacy_forget")
FORGET_YES = CustomId("privacy_forget_yes")
