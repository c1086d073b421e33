# Words for what the library describes: families, positions, equipment, levels, views, marks, doses.

content-unreviewed = Not yet reviewed by a physiotherapist
content-reviewed = Reviewed by { $reviewer } on { $on }
content-machine-made = These words were made by a machine and await review.

content-family-mobility = Moving
content-family-directional_extension = Bending back
content-family-directional_flexion = Bending forward
content-family-stabilisation = Holding steady
content-family-strengthening = Getting stronger
content-family-stretching = Stretching
content-family-neural = Nerve gliding
content-family-self_release = Pressing sore spots
content-family-aerobic = Getting warm
content-family-habit = Habit

content-position-standing = Standing
content-position-sitting = Sitting
content-position-kneeling = Kneeling
content-position-all_fours = On hands and knees
content-position-prone = Lying on your front
content-position-side_lying = Lying on your side
content-position-supine = Lying on your back

content-region-low_back = Low back
content-region-upper_back = Upper back
content-region-neck = Neck
content-region-shoulders = Shoulders
content-region-belly = Belly
content-region-hips = Hips
content-region-buttocks = Buttocks
content-region-thighs = Thighs
content-region-whole_body = Whole body

content-muscle-deep_abdominals = Deep belly muscles
content-muscle-rectus_abdominis = Straight belly muscle
content-muscle-obliques = Side belly muscles
content-muscle-erector_spinae = Long back muscles
content-muscle-quadratus_lumborum = Deep muscle at the side of the low back
content-muscle-latissimus_dorsi = Broad back muscle
content-muscle-trapezius = Upper back and neck muscle
content-muscle-rhomboids = Muscles between the shoulder blades
content-muscle-deltoids = Shoulder muscles
content-muscle-pectorals = Chest muscles
content-muscle-neck_flexors = Front neck muscles
content-muscle-gluteus_maximus = Large buttock muscle
content-muscle-gluteus_medius = Side buttock muscle
content-muscle-piriformis = Deep buttock muscle
content-muscle-hip_flexors = Front hip muscles
content-muscle-adductors = Inner thigh muscles
content-muscle-quadriceps = Front thigh muscles
content-muscle-hamstrings = Back thigh muscles
content-muscle-calves = Calf muscles

content-equipment-mat = Mat or carpet
content-equipment-pillow = Pillow
content-equipment-cushion = Cushion
content-equipment-knee_pad = Knee pad or folded towel
content-equipment-wall = Wall
content-equipment-band = Light exercise band
content-equipment-chair = Chair
content-equipment-stool = Stool
content-equipment-table = Table
content-equipment-step = Step
content-equipment-strap = Strap or towel
content-equipment-roller = Foam roller
content-equipment-ball = Ball
content-equipment-stick = Stick
content-equipment-bolster = Bolster or rolled blanket
content-equipment-none = Nothing needed
content-equipment-optional = { $thing } (if you like)

# What a household has in its place; our own proposals [D].
content-equipment-mat-instead = A carpet or a folded blanket will do.
content-equipment-pillow-instead = A folded towel or a rolled jumper will do.
content-equipment-cushion-instead = A pillow or a folded blanket will do.
content-equipment-knee_pad-instead = A folded towel, a cushion or a jumper under the knees will do.
content-equipment-wall-instead = A closed door that cannot open will do.
content-equipment-band-instead = A pair of tights or an old stretchy legging will do. Check it for holes first.
content-equipment-chair-instead = The edge of a firm bed or a bench will do, if it does not slide.
content-equipment-stool-instead = A firm chair without arms will do.
content-equipment-table-instead = A kitchen counter or a steady desk will do.
content-equipment-step-instead = The lowest stair will do, with a rail to hold.
content-equipment-strap-instead = A towel, a belt or a scarf will do.
content-equipment-roller-instead = A rolled towel or blanket, tied tight, will do.
content-equipment-ball-instead = A tennis ball, or two socks rolled into a ball, will do.
content-equipment-stick-instead = A broom handle or a closed umbrella will do.
content-equipment-bolster-instead = Two pillows or a rolled blanket will do.

content-level-1 = Easy
content-level-2 = Medium
content-level-3 = Hard
content-level-4 = Very hard
content-level-range = { $low } to { $high }

content-view-SAG_FLOOR = Camera low, at your side, about knee-high, two to three metres away
content-view-SAG_STAND = Camera at hip height, at your side, about three metres away
content-view-FRONT_STAND = Camera in front of you, at hip height, about three metres away
content-view-BACK_STAND = Camera behind you, at hip height, about three metres away
content-view-FRONT_SIT = Camera in front of your chair
content-view-HEAD_END = Camera low, beyond your feet or your head, looking along your body
content-view-NONE = No camera needed

content-mark-V = Read in the source
content-mark-V2 = Read second-hand
content-mark-M = From professional memory, not checked
content-mark-D = Our own proposal, not yet checked by a physiotherapist
content-mark-seed = From the page this program started with

# Doses. $low and $high are the ends of a range; where they are the same, the one-value message is used.
content-dose-sets = { $n ->
    [one] 1 set
   *[other] { $n } sets
}
content-dose-sets-range = { $low } to { $high } sets
content-dose-sets-of-reps = { $sets } of { $reps }
content-dose-reps = { $n ->
    [1] once
    [2] twice
   *[other] { $n } times
}
content-dose-reps-range = { $low } to { $high } times
content-dose-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
content-dose-minutes-range = { $low } to { $high } minutes
content-dose-seconds = { $n ->
    [one] 1 second
   *[other] { $n } seconds
}
content-dose-seconds-range = { $low } to { $high } seconds
content-dose-every-minutes = every { $n } minutes of sitting
content-dose-every-minutes-range = every { $low } to { $high } minutes of sitting
content-dose-count = { $n }
content-dose-count-range = { $low } to { $high }
content-dose-each-side = { $dose } on each side
content-dose-hold = hold { $n ->
    [one] 1 second
   *[other] { $n } seconds
}
content-dose-hold-range = hold { $low } to { $high } seconds
content-dose-hold-up-to = hold up to { $high ->
    [one] 1 second
   *[other] { $high } seconds
}
content-dose-rest = rest { $n ->
    [one] 1 second
   *[other] { $n } seconds
}
content-dose-per-day = { $n ->
    [1] once a day
    [2] twice a day
   *[other] { $n } times a day
}
content-dose-per-day-range = { $high ->
    [2] once or twice a day
   *[other] { $low } to { $high } times a day
}
content-dose-morning = in the morning
content-dose-evening = in the evening
content-dose-morning-and-evening = morning and evening
content-dose-days-per-week = { $n ->
    [one] 1 day a week
   *[other] { $n } days a week
}
content-dose-days-per-week-range = { $low } to { $high } days a week
content-dose-every-day = every day
content-dose-separator = {", "}
