"""Declares the setting up of classes and their free days."""

from bot.services.feature import Feature

FEATURE = Feature(name="school")
