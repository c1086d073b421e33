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
