# The demo: what the terminal shows.

summary-title = What the database holds ({ $state })
summary-closed = talk closed
summary-stopped = talk stopped
summary-opening = talk open
summary-rounds = talk going on
summary-question = Question
summary-style = Style
summary-answers = Answers
summary-shown = Opened
summary-held = Held
summary-passes = Passes
summary-turns = Asked
room-open = The room is at { $url }. Stop with Ctrl-C.
room-port-taken = Port { $taken } is taken. I use { $port }.
check-ready = The settings are right.
check-intents-full = The bot can read all it needs.
check-sqlite = SQLite { $version } has a known fault when two programs write at once. One bot at a time is safe.
migrate-done = The database is up to date: { $after }.
migrate-backup = Saved first in { $backup }.
demo-lang-help = Language of the class: nl or en.
