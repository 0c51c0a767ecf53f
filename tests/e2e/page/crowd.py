"""Plays a full class that talks: 34 pupils, and as many messages as a test wants."""

from bot.room.discord.changes.posting import Sent, send
from bot.room.seed import join
from tests.e2e.page.stage import PLAYED, PUPILS, Stage

PUPILS_IN_CLASS = 34


class Crowd:
    """Lets everybody of the class but Noor, who watches, say something in turn."""

    def __init__(self, stage: Stage) -> None:
        self.world, self.kring, self.said = stage.room.world, stage.places["kring"], 0
        for number in range(PUPILS_IN_CLASS - len(PUPILS) - len(PLAYED)):
            join(self.world, stage.school.guild.id, f"Leerling {number}", [stage.school.roles["leerling"]])
        silent = {stage.user("Noor"), self.world.application.id, self.world.application.owner_id}
        self.people = [each for each in self.world.members[stage.school.guild.id] if each not in silent]

    def says(self, count: int) -> str:
        """Say this many messages; return the words of the last one."""
        for _ in range(count):
            self.say()
        return f"bericht {self.said - 1}"

    def say(self) -> None:
        """Say one message more."""
        words = f"bericht {self.said} met **wat** woorden en een [link](https://x.org)"
        send(self.world, self.people[self.said % len(self.people)], self.kring, Sent({"content": words}))
        self.said += 1
