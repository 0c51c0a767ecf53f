"""Declares the custom ids that nothing but the screens about one's own data draws and answers."""

from bot.chat.interactions.custom_id import CustomId

FORGET = CustomId("privacy_forget")
FORGET_YES = CustomId("privacy_forget_yes")
