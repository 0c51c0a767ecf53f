"""Offer commands as a person's client does: find one by name in either language, and fill it in, ready to send."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.room.discord.rules import commands as kinds
from bot.room.discord.rules.shape import items_of, part_of
from bot.room.people.errors import InvalidInput, Obstacle
from bot.room.people.finding import Resolved, find_channel, find_role, find_user
from bot.room.people.modal import as_upload, option_value
from bot.room.state.entities import Channel, Command, Json
from bot.room.state.permissions import Perm
from bot.room.state.world import World

_GUILD, _DM = 0, 1


@dataclass(frozen=True)
class Chosen:
    """A command line: the command and, inside it, the (sub)command whose options are filled in."""

    command: Command
    path: list[Json]

    @property
    def leaf(self) -> Json:
        """Where the options are."""
        return self.path[-1] if self.path else self.command.data


def named(item: Json, told: str) -> bool:
    """Tell whether a command, option or choice goes by this name, in any language."""
    return told == item["name"] or told in part_of(item, "name_localizations").values()


def offered(world: World, user_id: int, channel: Channel) -> Iterator[Command]:
    """Return the commands that a client shows this person here."""
    for command in world.commands.values():
        if fits_here(world, command, channel) and may_use(world, user_id, channel, command):
            yield command


def fits_here(world: World, command: Command, channel: Channel) -> bool:
    """Tell whether a command belongs to this guild or may be used in this conversation."""
    contexts = command.data.get("contexts")
    if channel.guild_id is None:
        allowed = command.data.get("dm_permission", True) if contexts is None else _DM in contexts
        return command.guild_id is None and bool(allowed)
    here = command.application_id in world.members[channel.guild_id] and command.guild_id in (None, channel.guild_id)
    return here and (contexts is None or _GUILD in contexts)


def may_use(world: World, user_id: int, channel: Channel, command: Command) -> bool:
    """Tell whether the person's rights cover the command's default_member_permissions; "0" is for administrators."""
    if channel.guild_id is None:
        return True
    given = world.permissions(user_id, channel)
    if given & Perm.ADMINISTRATOR:
        return True
    wanted = command.data["default_member_permissions"]
    if not given & Perm.USE_APPLICATION_COMMANDS or wanted == "0":
        return False
    return wanted is None or int(wanted) & given == int(wanted)


def paths(item: Json) -> Iterator[list[Json]]:
    """Return the way to each command that can be run: the command and, inside it, its groups and subcommands."""
    nested = [each for each in items_of(item, "options") if each["type"] in (kinds.SUBCOMMAND, kinds.GROUP)]
    if not nested:
        yield [item]
    for each in nested:
        yield from ([item, *path] for path in paths(each))


def choose(commands: Iterator[Command], line: str) -> Chosen | None:
    """Return the command of a line such as "/gesprek start", base names first; None when there is none of that name."""
    names = line.strip().removeprefix("/").split()
    for command in sorted(commands, key=lambda each: names[:1] != [each.data["name"]]):
        for path in paths(command.data):
            if len(path) == len(names) and all(map(named, path, names)):
                return Chosen(command, path[1:])
    return None


def lines(command: Command, language: str) -> list[str]:
    """Tell how a person types this command: one line for each subcommand."""

    def name(item: Json) -> str:
        return part_of(item, "name_localizations").get(language) or item["name"]

    return ["/" + " ".join(map(name, path)) for path in paths(command.data)]


def data_of(chosen: Chosen, filled: list[Json], resolved: Resolved) -> Json:
    """Return the `data` of the interaction."""
    options = filled
    for item in reversed(chosen.path):
        options = [{"name": item["name"], "type": item["type"], "options": options}]
    data: Json = {"id": str(chosen.command.id), "name": chosen.command.data["name"], "type": kinds.CHAT_INPUT}
    if options:
        data["options"] = options
    if chosen.command.guild_id is not None:
        data["guild_id"] = str(chosen.command.guild_id)
    return data | {"resolved": resolved.found} if resolved.found else data


def fill(leaf: Json, values: Mapping[str, Any], resolved: Resolved, channel: Channel) -> list[Json]:
    """Fill in the options of a (sub)command, checked as a client does. Raises InvalidInput."""
    known = items_of(leaf, "options")
    given = {_option(known, told)["name"]: value for told, value in values.items()}
    missing = [each["name"] for each in known if each.get("required") and given.get(each["name"]) is None]
    if missing:
        raise InvalidInput(f"these options must be filled in: {missing}", Obstacle.FIELD_MISSING, missing[0])
    return [
        {"name": each["name"], "type": each["type"], "value": _value(each, given[each["name"]], resolved, channel)}
        for each in known
        if given.get(each["name"]) is not None
    ]


def _option(known: list[Json], told: str) -> Json:
    for name in (told, told.replace("_", "-")):
        for each in known:
            if named(each, name):
                return each
    raise InvalidInput(f"there is no option {told!r}; there is {[each['name'] for each in known]}")


def _value(option: Json, value: Any, resolved: Resolved, channel: Channel) -> Any:
    match option["type"]:
        case kinds.STRING:
            return _text(option, str(value))
        case kinds.INTEGER | kinds.NUMBER:
            return _number(option, value)
        case kinds.BOOLEAN:
            return bool(value)
        case kinds.ATTACHMENT:
            return resolved.attachment(as_upload(value), channel.id)
        case _:
            return _entity(option, value, resolved)


def _text(option: Json, value: str) -> str:
    if option.get("choices"):
        return _choice(option["choices"], value)
    least, most = option.get("min_length") or 0, option.get("max_length") or 6000
    if not least <= len(value) <= most:
        why = f"option {option['name']!r} takes {least} to {most} characters"
        raise InvalidInput(why, Obstacle.FIELD_LENGTH, option["name"], least, most)
    return value


def _choice(choices: list[Json], told: Any) -> Any:
    for each in choices:
        if told == each["value"] or named(each, str(told)):
            return each["value"]
    return option_value([{"label": each["name"], "value": each["value"]} for each in choices], told)


def _number(option: Json, value: Any) -> Any:
    if option.get("choices"):
        return _choice(option["choices"], value)
    least, most = option.get("min_value"), option.get("max_value")
    whole = option["type"] == kinds.INTEGER
    if isinstance(value, bool) or not isinstance(value, int if whole else (int, float)):
        raise InvalidInput(f"option {option['name']!r} takes a number", field=option["name"])
    if (least is not None and value < least) or (most is not None and value > most):
        raise InvalidInput(f"option {option['name']!r} takes {least} to {most}", field=option["name"])
    return value


def _entity(option: Json, value: Any, resolved: Resolved) -> str:
    world, guild_id, kind = resolved.world, resolved.guild_id, option["type"]
    if kind == kinds.USER_OPTION and (user_id := find_user(world, guild_id, value)):
        return resolved.user(user_id)
    if kind == kinds.ROLE and (role_id := find_role(world, guild_id, value)):
        return resolved.role(role_id)
    if kind == kinds.CHANNEL and (found := find_channel(world, guild_id, value)):
        wanted = option.get("channel_types")
        if wanted and found.type not in wanted:
            raise InvalidInput(f"option {option['name']!r} does not take this kind of channel", field=option["name"])
        return resolved.channel(found.id)
    raise InvalidInput(f"option {option['name']!r} does not know {value!r}", field=option["name"])
