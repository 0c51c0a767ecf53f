"""Declares the setting up of classes and their free days."""

from bot.services.feature import Feature

FEATURE = Feature(
    name="school", cogs=("cogs.school.class_", "cogs.school.free_days", "cogs.school.personal", "cogs.school.trouble")
)
