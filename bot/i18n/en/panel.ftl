# The panel in regie: what the teacher can do now.

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
panel-reaction-more = Five or more pupils want to hear more of this. Take time here for tell us.
panel-reaction-same = Five or more pupils know something here. What do these answers share?
panel-reaction-new = For five or more pupils something here is new. Feel free to ask more about it.
panel-closed = The talk is closed
panel-stopped = The talk was stopped
panel-over-counts = { $rounds ->
    [one] 1 question asked.
   *[other] { $rounds } questions asked.
}
panel-circle = **In the circle**
    { $joined } { $joined ->
        [one] pupil
       *[other] pupils
    }, { $watching } { $watching ->
        [one] looks
       *[other] look
    } on
panel-lock-failed = **Please note:** I may not lock the channel. Pupils can type now. What I need for it I said here in the regie.

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
