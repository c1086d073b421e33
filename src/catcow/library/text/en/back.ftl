# My back: where it is felt, what helps, what the days allow.

back-title = My back
back-intro = What you say here shapes your plan. Leave out what you like, and change it at any time.
back-new-title = This is new, or further down the leg than before
back-new-text = Before the next session we ask the safety questions again. It takes about three minutes.
back-new-stop = If you notice a warning sign, do not wait: get help now.
back-new-button = Answer the questions
back-contradicts = Two answers do not fit together

back-where = Where do you feel it?
back-where-help = Tap the picture, or tick the words. Mark pain, tingling or numbness.
back-map-front = Front
back-map-back = Back
back-map-front-alt = A standing person seen from the front.
back-map-back-alt = A standing person seen from behind.
back-map-your-left = your left
back-map-your-right = your right
back-part-low_back = Low back
back-part-left_buttock = Left buttock
back-part-left_thigh = Left thigh
back-part-left_calf = Left leg below the knee
back-part-left_foot = Left foot
back-part-right_buttock = Right buttock
back-part-right_thigh = Right thigh
back-part-right_calf = Right leg below the knee
back-part-right_foot = Right foot
back-marks-back = Your back
back-marks-left = Your left side
back-marks-right = Your right side
back-marks-none = Nothing is marked.
back-marks-clear = Clear all marks
back-reach-spine = Your marks do not go into the legs.
back-reach-buttock = Your marks go as far as the buttock.
back-reach-thigh = Your marks go as far as the thigh. Your plan is a careful one.
back-reach-calf = Your marks go below the knee. Your plan is a careful one.
back-reach-foot = Your marks go as far as the foot. Your plan is a careful one.

back-lasting = How long has it hurt?
back-lasting-help = This time, in all. It counts on by itself.
back-lasting-unknown = Not sure, or it does not hurt
back-lasting-recent = Less than 6 weeks
back-lasting-weeks = 6 to 12 weeks
back-lasting-months = 3 months to a year
back-lasting-years = More than a year

back-direction = Which way of bending feels better?
back-direction-help = The one after which your back feels easier, or after which leg symptoms move up towards the spine.
back-direction-none = Neither, or not sure
back-direction-flexion = Bending forward
back-direction-extension = Arching back
back-direction-stopped = Out for now, because of how your sessions went. This cannot be changed here.

back-goals = What do you want to do again with less trouble?
back-goals-help = Up to five. Say how well each one goes now.
back-goals-add = Add one
back-goals-choose = Choose …
back-goals-able = How well it goes now
back-goals-able-low = not at all
back-goals-able-high = as before
back-goals-able-value = { $value } of 10
back-goals-words = In your own words, if you like
back-goals-remove = Remove

back-possible = What is possible for you?
back-not-possible = I can’t do this
back-not-possible-help = Exercises that need it are left out.
back-not-floor = Getting down to the floor

back-when = When do you have time?
back-days = Sessions a week, at most
back-weekdays = Other minutes on some days
back-weekday-usual = As usual ({ $minutes })
back-weekday-none = No session
back-weekday-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
back-time = Usual time of day
back-time-any = It varies
back-time-morning = Morning
back-time-midday = Midday
back-time-evening = Evening
back-stiff = My back is stiff in the morning
back-stiff-help = In the morning nothing then bends it all the way.

back-away = Days away from home
back-away-help = On the road we plan without floor and things to use. At work only standing and sitting.
back-away-from = First day
back-away-to = Last day
back-away-where = Where
back-away-add = Add these days
back-away-span = { $from } to { $to }
back-away-remove = Remove: { $days }
back-away-problem = Choose a first day from today on, and a last day that is not before it. At most 60 days.

back-likes = Exercises you like, and those you don’t want
back-likes-help = One you like comes more often where it fits. One you don’t want never comes.
back-liked = You like
back-disliked = You don’t want
back-likes-choose = Choose an exercise
back-likes-like = I like it
back-likes-dislike = I don’t want it
back-likes-remove = Take off the list

back-programme = Programme to follow
back-programme-help = catcow chooses your exercises from it.
back-programme-none = No programme: choose from all exercises
back-programme-asked = Your answers to the safety questions lead to “{ $name }”. It comes first.
back-programme-look = Look at the programmes
back-programme-routines = Or follow a fixed routine

back-save = Save
back-unsaved = You have changes that are not saved.
back-saved-same = Saved. This week’s plan stays as it is.
back-saved-new = Saved. Your week is planned with it.
back-saved-later = Saved. It counts as soon as you have answered the safety questions.
back-saved-none = Saved. { $why }
back-saved-both = Saved. New in this week’s plan: { $came }. No longer in it: { $went }.
back-saved-came = Saved. New in this week’s plan: { $came }.
back-saved-went = Saved. No longer in this week’s plan: { $went }.
back-saved-moved = Saved. The exercises of this week stay; days or doses have changed.
back-saved-sessions = { $count ->
    [one] One session is left this week.
   *[other] { $count } sessions are left this week.
}
back-saved-more = { $count ->
    [one] one more
   *[other] { $count } more
}
back-not-saved = Not saved, because catcow does not answer. Your changes are still here. Please try again when it is back.
back-level-elsewhere = How hard exercises may be is set in
back-levels = How hard each kind may be
back-levels-help = One step easier or harder than the rest, if you like. The safety rules stay as they are.
back-level-usual = As the rest ({ $level })
back-level-easier = One step easier
back-level-harder = One step harder
