# General: what is said when something does not work, and words that come back everywhere.

error-unexpected = Something went wrong. Your words are not lost if you saw "Saved". ({ $code })
error-expired = This button has expired. Look in the channel for the newest one.
