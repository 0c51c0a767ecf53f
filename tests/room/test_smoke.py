"""Plays one whole exchange with the real client: command, answer, button, form, and the words that come back."""

import discord

from bot.clock import ManualClock
from bot.room.seed import build_school
from bot.room.server import Room
from tests.moments import begins
from tests.room.a_bot import ABot, connected


class AnswerForm(discord.ui.Modal, title="Jouw gedachte"):
    thought = discord.ui.Label(text="Wat denk je?", component=discord.ui.TextInput(custom_id="thought", max_length=600))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        field = self.thought.component
        assert isinstance(field, discord.ui.TextInput)
        await interaction.response.send_message(f"Bewaard: {field.value}", ephemeral=True)


class Question(discord.ui.LayoutView):
    def __init__(self) -> None:
        super().__init__(timeout=None)
        box = discord.ui.Container(accent_colour=0x5161A6)
        box.add_item(discord.ui.TextDisplay("-# Vraag 1 van 2 · denktijd\n## Waar werk jij goed?"))
        row = discord.ui.ActionRow()
        write = discord.ui.Button(label="Schrijf je gedachte", style=discord.ButtonStyle.primary, custom_id="v1:write")
        write.callback = self.write
        row.add_item(write)
        row.add_item(discord.ui.Button(label="Pas", custom_id="v1:pass", disabled=True))
        box.add_item(row)
        self.add_item(box)

    async def write(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(AnswerForm())


def commands(bot: ABot) -> None:
    group = app_group()

    @group.command(name="start", description="Begin")
    async def start(interaction: discord.Interaction, goal: str = "") -> None:
        await interaction.response.send_message(view=Question())

    bot.tree.add_command(group)


def app_group() -> discord.app_commands.Group:
    return discord.app_commands.Group(name="talk", description="Een gesprek")


async def test_a_command_a_button_and_a_form_work_with_the_real_client(tmp_path) -> None:
    room = Room(tmp_path, ManualClock(begins()))
    await room.start()
    try:
        build_school(room.world, "De Regenboog", {"Juf Mirjam": ["teacher"], "Noor": ["pupil"], "Sem": ["pupil"]})
        async with connected(room, commands) as bot:
            teacher, noor, sem = (room.person(name) for name in ("Juf Mirjam", "Noor", "Sem"))
            await teacher.runs("/talk start", "kring", goal="Luisteren")
            assert "[Schrijf je gedachte] [Pas: uit]" in noor.sees("kring")
            form = await noor.clicks("Schrijf je gedachte")
            assert form.modal
            assert noor.modal is form.modal
            assert form.modal.title == "Jouw gedachte"
            answer = await noor.submits({"Wat denk je?": "Onder de tafel bij oma."})
            assert answer.private
            assert "Vertel Eens (alleen jij ziet dit): Bewaard: Onder de tafel bij oma." in noor.sees("kring")
            assert "oma" not in sem.sees("kring")
            assert bot.errors == []
        assert room.crashes == []
    finally:
        await room.stop()
