"""Runs a bot that shows one of everything, for the tests of persons, interactions and the API description."""

import asyncio
import io

import discord
from discord import app_commands, ui

from tests.room.a_bot import ABot

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x02\x00\x00\x00\x03\x08\x06\x00\x00\x00"
    b"\xb9\xea\xde\x81\x00\x00\x00\x00IEND\xaeB`\x82"
)


def everything(files: list[discord.File] | None = None) -> ui.LayoutView:
    """Return one of each component that a message can have."""
    view = ui.LayoutView(timeout=None)
    box = ui.Container(accent_colour=0x5161A6)
    box.add_item(ui.TextDisplay("-# Regie · vraag 1 van 2\n## Denktijd loopt"))
    box.add_item(ui.TextDisplay("Schrijven kan <t:4102444800:t>."))
    row = ui.ActionRow()
    for label, custom_id, off in (("Nu openen", "p:open", False), ("Pauze", "p:pause", True)):
        row.add_item(ui.Button(label=label, custom_id=custom_id, disabled=off))
    row.add_item(ui.Button(label="Uitleg", url="https://example.org/"))
    box.add_item(row)
    box.add_item(ui.Separator())
    box.add_item(
        ui.Section("**In de kring**\n19 leerlingen", accessory=ui.Button(label="Wie is er", custom_id="p:who"))
    )
    choices = [discord.SelectOption(label=each, value=each.lower()) for each in ("Beurt", "Afronden")]
    pick = ui.ActionRow()
    pick.add_item(ui.Select(placeholder="Wat komt hierna?", custom_id="p:next", options=choices))
    box.add_item(pick)
    people = ui.ActionRow()
    people.add_item(ui.UserSelect(placeholder="Wie wil vertellen?", custom_id="p:person", max_values=2))
    box.add_item(people)
    for file in files or []:
        box.add_item(ui.MediaGallery(discord.MediaGalleryItem(file, description="een boom")))
    view.add_item(box)
    return view


class Everything(ui.Modal, title="Alles"):
    """One of each field that a form can have."""

    def __init__(self) -> None:
        super().__init__(custom_id="v1:all")
        options = [discord.RadioGroupOption(label=each, value=each.lower()) for each in ("Alleen juf", "De klas")]
        checks = [discord.CheckboxGroupOption(label=each, value=each.lower()) for each in ("Praten", "Tekenen")]
        marks = [discord.SelectOption(label=str(mark)) for mark in range(11)]
        self.add_item(ui.TextDisplay("Alles mag."))
        self.add_item(ui.Label(text="Gedachte", component=ui.TextInput(custom_id="t", max_length=20)))
        self.add_item(ui.Label(text="Wie leest dit?", component=ui.RadioGroup(custom_id="r", options=options)))
        group = ui.CheckboxGroup(custom_id="c", options=checks, required=False)
        self.add_item(ui.Label(text="Hoe?", description="Kies er een of meer", component=group))
        self.add_item(ui.Label(text="Cijfer", component=ui.Select(custom_id="s", options=marks)))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        assert interaction.data
        found: dict[str, object] = {}
        for part in interaction.data["components"]:  # pyright: ignore[reportTypedDictNotRequiredAccess, reportGeneralTypeIssues]
            if inner := part.get("component"):
                found[inner["custom_id"]] = inner.get("value", inner.get("values"))
        await interaction.response.send_message(f"{found}", ephemeral=True)


class Drawing(ui.Modal, title="Tekening"):
    """A form with a file and a yes or no."""

    def __init__(self) -> None:
        super().__init__(custom_id="v1:file")
        self.upload = ui.FileUpload(custom_id="f")
        self.add_item(ui.Label(text="Je tekening", component=self.upload))
        self.add_item(ui.Label(text="Mag op het bord", component=ui.Checkbox(custom_id="x", default=True)))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        content = await self.upload.values[0].read()
        await interaction.response.send_message(
            f"{self.upload.values[0].filename}: {len(content)} bytes", ephemeral=True
        )


def playground(bot: ABot) -> None:
    """Put the commands in and answer every button by its custom_id."""
    _chat_commands(bot)
    _options(bot)

    bot.pressed = pressed


async def pressed(interaction: discord.Interaction) -> None:
    assert interaction.data
    answer = interaction.response
    match interaction.data.get("custom_id"):
        case "p:open":
            view = ui.LayoutView(timeout=None)
            view.add_item(ui.TextDisplay("Open!"))
            await answer.edit_message(view=view)
        case "p:who":
            await answer.defer(ephemeral=True, thinking=True)
            await interaction.followup.send("Noor, Sem en Yusuf")
            await interaction.followup.send("En de juf.", ephemeral=True)
        case "p:next" | "p:person":
            await answer.send_message(f"Gekozen: {interaction.data.get('values')}", ephemeral=True)
        case "p:quiet":
            await answer.defer()
            await interaction.edit_original_response(content="Bijgewerkt", view=None)
        case _:
            await answer.send_message("Deze knop is verlopen.", ephemeral=True)


def _chat_commands(bot: ABot) -> None:
    @bot.tree.command(name="panel", description="Alles", extras={})
    @app_commands.default_permissions(manage_guild=True)
    async def panel(interaction: discord.Interaction) -> None:
        file = discord.File(io.BytesIO(PNG), "boom.png", description="een boom")
        await interaction.response.send_message(view=everything([file]), file=file)

    @bot.tree.command(name="form", description="Een formulier")
    async def form(interaction: discord.Interaction, drawing: bool = False) -> None:
        await interaction.response.send_modal(Drawing() if drawing else Everything())

    @bot.tree.command(name="slow", description="Denkt na")
    async def slow(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        await asyncio.sleep(0.02)
        await interaction.edit_original_response(content="Klaar met nadenken")

    @bot.tree.command(name="silent", description="Zegt niets")
    async def silent(_interaction: discord.Interaction) -> None:
        return

    @bot.tree.command(name="quiet", description="Een knop die stil bijwerkt")
    async def quiet(interaction: discord.Interaction) -> None:
        view = ui.View(timeout=None)
        view.add_item(ui.Button(label="Werk bij", custom_id="p:quiet"))
        await interaction.response.send_message("Begin", view=view, ephemeral=True)


def _options(bot: ABot) -> None:
    group = app_commands.Group(name="talk", description="Een gesprek")

    @group.command(name="start", description="Begin een gesprek")
    @app_commands.choices(style=[app_commands.Choice(name="Samen", value="sealed")])
    async def start(
        interaction: discord.Interaction,
        goal: app_commands.Range[str, 1, 20],
        style: app_commands.Choice[str] | None = None,
        minutes: app_commands.Range[int, 1, 10] = 3,
        who: discord.Member | None = None,
        role: discord.Role | None = None,
        where: discord.TextChannel | None = None,
    ) -> None:
        told = [
            goal,
            style and style.value,
            minutes,
            who and who.display_name,
            role and role.name,
            where and where.name,
        ]
        await interaction.response.send_message(f"{told}")

    bot.tree.add_command(group)
