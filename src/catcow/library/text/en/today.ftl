# Today's session.

today-title = Today
today-summary = { $count ->
    [one] One exercise, about { $minutes } minutes.
   *[other] { $count } exercises, about { $minutes } minutes.
}
today-minutes-choose = I have
today-minutes-label = Length of the session
today-minutes-unit = { $minutes ->
    [one] minute
   *[other] minutes
}
today-minutes-fewer = Shorter: { $minutes } minutes
today-minutes-more = Longer: { $minutes } minutes
today-start = Start
today-care = Today’s list is shorter and calmer because of your answers.
today-care-why = See why
today-done = { $count ->
    [one] You have done one session today.
   *[other] You have done { $count } sessions today.
}
today-order = What you will do
today-minutes = about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
today-seconds = about { $seconds } seconds
today-why = Why this one?
today-professional = For a professional
today-how-planned = How your plan is made
today-rest = Today is a day of rest in your week. You may do a session all the same.

# One exercise in place of another.
today-swap = Swap
today-swap-title = In place of “{ $name }”:
today-swap-none = Nothing else fits in its place today.
today-swapped = “{ $instead }” is in now, in place of “{ $name }”.

# My back is worse today.
today-worse-title = A sore day. This is what we do now.
today-worse-now = Today: short and gentle. Three minutes are enough.
today-worse-next = The next days: short and gentle too, until it calms down.
today-worse-back = Then back up, a step at a time.
today-worse-new = Is there anything new, such as numbness or a weak leg? Then answer the safety questions first.
today-worse-yes = Yes, make it gentle
today-worse-no = No, leave it as it is
today-flare-calm = Gentle days
today-flare-back = On the way back
today-flare-days = How the next days go
today-flare-if = If it has calmed down by tomorrow:
today-flare-how = How much does your back hurt now?
today-flare-how-help = 0 is no pain. With { $limit } or less, the way back begins.
today-flare-save = Save
today-flare-saved = Saved.
today-flare-mistake = That was a mistake: take it back

# Special days.
today-occasions = On the road, at work or short of time?
today-occasion-back = Back to today’s session
today-left-out = { $count ->
    [one] One exercise left out today, and why
   *[other] { $count } exercises left out today, and why
}

today-open-text = You are in the middle of a session. Everything you did is kept.
today-open-button = Go on

today-first-title = First, a few questions about your back
today-first-text = They take about three minutes. They find out whether exercise is a good idea today, or whether somebody should look at your back first.
today-again-title = Time to ask the safety questions again
today-first-button = Answer the questions
today-blocked-text = There is no session today because of your answers to the safety questions.
today-blocked-button = See what to do

today-more = Look around
today-more-learn = Learn in a minute
today-more-routines = Routines
today-more-programmes = Programmes
today-more-library = All exercises
