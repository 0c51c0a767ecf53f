# What is kept, for how long, and how it goes.

data-drafts = What the teacher wrote and did not say yet
data-nudges = Nudges of the wording coach
data-pocket-questions = Questions kept for later
data-coach-whispers = What the wording coach said in regie
data-rounds = Questions, with their answers and turns
data-moments = What was said in between
data-presences = Who took part
data-ratings = Opinions that are still open
data-opinions = What the class thought of a talk
data-deals = Cards on the table
data-spins = What the chooser chose
data-card-suggestions = Questions that pupils thought of
data-scale-words = Words with a scale question
data-scales = Marks of a scale question
data-agreements = Agreements
data-one-to-one-steps = Talks with one pupil: questions, words and drawings
data-sheets = Sheets that a pupil approved
data-follow-ups = Pupils who wanted to speak to somebody the same day: when, and who saw it
data-goals = Learning goals
data-one-to-ones = Talks with one pupil, with what happens next
data-talks = Talks, with what happens next
data-pupils = Pupils, with their first name
data-backups = Backups

purge-would = { $what }: { $count ->
    [0] nothing now.
    [one] one would go now.
   *[other] { $count } would go now.
}
purge-gone = { $what }: { $count ->
    [0] nothing went.
    [one] one went.
   *[other] { $count } went.
}
purge-next = The next one goes on { $day }.
purge-day = { $day } { $month } { $year }
purge-nothing = There is no database yet, so there is nothing to remove.
purge-looked = This was only a look: nothing went.
purge-done = Messages of the bot that still show this are taken away as soon as the bot is connected.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

cli-purge = Remove what was kept long enough. The bot does so every night as well.
cli-dry-run = Only tell what would go, and when.

cli-person = Erase one person everywhere: the number by which Discord knows them. The bot must be stopped.
cli-no-person = "{ $given }" is no number of a person in Discord. In Discord: switch on Developer Mode, press the name, choose Copy User ID.
erase-nothing = Nothing of { $person } is kept here. Nothing was erased. Is the number right?
erase-class = In { $group }:
erase-threads = Talks between two, with all that is in them: { $count }
erase-staff = Named as a teacher or support staff: { $count }
erase-room = In the room: messages { $messages }, files { $files }
erase-backups = Backups that still hold this person: { $count }. They go by themselves when their days are over. Sooner is possible: delete { $files }
erase-done = Erased. Messages of the bot that still show this person, and talks between two, are taken away as soon as the bot is connected.

retention-show =
    ### How long I keep things
    - What was said: { $answers ->
        [one] one day
       *[other] { $answers } days
    }
    - Marks of a scale question: { $check_ins ->
        [one] one day
       *[other] { $check_ins } days
    }
    - Agreements, and what happens with them: { $agreements ->
        [one] one day
        [366] until the school year is over
       *[other] { $agreements } days
    }

    On 31 July, when the school year is over, everything goes. Messages of mine that show it go too.
retention-changed = That is stored. What is older already goes tonight.
refused-retention = The school keeps this for { $most } days at most. Choose a number from 1 up to { $most }.

own-button = What do you know about me?
own-title = ### This is what I know about you
    Only you see this message.
own-class = In **{ $group }** I know you as **{ $name }**.
own-private = - I may send you a private message.
own-staff = As a teacher or support staff you are named with { $count ->
    [one] one thing
   *[other] { $count } things
}, such as a talk that you began. Your name goes when that thing goes. Sooner? Ask whoever runs the bot.
own-nothing = Nothing of yours is kept.
own-no-words = There are no words of yours.
own-kept = What you said goes after { $answers ->
    [one] one day
   *[other] { $answers } days
}, a mark of a scale question after { $check_ins ->
    [one] one day
   *[other] { $check_ins } days
}, and all else when the school year is over. Your teacher can read what you said in a talk. A pass is gone as soon as the answers open.
own-marks = { $what }: a mark or choice
own-presences = Talks that you take part in now
own-turns = A turn that you were given
own-turn-bag = Whether you may get a turn
own-one-to-ones = Talks between two
own-one-to-one-steps = What your teacher asked and said there
own-one-to-one-agreements = Who said yes to an agreement there
own-goals = Goals of yours
own-sheets = Sheets that you approved
own-follow-ups = That you wanted to speak to somebody the same day
own-answers = What you handed in
own-one-to-one-words = In a talk between two
own-drawings = With a drawing of yours
own-goal-words = With a goal of yours
own-turn-lines = In your turn
own-agreements = An agreement of yours
own-ratings = What you thought of a talk
own-moment-replies = What you said in between
own-scale-words = With a scale question
own-scale-responses = Your plan with a scale question
own-card-suggestions = A question you thought of
own-pocket-questions = A question you gave for a talk
own-forget = Erase all of mine
own-forget-sure = I erase your answers, agreements, marks, drawings and your name, in all classes where I know you, from my messages too. A talk between two goes as a whole. It cannot be undone. What you typed in a channel or to me yourself, you take away there yourself.
own-forget-yes = Yes, erase it all
own-forget-no = No, leave it
own-forgotten = All of yours is erased. You can always take part again.
