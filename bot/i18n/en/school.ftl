# The school: setting up classes, help, free days, and what does not work.

# Numbers: look at them every year.
help-card =
    - Go to an adult you feel safe with, at school or somewhere else.
    { $country ->
        [BE] - Awel: call 102 for free, or chat at awel.be. Not at night.
        - Thinking of suicide? Call the Zelfmoordlijn for free: 1813, or chat at zelfmoord1813.be.
        - Does somebody hurt you, or do you not feel safe? On working days, call 1712 for free, or chat at 1712.be.
       *[NL] - Kindertelefoon: call 0800-0432 for free, or chat at kindertelefoon.nl. Not at night.
        - Thinking of suicide? Call 113 for free, or chat at 113.nl.
        - Veilig Thuis, day and night and free: 0800-2000.
    }
    - In direct danger: 112.
help-line = { $country ->
    [BE] call Awel for free: 102
   *[NL] call the Dutch Kindertelefoon for free: 0800-0432
}
help-pupil = **How a talk works**
    - First we think. Then the button Write your thought opens.
    - { $reads }
    - Pass always works, no reason needed.
    - Want to talk to someone? Tell your teacher, or { help-line }. In danger: 112.
help-reads = You choose whether the class reads your answer. It can be read by { $teacher } too.
help-reads-support = You choose whether the class reads your answer. It can be read by { $teacher } too, and what is for the class by support staff as well.
help-teacher = **How to lead a talk**
    1. /class set-up: once for each class.
    2. /talk start: purpose, intention and what you need from the class.
    3. /talk plan: the same at a later moment, with an announcement for the class.
    4. The panel in regie does the rest: question, think time, a quick look, open together, tell us, closing.
help-no-class = No class is set up in this channel yet. A teacher does that with /class set-up.
class-set-up = **{ $name } is set up.**
    - Channel: { $channel }
    - Regie: { $regie }, only for { $teachers }
    - Language: { $language }
    - Age: { $band }
    - Turns: { $turns }
    - Answers: { $rounds }
class-age-nl = In the Netherlands you may use Discord from 16 years, in Belgium from 13. For younger classes there is the room, without accounts.
refused-missing-permissions = I miss rights here: { $missing }. Give them to my role and try again. Nothing was changed yet.
class-missing-hint = I still miss this: { $missing }. A talk works without it, but less calmly: I can only take away what I may do myself.
class-mighty-hint = { $who } reads everything as well, private threads included: so it is for the owner and the administrators of any server.
class-threads-hint = { $who } can read private threads as well, by the right Manage Threads. Take that right away before you talk with one pupil.
class-along-hint = { $who } reads along in { $channel } as well. They also read what pupils say there.
class-two-factor-hint = This server asks for two-factor authentication (2FA) for its upkeep. That holds for me as well: whoever made me in Discord's portal must have it switched on. Else I cannot lock anything.
class-listed-hint = Everybody sees my commands for teachers in the list; only teachers can use them. You choose who sees them in Discord: Server Settings, Integrations.
class-missing-pictures = I still miss this: { $missing }. Without it I say in words what is on my pictures.
class-missing-threads = I still miss this: { $missing }. Without it a talk with one pupil does not work.
class-deaf-hint = When a pupil wants to speak to somebody today, I call { $roles }. They only hear it once you allow anyone to mention that role.
refused-channel-kind =
    { $kind ->
        [thread] A thread cannot be a class. Do this in the channel itself.
        [forum] A forum cannot be a class: there each message is a thread of its own. Choose an ordinary text channel.
        [voice] A voice channel cannot be a class. Choose an ordinary text channel; you can talk beside it.
        [stage] A stage cannot be a class. Choose an ordinary text channel; you can talk beside it.
        [news] An announcement channel cannot be a class: what is said there can go to other servers, and talks with one pupil do not work. Choose an ordinary text channel.
        [gone] The channel of the class is gone. Set the class up again with /class set-up.
       *[other] This kind of channel cannot be a class. Choose an ordinary text channel.
    }
refused-same-roles = Choose two different roles for teachers and pupils.
refused-two-roles = You have the pupils' role in this class and a role of grown-ups. As long as that is so, you are a pupil here. Ask an administrator to take one of them away.
refused-role-of-all = Choose a role that not everybody has.
class-regie-topic = Only teachers and support staff read here.
class-pupils = **Pupils I have seen in { $name }**
    { $names }
class-pupils-none = Nobody yet. A pupil appears here after taking part once.
regie-welcome = **This is the regie of { $name }.**
    The panel will stand here. Only { $teachers } read along. Begin with /talk start in { $channel }.

trouble-lock = I may not lock { $channel }. The talk goes on, but pupils can type during think time. Give my role there: { $missing }.
trouble-lock-refused = I may not lock { $channel }: Discord refuses, although I have the rights for it. The talk goes on, but pupils can type during think time. Lock the channel yourself if you need to.
trouble-hidden = Teachers of { $name } cannot see { $channel } any more. Ask an administrator to give your role the right View Channel there. The talk goes on with /talk in the class's channel.
trouble-lock-other = I cannot lock { $channel }. { $why } The talk goes on, but pupils can type during think time.
trouble-unlock-other = { $channel } is still locked and I cannot open it. { $why } Or give pupils the right Send Messages there yourself. I keep trying.
trouble-thread = My messages do not arrive in the thread { $channel }. { $why } What the pupil said already is saved.
trouble-thread-gone = The thread of a talk with one pupil is gone. What the pupil said is saved. Stop the talk in its panel, and begin a new one with /one start.
trouble-partly = { $channel } is locked, but not completely. I can only take from pupils what I may do myself, and this I may not: { $missing }. Give it to my role.
trouble-writers = The lock on { $channel } does not hold everybody by itself.
trouble-writers-roles = By their role some pupils may write or react there anyway: { $names }. I take that away while it is quiet and give it back afterwards. You can also remove it yourself in the permissions of the channel.
trouble-writers-members = By a permission of their own these may write or react there anyway: { $names }. I take that away while it is quiet and give it back afterwards. You can also remove it yourself in the permissions of the channel.
trouble-writers-mighty = Administrator of the server, and so held by no lock: { $names }. Let an administrator take those rights away, or ask for silence yourself.
trouble-post = My messages do not arrive in { $channel }. { $why } What pupils hand in is saved all the same.
trouble-pictures = My pictures do not arrive in { $channel }. There I say in words what is on them. { $why }
trouble-unlock = { $channel } is still locked and I may not open it. Give my role there: { $missing }. Or give pupils the right Send Messages there again yourself. I keep trying.
trouble-unlock-refused = { $channel } is still locked and Discord does not let me open it, although I have the rights for it. Give pupils the right Send Messages there again yourself. I keep trying.
trouble-owed = In { $channel } I cannot give back everything yet that I took for the lock. Give my role there: { $missing }. I keep trying.
trouble-gone = The channel of { $name } is gone. What pupils handed in is saved. Stop the talk here with /talk stop and then set the class up again.
trouble-regie-gone = The regie of { $name } is gone. The talk goes on: take steps with /talk next in the channel of the class. Set the class up again after the talk, and there will be a new one.

band-po-5-6 = ages 8 to 10
band-po-7-8 = ages 10 to 12
band-vo-onder = ages 12 to 15
band-vo-boven-mbo = 15 and older
turn-style-gentle = ask gently first
turn-style-direct = by name at once
round-style-sealed = closed until we open together
round-style-chat = in the channel
language-nl = Dutch
language-en = English

permission-view-channel = View Channel
permission-send-messages = Send Messages
permission-read-message-history = Read Message History
permission-manage-channels = Manage Channels
permission-manage-roles = Manage Permissions
permission-add-reactions = Add Reactions
permission-create-public-threads = Create Public Threads
permission-create-private-threads = Create Private Threads
permission-send-messages-in-threads = Send Messages in Threads
permission-manage-threads = Manage Threads
permission-manage-messages = Manage Messages
permission-attach-files = Attach Files

## Days without school

free-days-noted = That is saved: { $period }. I will not come to pupils by myself then.
free-days-removed = Those days are no longer on the list.
free-days-list = **Free for this class**
free-days-none = This class has noted no free days of its own.
free-days-period = { $first } up to { $last }
free-days-everybody-public = I know weekends and public holidays myself. I do not know the holidays of your school: note them with `/class break`.
free-days-everybody-school = I know weekends, public holidays and the school holidays of your region myself. Is your school free on other days, note those with `/class break`.
free-days-remove = Take something away
refused-no-day = I cannot read that day. Write it like this: 21-12 or 21-12-2026 (day first).
refused-no-period = These are no days in a row. The last day comes after the first, { $most } days at most.
refused-period-over = Those days are over.
refused-calendar-full = There are { $most } periods already. First take one away with `/class break`.

## Who reads along

readers-hidden = *Hidden for now: somebody reads along here for whom this is not meant.*
readers-tab = Who reads along?
readers-private = **{ $who } can read along in { $channel } as well.** I show nothing there any more that is for teachers and support staff alone. I hid what stood there.
readers-class = { $who } reads along in { $channel } now. They also read what pupils say there.
readers-hidden-class = { $who } cannot see { $channel } any more. Give that role the right View Channel there.
readers-hidden-regie = { $who } cannot see { $channel } any more. Give that role the right View Channel there.
readers-mighty = { $who } administers or owns this server, and so reads everything. I cannot stop that. Ask an administrator to take that right away.
readers-leak = I saw this at { $since }. This stood there then: { $what }.
readers-leaked = { $channel } has been closed again since { $until }. When I saw it at { $since }, { $who } could read this: { $what }. Talk about it with whom it concerns.
readers-look = { $teachers }, please have a look.
readers-close = Close it
readers-fine = This is fine
readers-seen = Read
readers-closing = Done. I took away only what was too much. What waited comes now.
readers-accepted = All right. They read along from now on.
readers-everybody = everybody on this server
readers-shown-nothing = nothing of mine
readers-shown-panel = the panel of a talk
readers-shown-preview = answers before they opened
readers-shown-kept-words = kept words
readers-shown-coach-whisper = tips of the coach
readers-shown-coach-mirror = tips of the coach
readers-shown-coach-group = tips of the coach
readers-shown-probes = follow-up questions for a pupil
readers-shown-scale-regie = answers to a scale question
readers-shown-ideas = ideas of pupils
readers-shown-one-panel = a talk with one pupil
readers-shown-follow-up = a pupil who wants to speak to somebody
readers-shown-follow-up-again = a pupil who wants to speak to somebody
readers-shown-moment-replies = words at a moment of the talk
readers-shown-opinion = what pupils thought of the talk
readers-shown-forgotten = what is still to be done after a talk
readers-shown-looking-back-regie = looking back at agreements
readers-shown-spin-regie = whose turn it may be
readers-shown-laid-cards-regie = chosen cards
readers-shown-plan = a planned talk
readers-shown-plan-now = a planned talk
readers-shown-one-step = steps of a talk with one pupil
readers-shown-one-goal = a pupil's goal
readers-only-class = Only for this class
