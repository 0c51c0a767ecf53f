"""Declares the custom ids that nothing but the school draws and answers."""

from bot.chat.interactions.custom_id import CustomId

FREE_DAYS_REMOVE = CustomId("school_free_days_remove")
