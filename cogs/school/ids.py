"""Declares the custom ids that nothing but the school draws and answers."""

from bot.chat.interactions.custom_id import CustomId

PUPILS = CustomId("school_pupils", number=int)
FREE_DAYS_REMOVE = CustomId("school_free_days_remove")
READERS_CLOSE = CustomId("school_readers_close")
READERS_FINE = CustomId("school_readers_fine", seen=int)
READERS_SEEN = CustomId("school_readers_seen")
READERS_ONLY_CLASS = CustomId("school_readers_only_class")
