# The regie (the teacher's own channel): what the teacher reads.

panel-tab-opening = Regie · opening
panel-tab-round = Regie · question { $number }
panel-tab-over = Regie · over
panel-opening = The talk is open
panel-opening-next = The class reads the opening. Then ask your first question.
panel-thinking = Think time is running
panel-thinking-until = Writing starts { $countdown }.
panel-answering = Everybody writes
panel-answering-until = You can look { $countdown }.
panel-preview = A quick look
panel-preview-next = Read along below. Then they open together.
panel-reading = Everybody reads
panel-reading-until = Tell us can start { $countdown }.
panel-turns = Tell us
panel-turns-next = I ask someone who wrote something.
panel-turns-asking = I am asking someone, quietly.
panel-turns-speaking = { $name } has the floor.
panel-turns-waiting = { $name } has told something. It stays silent for a moment.
panel-turns-heard = { $name } has told something. You can ask on or thank now.
panel-turns-nobody = Everybody who could be asked was asked. Time for a next question, or to close.
panel-turns-enough = A few have told something now. More is fine, and not needed.
panel-echo-more = Five or more pupils want to hear more of this. Take time here for tell us.
panel-echo-same = Five or more pupils know something here. What do these answers share?
panel-echo-new = For five or more pupils something here is new. Feel free to ask more about it.
panel-closed = The talk is closed
panel-stopped = The talk was stopped
panel-over-counts = { $rounds ->
    [one] 1 question asked. Everything is saved.
   *[other] { $rounds } questions asked. Everything is saved.
}
panel-circle = **In the circle**
    { $joined } { $joined ->
        [one] pupil
       *[other] pupils
    }, { $watching } { $watching ->
        [one] looks
       *[other] look
    } on
panel-lock-failed = **Please note:** I may not lock the channel. Pupils can type now. Give me the right Manage Permissions in that channel.

panel-kind-steps = **This is how this talk goes.** You may always do something else.
panel-kind-leaves = What is left of it: { $what }.
panel-kind-next = **Soon, step { $step } of { $steps }:** { $text }
panel-kind-asks = **This belongs to this talk:**
    { $asked }
leaves-teacher-change = what you change or do
leaves-agreement = what you all agree
leaves-wall = the thoughts of the class, in the channel
start-as-circle = With the class after all, as a circle
refused-for-one-pupil = This kind of talk is meant for one pupil and you: begin it with /one start. With the whole class it can go as a plain circle.

panel-first-question = Ask the first question
panel-next-question = Next question
panel-open-now = Open now
panel-look-now = Look now
panel-reveal = Open together
panel-invite = Tell us …
panel-more-time = More time
panel-another = Another question
panel-reword = Change the words
panel-reword-hint = Think time begins anew. What was handed in already stays.
panel-another-hint = One question. Leave this empty and I draw a card. Think time begins anew.
panel-draw = Draw a card
panel-close = Close
panel-stop = Stop the talk
panel-stop-sure = Are you sure? The class then reads: it is not because of you.
panel-stop-yes = Yes, stop
panel-stop-no = No, go on
panel-goes-on = The talk goes on.
panel-stopped-now = The talk was stopped.

ask-title = Your question
ask-text = What do you want to ask?
ask-text-hint = One question. Begin with How, What or Tell us.
ask-style = How does the class answer?
ask-style-sealed = Closed until we open together
ask-style-chat = In the channel, after think time
ask-depth = How much think time?
ask-depth-light = Short
ask-depth-standard = Usual
ask-depth-deep = Long
ask-weight = How personal is this question?
ask-weight-hint = Personal goes without names and stays closed. Tender is not for a whole class.
ask-weight-light = Light
ask-weight-personal = Personal
ask-weight-tender = Tender

preview-tab = A quick look · question { $number }
preview-title = This is how they open
preview-count = { $from } to { $to } of { $total } · only the regie sees this
preview-empty = There is nothing to open. That is fine.
preview-named = **{ $name }, with name**
preview-anonymous = **Without a name**
preview-for-you = **{ $name }**
preview-hold = Hold
preview-release = May open after all
preview-show-name = Show me the name
preview-name-is = { $name } wrote this.
preview-held-tab = I hold this one for you
preview-caught-tab = The bot kept this back for you
preview-caught = It holds a word from your school's list. Read it calmly. Often nothing is the matter.
concern-card = **Worried? Six points**
    1. Stay calm and listen.
    2. Say that it is good that it was told, and that the pupil is not to blame.
    3. Promise no secrecy. Say whom you will bring in and why.
    4. Ask little and openly. Do not investigate, and do not judge parents.
    5. Write down literally what you heard.
    6. { $country ->
        [BE] Go to the care coordinator or pupil counsellor today. They confer with the CLB. 1712 gives advice too.
       *[NL] Go to the child protection officer or care coordinator today. They follow the reporting code.
    } In direct danger: 112.
preview-held-kind = Chosen: { $visibility }
preview-private = For you only ({ $count })
preview-private-title = For you only
preview-private-none = Nobody wrote something for you alone.
preview-too-few = { $count ->
    [one] One answer without a name stays closed
   *[other] { $count } answers without a name stay closed
}: they are too few, the class would know whose they are. You read them under For you only. If you want to retell something, do so in your own words.
preview-next-page = Next
preview-previous-page = Previous
preview-opened = This question is open.
preview-not-opened = This question did not open.
preview-page = Page { $page } of { $pages }

probes-tab = Ask on, if it fits · { $left } left
probes-tab-none = { $name } has the floor
probes-tab-over = Turn over
probes-thanks = Thank you, { $name }
probes-thanks-words = In other words
probes-thanks-preview = **You thank like this:** { $thanks }
probes-tab-silence = Second silence
probes-tab-enough = Ready to thank
probes-silence = Say nothing for a moment. You can ask on or thank { $countdown }.
probes-listen = Listen first. After a message of { $name }, or after That was it, it stays silent for a moment.
probes-long = The telling has gone on for two minutes. That is fine. You can thank calmly in a moment.
probes-heard = Told aloud
probes-list = Ask on
probes-form = Ask on
probes-summary = I hear … Did I get it?
probes-summary-hint = As close as you can to the pupil’s words. Did I get it? is added for you.
probes-own = In your own words
probes-own-hint = One short question. Without why.
probe-type-and-then = invite
probe-type-more = invite
probe-type-mirror = mirror
probe-type-see = detail
probe-type-feel = feeling
probe-type-difference = difference
probe-type-other-eye = another eye
probe-type-helped = help
probe-type-meaning = meaning
probe-type-room = room
probe-type-stop = stop
probe-type-summary = sum up
probe-type-own = your own
thanks-form = Thank you
thanks-field = I will remember …
thanks-field-hint = The pupil’s words, said aloud or with their name. May be empty.
probes-text = Wait first. Silence often helps more than a question.

turns-fair =
    I choose at random among who handed something in and may be asked. Who likes to comes first; then who waited longest for a turn. Nobody comes twice before everybody had a chance.
    The number of this question is { $seed }. With that number and the same group every choice comes out like this again.

invite-asked = I am asking someone.

start-done = The talk is open. The panel is in { $regie }.
question-done = The question is in { $channel }.
question-stays-sealed = This question is personal, or the class answers without names. So the answers stay closed until you open them together.
class-set-up = **{ $name } is set up.**
    - Channel: { $channel }
    - Regie: { $regie }, only for { $teachers }
    - Language: { $language }
    - Age: { $band }
    - Turns: { $turns }
    - Answers: { $rounds }
class-age-nl = In the Netherlands you may use Discord from 16 years, in Belgium from 13. For younger classes there is the room, without accounts.
refused-missing-permissions = I miss rights here: { $missing }. Give them to my role and try again. Nothing was changed yet.
class-missing-hint = I still miss this right: { $missing }. A talk works without it, but less calmly.
class-deaf-hint = When a pupil wants to speak to somebody today, I call { $roles }. They only hear it once you allow anyone to mention that role.
refused-same-roles = Choose two different roles for teachers and pupils.
refused-role-of-all = Choose a role that not everybody has.
class-regie-topic = Only teachers and support staff read here.
class-pupils = **Pupils I have seen in { $name }**
    { $names }
class-pupils-none = Nobody yet. A pupil appears here after taking part once.
regie-welcome = **This is the regie of { $name }.**
    The panel will stand here. Only { $teachers } read along. Begin with /talk start in { $channel }.

trouble-lock = I may not lock { $channel }. The talk goes on, but pupils can type during think time. Give my role the right Manage Permissions there.
trouble-post = I may not write in { $channel }. Give my role the rights View Channel and Send Messages there. What pupils hand in is saved all the same.
trouble-unlock = { $channel } is still locked and I may not open it. Give my role the right Manage Permissions there, or give pupils the right Send Messages there again yourself. I keep trying.
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
permission-create-private-threads = Create Private Threads
permission-send-messages-in-threads = Send Messages in Threads
permission-manage-threads = Manage Threads
permission-manage-messages = Manage Messages

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
