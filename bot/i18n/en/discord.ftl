# Why Discord does not do something, and what can be done about it.

discord-busy = Discord is hard to reach for a moment. Please try again. ({ $code })
discord-slow-mode = Slow mode is on in this channel. Wait a moment, or switch it off in the channel's settings.
discord-channel-gone = That channel or thread is gone. If it belongs to the class, set the class up again with /class set-up.
discord-server-gone = I am not in that server any more. Invite me again.
discord-person-gone = That person is not in this server, or keeps me out. See whether the name is still in the list of members.
discord-message-gone = That message is gone. Look in the channel for the newest one.
discord-role-gone = A role that belongs to this is gone. Set the class up again with /class set-up and choose the roles of today.
discord-gone = What I am looking for is gone from Discord. Look in the channel for the newest.
discord-too-old = This screen is too old. Open it again from the channel.
discord-server-full = This server is full: it holds 500 channels. Take away a channel that nobody uses, then do this again.
discord-category-full = This category is full: it holds 50 channels. Take one away, or move the class's channel to another category. Then do this again.
discord-threads-full = This server has too many open threads: 1,000 is the most. Close threads that are done, then do this again.
discord-thread-full = This thread is full: it holds 1,000 people. Begin a new one, or let some people leave it.
discord-pins-full = 250 messages are pinned in this channel already. Unpin one, then do this again.
discord-reactions-full = This message has 20 different reactions already. Take one away, then do this again.
discord-commands-full = Discord takes no more new commands from me today. Tomorrow it works again by itself. The buttons work as usual.
discord-rights-full = This channel has 1,000 exceptions to its permissions already. Take one away in the channel's permissions, then do this again.
discord-files-many = One message holds 10 files. Choose fewer.
discord-file-big = This file is too big for Discord. Make it smaller, then do this again.
discord-file-bad = Discord does not take this file. Choose another one, a PNG or JPG if you can.
discord-files-off = No files can be sent in this server now. Discord decides that. Say it in words for the time being.
discord-wrong-channel = This does not work in this kind of channel. Choose an ordinary text channel.
discord-archived = This thread is closed. Open it again, or write something in it, then do this again.
discord-locked = This thread is locked. Let a moderator unlock it, or give my role the permission Manage Threads.
discord-thread-there = This message has a thread already. Go on in there.
discord-closed-dm = Discord does not let me send that person a private message. It can be switched on again in Discord: in the server's privacy settings, "Direct Messages".
discord-no-access = I cannot get in there. Let my role see that channel: give it the permission View Channel.
discord-forbidden = Discord does not let me do this, although I have the permissions that I know it needs. Ask who manages the server to move my role up and to look at this channel's permissions.
discord-lacks =
    { $count ->
        [one] For that I miss a permission: { $missing }. Give it to my role, in the server or in that channel, then do this again.
       *[other] For that I miss these permissions: { $missing }. Give them to my role, in the server or in that channel, then do this again.
    }
discord-not-ours = That message is not mine, so I cannot change it.
discord-two-factor = This server asks for two-factor authentication (2FA) for its upkeep. That holds for me as well: whoever made me in Discord's portal must switch it on. Then this works.
discord-verification = This server asks for more checks than this account has had. Ask who manages the server to look at the verification level.
discord-moderated = This server's AutoMod kept my message back. Put my role among the exceptions: Server Settings, AutoMod.
discord-name = Discord does not allow that name. Choose another name for the channel, then do this again.
discord-unknown-bot = Discord does not know me any more: my key is wrong. Whoever hosts me has to set a new one.
discord-empty = Discord takes no empty message. Write something.
discord-too-long = This is too long for Discord. Make it shorter, then do this again.
discord-form = Discord does not understand what I send. That is my fault. Give this code to whoever hosts me: { $code }
discord-other = Discord does not do this (reason { $number }). Trying again does not help. Give this code to whoever hosts me: { $code }
