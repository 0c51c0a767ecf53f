# The demo: what the terminal shows.

summary-title = What the database holds ({ $state })
summary-closed = talk closed
summary-followed_up = talk followed up
summary-stopped = talk stopped
summary-opening = talk open
summary-rounds = talk going on
summary-question = Question
summary-answers = Answers
summary-shown = Opened
summary-held = Held
summary-passes = Passes
summary-turns = Turns
run-no-token = There is no token for Discord, so I open the room. With a token in config.toml I go to Discord.
room-open = The room is at { $url }. Open that address if your browser does not do it itself. Stop with Ctrl-C.
room-no-seats = Whoever sits at this computer can be anybody in the room, the teacher too. There are no seats of one's own yet.
room-port-taken = Port { $taken } is taken. I use { $port }.
check-ready = The settings are right.
check-intents-full = The bot can read all it needs.
check-sqlite = SQLite { $version } has a known fault when two programs write at once. One bot at a time is safe.
migrate-done = The database is up to date: { $after }.
migrate-backup = Saved first in { $backup }.
decks-fine = Looked at { $cards ->
    [one] one card
   *[other] { $cards } cards
} in { $decks ->
    [one] one file
   *[other] { $decks } files
}. All of them fit.
decks-faults = Looked at { $cards ->
    [one] one card
   *[other] { $cards } cards
}. { $count ->
    [one] One thing does not fit yet.
   *[other] { $count } things do not fit yet.
}

cli-about = Vertel Eens: talks with the class. Think first, open together, then "tell us".
cli-run = Connect the bot to Discord, and stay.
cli-room = Open the room: a chat server of our own on this computer, with the bot in it.
cli-demo = Show a talk: in the room, or with --script at high speed in the terminal.
cli-coach = Read along, one sentence a line on standard input, and give tips as JSON, one object a line.
cli-check = Look whether the settings are right and what the bot may read, without connecting.
cli-migrate = Bring the database up to date, after a backup. The bot does that at its start too.
cli-config = The settings; config.toml where that exists.
cli-data = The directory in which everything is kept.
cli-port = The port of the room; 0 takes a free one.
cli-browser = Open the page at once.
cli-decks = Look over decks of question cards.
cli-decks-check = See whether every card fits: easy to read, one open question, short enough, and there only once.
cli-decks-files = The decks: TOML, or a CSV with questions of your own. Without files, those of the bot itself.
cli-script = Play a whole talk at high speed and show what the class saw.
cli-lang = The language of the class.
cli-band = The age of the class.
cli-not-one-of = I do not know "{ $given }" here. Choose from: { $known }.

already-running = A bot is already at work in { $directory }. Stop that one first, or choose another directory with --data.
database-damaged = { $path } is damaged or not a database. I changed nothing in it. { $backup ->
    [none] I found no good backup.
   *[other] The last good backup is { $backup }.
} Put the file aside and do not throw it away. Then put a good copy in its place. Without one I begin anew.
database-empty = { $path } is empty: 0 bytes. A full disk does that, or a copy that was broken off. { $backup ->
    [none] I found no good backup.
   *[other] The last good backup is { $backup }.
} Put a good copy in its place, or remove the empty file to begin anew.
database-lost = { $path } is gone, but there are still changes in { $path }-wal. Put the file back, or put { $path }-wal aside as well to begin anew.
database-full = The disk of { $path } is full. The database is not broken: put nothing else in its place. Make room and start again.
database-unreadable = This user cannot open { $path } ({ $why }). The database is not broken: put nothing else in its place. Start as the owner of the file, or give this user the right to read and write.
database-read-only = { $path } cannot be written to. The database is not broken: put nothing else in its place. Make the file, the directory and the disk writable and start again.
database-busy = { $path } is in use by another program. Nothing was changed. Stop that program and start again.
database-failing-disk = The disk gives an error at { $path } ({ $why }). Copy the directory to another disk before you do anything else.
database-unusable = { $path } cannot be used ({ $why }). I changed nothing in it.
database-not-ours = { $path } is a database of another program. Choose another directory with --data.

start-waits = I have not started yet: { $step }. I keep trying. ({ $error })
start-step-database = I cannot open the database yet
start-step-activities = I cannot read yet where we were
start-step-rights = Discord gives no answer yet
start-step-login = I cannot log in to Discord yet
start-step-connection = there is no connection to Discord yet
start-step-outbox = I cannot read yet what must stand in the channels
start-step-reading = I am reading what was said
start-step-alarms = I cannot set the alarms yet
start-step-people = I am about to open
start-step-commands = the commands are not there yet
check-running = A bot runs here, and it is ready to talk.
check-not-ready = A bot runs here that is not ready yet: { $step }. Tries that failed: { $failures } ({ $error }).
