# The talk: what the class and a pupil read.

kind-getting-to-know = Getting to know each other
kind-goals = Goals talk
kind-progress = Progress talk
kind-feedback = Feedback talk
kind-evaluation = Looking back
kind-weekly = Weekly talk
kind-class-circle = Class talk
kind-on-request = Talk on request

opening-tab = Talk · about { $minutes } minutes
opening-tab-over = Talk · over
opening-purpose = **What it is about**
    { $purpose }
opening-intent = **What I want to do with it**
    { $intent }
opening-request = **What I need you for**
    { $request }
opening-good-to-know = **Good to know**
    - You may stay silent. The Pass button always works and needs no reason.
    - Think first, write second.
    - { $who-reads }
    - I watch over safety. If I worry about someone, I cannot keep it to myself. I will tell you first what I am going to do.
opening-reads-sealed = You choose whether the class reads your answer. Everything can be read by { $teacher } too. The class sees nothing until we open together.
opening-reads-chat = What you write in the channel is read by the whole class. With the button you choose that yourself. Everything can be read by { $teacher } too.
opening-reads-support = What is for the class support staff can read too, already before it opens.
readers-support = Support staff can read it too.
held-closed = It is not school time now. Perhaps it is read on { $day } only, from { $time }.
opening-join = I am in
opening-watch = I look on first
opening-question = I have a question
opening-joined = Good to have you here.
opening-watching = Just look on. I will not ask you anything. With I am in you step in later.
opening-dm-offer = May I also send you a private message when I want to ask you something?
opening-dm-yes = You may
opening-dm-no = Rather not
dm-welcome = Good. I only write when it is about this talk. You can turn it off with /mypage reminders.
dm-unwelcome = That is fine. I will not write to you.

reminders-title = **Private messages**

start-done = The talk is open. The panel comes to { $regie }.
