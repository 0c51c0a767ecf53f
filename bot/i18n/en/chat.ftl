# Talking with Discord: short answers, and why something cannot be done now.

chat-done = Done.
step-just-changed = The talk has just gone a step further. I did nothing yet. This is the step that you can take now:
form-was-slow = Looking it up took a moment. Here is your form:
form-open = Open the form
command-expired = This command has changed. Type it again to see the new one.

storage-not-stored = This is not stored.
storage-waits = I read your message, but I cannot store it now. You need not do anything: I keep trying, and tell you what becomes of it.
storage-busy = Another program is using my database for a moment. Try again in a few seconds. Does it stay like this? Tell whoever runs the bot.
storage-full = The disk that I write to is full. Tell whoever runs the bot: with room on the disk everything works again by itself.
storage-read-only = I may not write to my database now. Tell whoever runs the bot: with that right everything works again by itself.
storage-failing = The disk that I write to gives errors. Tell whoever runs the bot at once.
storage-other = My database does not work now. Try again in a moment, and tell whoever runs the bot.
message-not-taken = Something went wrong with your message. This is not stored. ({ $code })
not-ready = I am still starting up. I will be there in a few seconds: try again then.

intent-message-content-missing = I cannot read ordinary messages in a channel. Pupils answer with the button, in a private message, or by replying to the question with the ping on. Switch on "Message Content Intent" in Discord's portal to change that.

refused-not-allowed = This is for somebody with another role in this class.
refused-no-class = There is no class here yet. Do this in the channel of your class.
refused-no-talk = There is no talk going on now.
refused-no-round = There is no question going on now.
refused-no-turn = It is nobody's turn now.
refused-talk-open = A talk is going on already. Close that one first.
refused-talk-over = This talk has been closed.
refused-round-open = A question is still going on. Finish that one first.
refused-wrong-moment = That does not fit right now. See in the channel where you all are.
refused-changed = This has just changed, so I did nothing yet. Look at how it is now. If you still want it, press again.
refused-too-soon =
    { $seconds ->
        [one] Just a moment. In one count it can be done.
       *[other] Just a moment. In { $seconds } counts it can be done.
    }
refused-no-more-time = There has been extra time twice. This question cannot take longer.
refused-empty = There are no words yet. Write something, or choose Pass.
refused-too-long = This has { $length } characters and { $limit } fit. Make it a little shorter and it fits.
refused-no-card = There is no new card that fits now. Choose another deck, or ask a question of your own.
refused-nobody-left = Everybody who wanted has had the chance. You can go on with the next question.
refused-turn-open = Somebody has the turn already. Finish that turn first.
refused-not-yours = This button is for somebody else.
refused-too-tender = This question is too personal for this talk with the whole class. Ask a lighter one here. This one fits one pupil better, with /one start.
refused-no-probe-left = There have been enough follow-up questions. Say thanks, and pass the turn on.
refused-still-silent = It is still silent for a moment. You can ask on or thank soon.
refused-channel-taken = This channel belongs to another class already. Choose another channel.
refused-gone = This is no longer there. Look in the channel for the newest.

error-unexpected = Something went wrong. Your words are not lost if you saw "Saved". ({ $code })
error-expired = This button has expired. Look in the channel for the newest one.

your-words =
    Your words, so that you do not lose them:
    { $text }
