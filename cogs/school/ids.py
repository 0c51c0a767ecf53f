"""Custom ids that only the school draws."""

from bot.chat.interactions.custom_id import CustomId

FREE_DAYS_REMOVE = CustomId("school_free_days_remove")
