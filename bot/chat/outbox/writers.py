"""Finds out who among the pupils can write in a channel although their role may not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import discord

from bot.chat.connection.library_internals import role_ids
from bot.chat.connection.members import UNHURRIED, Members
from bot.chat.outbox.overwrites import MEMBER, ROLE, Overwrite
from bot.domain.school.group import Group
from bot.services.context import AppContext


@dataclass(frozen=True, slots=True)
class Writers:
    """The overwrites that let pupils write in spite of a lock, and the names of pupils whom no lock can hold.

    ``names`` holds the names of these roles and members, by their id.
    """

    overwrites: tuple[Overwrite, ...] = ()
    mighty: tuple[str, ...] = ()
    names: Mapping[str, str] | None = None

    def name_of(self, target_ref: str) -> str:
        """Return the name of a role or member, or its id when nobody knows the name."""
        return (self.names or {}).get(target_ref, target_ref)


async def find_writers(
    client: discord.Client,
    members_now: Members,
    context: AppContext,
    channel_ref: str,
    overwrites: Iterable[Overwrite],
    rights: int,
    before: Iterable[str],
) -> Writers:
    """Look at other roles and single members that are allowed one of these rights, and at administrators.

    ``before`` are those from whom something was taken already; their names are found as well.
    Discord tells of single members without a privileged intent, so pupils are known from the first time that they take
    part, and members with an overwrite of their own always.
    """
    async with context.store.read() as unit:
        group = await unit.groups.in_channel(channel_ref)
        pupils = {} if group is None else await unit.pupils.of(group.id)
    guild = None if group is None else client.get_guild(int(group.guild_ref))
    if group is None or guild is None:
        return Writers()
    adults = {group.teacher_role_ref, group.support_role_ref}
    spared = {str(guild.id), str(guild.me.id), group.pupil_role_ref, *adults}
    loud = [one for one in overwrites if one.allow & rights and one.target_ref not in spared]
    taken = list(before)
    mighty_roles = [role for role in guild.roles if role.permissions.administrator and not role.managed]
    known = {pupil.user_ref for pupil in pupils.values()}
    if not loud and not taken and not mighty_roles and str(guild.owner_id) not in known:
        return Writers()
    singles = {one.target_ref for one in loud if one.kind == MEMBER}
    asked = known | singles | {ref for ref in taken if guild.get_role(int(ref)) is None}
    looked_up = await members_now.find(group.guild_ref, asked, patience=UNHURRIED)
    members = [one for one in looked_up.members.values() if _is_pupil(one, group)]
    held = {str(role_id) for one in members for role_id in role_ids(one)}
    present = {str(one.id) for one in members}
    names = {str(role.id): role.name for role in guild.roles} | {str(one.id): one.display_name for one in members}
    return Writers(
        tuple(one for one in loud if one.target_ref in (held if one.kind == ROLE else present)),
        tuple(
            sorted(
                one.display_name
                for one in members
                if one.id == guild.owner_id or any(role.id in role_ids(one) for role in mighty_roles)
            )
        ),
        names,
    )


def _is_pupil(member: discord.Member, group: Group) -> bool:
    roles = {str(role_id) for role_id in role_ids(member)}
    return group.pupil_role_ref in roles and group.teacher_role_ref not in roles and group.support_role_ref not in roles
