# Closing: agreements, opinion, what happens; and looking back at the beginning of the next talk.

closing-tab = Closing · step { $step } of 3
agreements-tab = Our agreements
agreements-title = This is what we agreed
agreements-none = There is nothing yet. That is fine too.
agreements-ask = Is something missing, or is a word not right? Your words come first. You may stay silent here too.
agreements-add = Add an agreement
agreements-right = That is right
agreements-reword = Change a word
agreements-remove = Take away
agreements-by-teacher = (the teacher does this)
agreements-moment = · for the first time: { $moment }
agreements-help = · help: { $help }
agreements-unconfirmed = · nobody said yet: that is right
agreements-thanks = Thank you. That is how it stands.
agreements-only-yours = What still waits you wrote yourself. It counts when somebody else says That is right.
agreement-list-tab = Regie · agreements
agreement-list-waiting = { $count ->
        [one] One proposal waits until you have read it. The class does not see it yet.
       *[other] { $count } proposals wait until you have read them. The class does not see them yet.
    }
agreement-list-unread = Not on the list yet
agreement-list-words = The bot kept this back for you: it holds a word from your school's list. Read it calmly. Often nothing is the matter.
agreement-list-teacher = Off the list: the message was deleted
agreement-list-lapsed = Not agreed: nobody said That is right, or the message was deleted. It goes when the next talk begins.
agreement-list-lapsed-unlisted = Not agreed: this was not on the list when the time for agreements was over. It goes when the next talk begins.
agreement-list-from = { $name }
agreement-list-place = Put on the list
agreement-list-place-all = Put these { $count } on the list
refused-agreements-changed = The agreements have just changed. Read them once more, then press again.
agreement-title = An agreement
agreement-propose = Propose an agreement
agreement-reword = In your words
agreement-what = What do we agree?
agreement-what-hint = Small and possible. In your own words.
agreement-moment = When for the first time?
agreement-moment-hint = For example: Thursday after the break.
agreement-help = Who helps?
agreement-who = Whose agreement is this?
agreement-who-class = All of us
agreement-who-pupil = Mine
agreement-who-pupil-hint = It can be read by { $teacher } too, not by the class.
agreement-who-teacher = Mine, the teacher's
agreement-pupil = Or one pupil's
agreement-pupil-hint = Only that pupil can say: that is right.
agreement-read-first = Saved. { $teacher } reads your proposal first. Then it comes on the list, and it counts when somebody else says That is right.
agreement-held = Saved. { $teacher } reads your proposal first, the class does not see it yet.
agreement-struck = { $teacher } read your proposal and did not put it on the list: "{ $words }". Would you like to know how that came? Feel free to ask.
agreement-added-own = Saved. This is your agreement.
agreement-not-asked = **Saved, but not asked yet.** I cannot reach { $pupil } in private now. Let them press That is right at the agreements: then this proposal comes along.
agreement-proposed = Proposed. It counts once a pupil says That is right.
agreement-for-you = **A proposal for you.** Is this right in your words?
agreement-which = Which one?
agreement-reworded = Your words are there.
agreement-removed = Gone. Nothing of it stays.

rating-tab = You about this talk
rating-title = Now you about this talk
rating-ask = Four short questions, about the talk and not about a person. Only { $teacher } sees the whole, without names. With fewer than { $minimum } opinions nobody reads them.
rating-over = Thank you for thinking along.
rating-give = Give your opinion
rating-form = You about this talk
rating-choose = Choose what fits
rating-line-said = I could say what I wanted
rating-line-mattered = It was about something that matters to me
rating-line-manner = The way of talking suited me
rating-line-silence = Being silent was really fine
rating-mark-0 = completely
rating-mark-1 = quite
rating-mark-2 = a little
rating-mark-3 = not so much
rating-mark-4 = not at all
rating-other = What would you like different next time?
rating-thanks = Thank you. Your opinion counts in the whole.
opinion-tab = Regie · what the class thinks
opinion-there = The opinion of the class is in. Only the teacher can read it.
opinion-read = Read the opinion
opinion-too-few = There are fewer than { $minimum } opinions. Then nobody reads them, not even you. That was promised.
opinion-words = **Different next time** (shuffled, without names)
opinion-line-too-few = too few to show

outcomes-title = This happens now
outcomes-facts =
    - **What:** { $what }
    - **Who reads it:** { $readers }
    - **Until when:** { $until }
outcomes-read =
    - **Who reads it:** { $readers }
    - **Until when:** { $until }
outcomes-change = **What I will do myself**
    { $change }
outcomes-form = What happens with it?
outcomes-field-what = What happens with what was said?
outcomes-field-what-hint = For example: the agreements go on the wall of the class.
outcomes-field-readers = Who reads it?
outcomes-field-readers-hint = Name everybody who can read it.
outcomes-readers-value = You and { $teacher }.
outcomes-readers-value-support = You, { $teacher } and the support staff.
outcomes-field-until = Until when?
outcomes-field-until-hint = For example: two weeks. Then the answers go.
outcomes-field-change = What will you do, or do differently?
outcomes-field-change-hint = One thing, so that the class can notice it.
outcomes-field-heard = What did they say about this talk?
outcomes-field-heard-hint = Comes back in the opening of the next talk.

back-tab = Looking back
back-title = Where were we?
back-heard = **Last time you said:** { $heard }
back-would = **I said then that I would do this:** { $change }
back-done = **I did this:** { $done }
back-agreed = **This is what we agreed**
back-settled = Nothing stands open any more.
back-mine = My agreements
back-mine-title = **Your agreements.** How do they stand? Anything is good to know.
back-none = Nothing stands open for you.
back-tab-regie = Regie · looking back
back-regie = Go through the agreements of the class, and tell what you did.
back-regie-over = The talk is over. What is still open comes back in the next talk.
back-tell = Tell what you did
back-field-heard = Last time you said …
back-field-done = I did …
back-review = How does it stand?
back-review-done = Done
back-review-partly = Partly
back-review-not = Not yet
back-review-not-needed = No longer needed
back-more = More agreements
back-thanks = Thank you. Good to know.

sealed-waits = Did you write something that did not open? You choose what happens with it. If you do nothing, it goes within a day.
sealed-see = My words
sealed-none = There is nothing of yours that is still closed.
sealed-title = **You wrote this. It did not open.**
sealed-choose = May { $teacher } read it, or shall I throw it away? If you do nothing, it goes within a day.
sealed-keep = For { $teacher }
sealed-throw = Throw away
sealed-kept = Good. It can be read by { $teacher }, not by the class.
sealed-gone = Gone. Nothing of it stays.
kept-tab = Regie · question { $number }, not opened
kept-text = A pupil wants you to read this. Only the teacher can open it.
kept-read = Read

panel-tab-closing = Regie · closing
panel-closing-agreements = Agreements
panel-closing-agreements-next = The class can add agreements and put them in their own words. Feel free to propose one.
panel-unread = { $count ->
        [one] One proposal of a pupil waits for you, in the message "agreements".
       *[other] { $count } proposals of pupils wait for you, in the message "agreements".
    }
panel-unconfirmed = There is a proposal to which nobody said That is right. If you go on, it does not count.
panel-to-opinion = To their opinion
panel-propose = Propose an agreement
panel-closing-rating = You about this talk
panel-closing-rating-next = The class gives its opinion. You see the whole when this step is over, from five opinions on.
panel-to-outcomes = To what happens
panel-closing-outcomes = What happens now?
panel-closing-outcomes-next = Read the opinion of the class below. Then tell what happens; without that the talk cannot be closed.
panel-tell-outcomes = Tell what happens
panel-closing-cover = Covering
panel-closing-cover-next = It was about something personal. Cover first if that feels right, and then close.
panel-cover = Cover
panel-end = Thank and close
panel-late = A few minutes left. Closing takes four.

refused-outcomes-first = First you tell what happens with the talk. Then it can be closed.
refused-no-pupil = This person did not take part in this class yet.

past-tab = Outcomes · only for you
past-title = { $kind }, { $day }
past-open = **Still open**
past-personal = { $count ->
    [one] And 1 agreement of a pupil.
   *[other] And { $count } agreements of pupils.
}
past-nothing-open = No agreement is open any more.
past-followed-up = **Followed up.** You looked back at everything that was agreed.
past-earlier = One talk earlier
past-strike = Take an agreement away
past-none = No talk has been closed yet.

forgotten-tab = Regie · the talk from before
forgotten-stopped = The talk of { $time } was still open, and nothing happened for hours. I stopped it. The channel is open. Whoever had words that stayed closed can see them for a day, give them to you or throw them away.
forgotten-closed = The talk of { $time } was still open, and nothing happened for hours. The class knew already what happens with it. I ended it, with a thank you.

ending-tab = Talk · over
ending-title = That was our talk
ending-thanks = Thank you all. For the silence too.
ending-stop-tab = Talk · stopped
ending-stop-title = We stop here
ending-stop-text = It is not because of you. What was still closed stays closed.
