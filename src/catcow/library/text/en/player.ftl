### The guided session on the screen. What is said and shown within a step comes from session.ftl.

player-title = Your session
player-loading = Your session is on its way.
player-media-title = Your back session
player-cannot-open = This session cannot be opened
player-to-today = Back to Today
player-to-screening = Answer the safety questions
player-to-diary = See it in your diary

# Asked before the first step.
player-before-title = How is your back right now?
player-before-text = Choose a number. Then the session begins. You can stop at any time.
player-pain = Pain now
player-pain-help = 0 is no pain. 10 is the worst pain you can think of.
player-begin = Begin
player-choose-first = Choose a number first.

player-pause = Pause
player-continue = Continue
player-paused = Paused
player-paused-sleep = The computer was asleep, so the session waited for you.
player-paused-reload = Here is where you were. Press Continue when you are ready.
player-paused-elsewhere = The session waits here.
player-previous = Back
player-repeat = Again
player-skip-set = Skip this set
player-skip-exercise = Skip this exercise
player-hurts = This hurts
player-easy = Too easy
player-noted = Noted: too easy.
player-more = I need more time
player-go-on = Go on
player-stop = End
player-voice-on = Voice on
player-voice-off = Voice off
player-help = Keys
player-controls = Session
player-progress = How much is done
player-minutes-left = { $minutes ->
    [one] about { $minutes } minute left
   *[other] about { $minutes } minutes left
}
player-next = Next: { $title }
player-last-step = This is the last part.

player-rep = Repetition
player-rep-of = of { $reps }
player-set-of = Set { $set } of { $sets }
player-hold = Hold
player-seconds = { $seconds ->
    [one] second
   *[other] seconds
}
player-time-left = Time left
player-clock = { $minutes }:{ $seconds }
player-clock-done = Done
player-ready-in = Goes on in
player-phase = Step { $phase }
player-breath-in = Breathe in
player-breath-out = Breathe out
player-breath-easy = Breathe easily
player-side-left = Left side
player-side-right = Right side

player-hurts-title = How strong is the pain?
player-hurts-text = The session has stopped. Take your time.
player-hurts-sharp = Is it sharp or like an electric shock?
player-hurts-spread = Does it move down your leg?
player-hurts-minute = Wait a minute. Is it still down your leg?
player-hurts-minute-yes = Still there
player-hurts-minute-no = It is gone
player-hurts-numb = Is there new numbness or weakness?
player-yes = Yes
player-no = No
player-hurts-send = Tell me what to do
player-hurts-back = It is nothing, go back
player-answer-all = Please answer each question first.
player-deciding = One moment …
player-deciding-long = The program cannot be reached just now. What you told it is kept and will be sent. Until then rest, and leave this exercise.
player-deciding-numb = If you have new numbness or weakness, or your bladder or bowel has changed, do not wait: get help now.
player-advice-go-on = Go on
player-advice-end = End the session
player-light-green = Green: fine
player-light-amber = Amber: go gently
player-light-red = Red: stop this

player-stop-title = End here?
player-stop-text = What you have done is saved. Stopping early is always all right.
player-stop-pain = Pain now (you may leave this out)
player-stop-yes = End the session
player-stop-no = Go on with the session

player-after-title = Done. How is your back now?
player-after-pain = Pain now
player-after-effort = How hard was it?
player-after-effort-help = 0 is no effort at all. 10 is as hard as you can.
player-after-compared = Compared with before the session, my back feels
player-better = better
player-same = the same
player-worse = worse
player-save = Save

player-summary-finished = Session done
player-summary-stopped = Session ended
player-summary-done = What you did
player-summary-nothing = No set was done this time. That is all right.
player-summary-sets = { $sets ->
    [one] { $sets } set
   *[other] { $sets } sets
}
player-summary-reps = { $reps ->
    [one] { $reps } repetition
   *[other] { $reps } repetitions
}
player-unsaved = { $n ->
    [one] One thing is not saved on the disk yet. It is kept in this browser and is sent as soon as the program answers. Keep this page open.
   *[other] { $n } things are not saved on the disk yet. They are kept in this browser and are sent as soon as the program answers. Keep this page open.
}

# Quiet notes at the edge of the screen.
player-note-cut = Reconnecting. Your sets are kept.
player-note-memory = This browser keeps nothing. Do not reload until everything is saved.
player-note-screen = The screen may go dark: this browser cannot keep it awake.
player-note-no-voice = This computer has no voice of its own for this language, so nothing is spoken. Follow the large text and the tones.
player-note-no-tones = This browser makes no tones. Follow the large text.
player-note-no-sound = This browser has neither voice nor tones. Follow the large text.
player-note-close = Close this note

player-elsewhere-title = This session is open in another tab
player-elsewhere-text = It can be played in one place at a time. Close the other tab, or go on here.
player-elsewhere-take = Go on here

player-help-title = Keys
player-help-space = Space
player-help-media = The play, pause, next and previous keys of a keyboard, headphones or remote control work too.
player-help-toggle = Pause or continue
player-help-repeat = This step again
player-help-skip = Skip
player-help-hurts = This hurts
player-help-easy = Too easy
player-help-more = I need more time
player-help-next = Next step
player-help-previous = Step before
player-help-help = These keys
player-help-letters = Use single letter keys
player-help-tones = Tones
player-help-voice = Voice
player-help-close = Close
