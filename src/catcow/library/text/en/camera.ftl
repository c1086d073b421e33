# The camera: asked, set up, and during a set. What a camera sees of each exercise stands with the exercise.

# Asked once, before the first session; then a switch.
camera-ask = Should the camera watch?
camera-ask-text = With it, I count what you do and tell you what to mend. The picture stays in this browser. Nothing is filmed. Nothing is kept, unless you ask for it in the settings. Both ways are fine, and you can change it at any time.
camera-ask-off = Without the camera
camera-ask-on = With the camera

camera-settings = Camera
camera-use = The camera watches
camera-use-help = It counts with you and says what to mend. Its picture stays in this browser and is never kept.
camera-background = Behind you on the screen
camera-background-help = Your outline is drawn over it.
camera-background-picture = The picture
camera-background-blurred = A blurred picture
camera-background-blank = Nothing
camera-model = How it watches
camera-model-help = Take the quick way where the picture is slow.
camera-model-full = With care
camera-model-lite = Quickly

# Keeping the landmarks of what the camera has watched.
camera-keep = Keep the stick figure
camera-keep-help = Off unless you switch it on. It keeps how you moved in each set: where 33 points of your body were, and when. It keeps no picture.
camera-keep-where = The files stay on this computer, in the folder below. They are sent to nobody.
camera-keep-what-for = You can look at a set again with the command below. You can also give a file to a physiotherapist or a researcher. It shows how you move, so give it only to people you trust.
camera-keep-delete = Delete one or all of them here at any time, or delete the folder.
camera-kept = Kept stick figures
camera-kept-none = None is kept.
camera-kept-off = The switch is off, so no new ones are kept. These stay until you delete them.
camera-kept-count = { $count ->
    [one] { $count } set, { $size } of { $most } MB
   *[other] { $count } sets, { $size } of { $most } MB
}
camera-kept-lasted = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
camera-kept-size = { $size } kB
camera-kept-broken = This file cannot be read any more.
camera-kept-save = Save a copy
camera-kept-delete = Delete
camera-kept-deleted = Deleted: { $name }
camera-kept-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
camera-kept-delete-all = Delete all of them
camera-kept-delete-all-ask = Delete all kept stick figures for good?
camera-kept-delete-all-yes = Yes, delete all
camera-kept-delete-all-no = No, keep them
camera-kept-deleted-all = All kept stick figures are deleted.
camera-keeping = Your stick figure is being kept.

# Putting it in place, before going down to the mat.
camera-place-title = Put the camera in its place
camera-place-SAG_FLOOR = Put the laptop or phone on a low stool, about { $distance } metres from the middle of your mat. It should look at your side.
camera-place-SAG_STAND = Put the laptop or phone at hip height, about { $distance } metres away. It should look at your side.
camera-place-FRONT_STAND = Put the laptop or phone at hip height, about { $distance } metres away. You face it.
camera-place-BACK_STAND = Put the laptop or phone at hip height, about { $distance } metres away. It should look at your back.
camera-place-FRONT_SIT = Put the laptop or phone at hip height, about { $distance } metres in front of your chair. You face it.
camera-place-HEAD_END = Put the laptop or phone high up, as on a shelf, about { $distance } metres from your mat. It looks along your body, as in the picture.
camera-place-upright = Stand a phone upright.
camera-place-wide = Lay a phone on its side.
camera-place-outline = You will be where the outline is.
camera-place-done = It stands
camera-without = Go on without the camera

# Seen by itself, once in position.
camera-check-title = Can I see you?
camera-check-text = Get into the starting position, into the outline. I begin by myself when I see you well.
camera-check-seen = I see you
camera-check-whole = All of you is in the picture
camera-check-view = You are in position, seen from the right side
camera-check-light = There is enough light
camera-check-alone = Nobody else is in the picture
camera-check-good = yes
camera-check-bad = no
camera-check-waiting = not yet
camera-check-now = Begin now
camera-check-ready = Good, I see you.
camera-check-give-up = I can't see you well. The clock will count. We begin.

camera-opening = The camera is starting …
camera-denied = This browser does not let me use the camera. You can allow it beside the address, or go on without.
camera-missing = I find no camera here, or another program is using it.
camera-unable = This browser can't watch. Another one may.
camera-lost = The camera is gone. The clock counts.
camera-try-again = Try again

# During a set.
camera-live = What the camera sees of you
camera-counted = Counted
camera-clock-counts = The clock counts for now.
camera-not-this-one = The camera can't count this one. The clock does.
camera-take-your-time = Take your time.
camera-hands = Raise one hand to pause or go on, both to skip.
camera-paused-by-hand = Paused. Raise one hand to go on.
camera-skipped-by-hand = Skipped.
camera-slow = The camera is slow on this computer.
camera-slow-use = Watch quickly

# After a set.
camera-counted-by-camera = { $reps ->
    [one] I counted { $reps } repetition.
   *[other] I counted { $reps } repetitions.
}
camera-counted-by-clock = { $reps ->
    [one] The clock counted { $reps } repetition.
   *[other] The clock counted { $reps } repetitions.
}
camera-counted-by-person = { $reps ->
    [one] Noted: { $reps } repetition.
   *[other] Noted: { $reps } repetitions.
}
camera-fewer = One fewer
camera-more = One more
