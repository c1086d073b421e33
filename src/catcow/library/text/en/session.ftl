# The lines of a guided session, compiled by the server: spoken and shown. Short, kind, one thing at a time.
# How to get down to the floor and up again is our own wording [D], not yet reviewed by a physiotherapist.

session-get-ready-title = Get ready
session-get-ready-space = Make some room around you.
session-get-ready-water = Have water near.
session-get-ready-phone = Keep your phone where you can reach it from the floor.
session-get-ready-phone-upright = Keep your phone near.
session-get-ready-chair = Put a steady chair beside you. It helps you down and up.
session-get-ready-things = You need: { $things }.
session-list-separator = {", "}

session-down-title = Down to the floor
session-down-chair = Stand beside a steady chair. Hold the seat with both hands.
session-down-knee = Step one foot back, and lower that knee to the floor.
session-down-knees = Bring the other knee down beside it.
session-down-hands = Put your hands on the floor, one after the other.

session-up-title = Up from the floor
session-up-from-supine = Roll onto your side. Push up with your arms to hands and knees.
session-up-from-side_lying = Push up with your arms to hands and knees.
session-up-from-prone = Put your hands beside your chest. Push back to hands and knees.
session-up-from-all_fours = Crawl to your chair.
session-up-from-kneeling = Turn to your chair.
session-up-chair = Put both hands on the seat of a steady chair.
session-up-foot = Put one foot flat on the floor in front of you.
session-up-stand = Push with your hands and that foot, and stand up slowly.
session-up-wait = Stand still for a moment before you walk.

session-position-standing = Stand
session-position-sitting = Sit on the chair
session-position-kneeling = Kneel
session-position-all_fours = On hands and knees
session-position-prone = Lie on your front
session-position-side_lying = Lie on your side
session-position-supine = Lie on your back

session-to-standing = Stand up slowly.
session-to-sitting = Sit down on the chair.
session-to-kneeling = Come up onto your knees.
session-to-all_fours = Come onto your hands and knees.
session-to-prone = Lie down on your front. Take your time.
session-to-side_lying = Lie down on your side. Take your time.
session-to-supine = Lie on your side first. Then roll onto your back.

session-first = First: { $name }.
session-next = Next: { $name }.
session-again = Once more: { $name }.
session-needs = You need: { $things }.

session-set = Set { $set } of { $sets }.
session-side = { $side ->
    [left] Left side.
   *[right] Right side.
}
session-side-title = { $name } · { $side ->
    [left] left side
   *[right] right side
}
session-other-side-title = Other side
session-other-side = { $side ->
    [left] Now the left side.
   *[right] Now the right side.
}

# What is done by the clock: walking, breathing.
session-clock-half = Half-way. { $minutes ->
    [one] One more minute
   *[other] { $minutes } more minutes
} to go.
session-clock-minute = One more minute.
session-clock-done = That is it. Well done.

session-rest-title = Rest
session-rest = Rest. Breathe easily.
session-rest-next = Then set { $set } of { $sets }.

session-hold = Hold.
session-hold-breathe = Keep breathing.
session-hold-left = { $seconds } more seconds.
session-return = Come back slowly.

session-breath-in = Breathe in.
session-breath-out = Breathe out.
session-breath-easy = Breathe easily.

# The count of the last but one repetition.
session-count-last = { $count }. Last one.
session-count = { $n ->
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
    [6] Six
    [7] Seven
    [8] Eight
    [9] Nine
    [10] Ten
    [11] Eleven
    [12] Twelve
    [13] Thirteen
    [14] Fourteen
    [15] Fifteen
    [16] Sixteen
    [17] Seventeen
    [18] Eighteen
    [19] Nineteen
    [20] Twenty
    [21] Twenty-one
    [22] Twenty-two
    [23] Twenty-three
    [24] Twenty-four
    [25] Twenty-five
    [26] Twenty-six
    [27] Twenty-seven
    [28] Twenty-eight
    [29] Twenty-nine
    [30] Thirty
   *[other] { $n }
}

session-finish-title = Done
session-finish = That was the last exercise.
session-finish-drink = Take a breath. Drink some water.
session-finish-questions = Then tell how your back is now.

# What the program answers when something hurts (clinical.md 3.5). The first line is the heading.
session-green = That is fine.
session-green-more = A little pain while you move is all right. Go on if you like.
session-amber = Go on, but lighter.
session-amber-smaller = Make the movement smaller and slower, and keep the hold short.
session-amber-watch = If the pain grows, press “This hurts” again. It should be gone by tomorrow.
session-red = Stop this exercise for today.
session-red-rest = The rest of it is left out. Lie or sit as it feels easy, and breathe.
session-red-choice = Go on with the next exercise when the pain has eased. Or end here: that is a good choice too.
session-red-no-exercise = Stop and rest.
session-spread-gone = It went down your leg and came back, so leave this exercise for today.
session-stop = Stop for today.
session-stop-rest = Find a position that feels easy, and rest.
session-stop-see = If it is still worse after a day, see a clinician.
session-stop-screen = The program asks its safety questions again before your next session.
session-help = Stop. Get help for this.
session-help-now = Call your emergency number now if the numbness or weakness is in both legs, between your legs or around your bottom, if your bladder or bowel has changed, or if a leg is getting weaker.
session-help-today = If none of these is so, see a clinician today.
session-safety-net = Symptoms can change within hours. Get help at once for new numbness between your legs, a change with your bladder or bowel, or a leg that gets weaker.

session-care = Go gently today.
session-care-why = With pain of 6 or 7, only the gentlest exercises stay in. Keep every hold short.
session-care-none = None of today's exercises is gentle enough for a pain of 6 or 7. Rest, and try again when it has eased.
session-too-sore = Not today.
session-too-sore-why = With pain of 8 or more it is better to rest. Change your position often, and walk a little if you can.

session-too-easy = Noted. A little more next time.

session-finished = Well done. It is all saved.
session-finished-better = You feel better than before. Good to know.
session-finished-same = No change is fine too. Keep going.
session-finished-worse = You feel worse than before. If it happens twice in a row, your plan gets easier.
session-finished-settle = A little more pain can come with moving. It should be back to where it was by tomorrow.
session-finished-high = That is more pain than we want. Rest today. If it is not back by tomorrow, do less, and see a clinician if it stays.
session-stopped = Ended here. What you did is saved.
session-stopped-fine = Stopping is always all right.
