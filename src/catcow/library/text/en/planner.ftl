# The week: goals, answers that contradict each other, plans for special days, and routines. The reasons of a
# plan are in reasons.ftl.

# What a person wants to do again with less trouble (library/planning/goals.yaml).
planner-goal-sitting = Sitting
planner-goal-standing = Standing
planner-goal-walking = Walking
planner-goal-stairs = Climbing stairs
planner-goal-getting_up = Getting up from a chair
planner-goal-bending = Bending down
planner-goal-lifting = Lifting
planner-goal-carrying = Carrying
planner-goal-reaching_up = Reaching up
planner-goal-turning_in_bed = Turning over in bed
planner-goal-dressing = Dressing, shoes and socks
planner-goal-driving = Driving
planner-goal-desk_work = Working at a desk
planner-goal-sleeping = Sleeping
planner-goal-housework = Housework
planner-goal-gardening = Gardening
planner-goal-sport = Sport
planner-goal-playing_with_children = Playing with children

# Answers that cannot both hold.
planner-contradiction-direction-stopped = { $direction ->
    [flexion] You told us that bending forward feels better, and also that it sends symptoms down your leg. Change one of the two answers.
   *[extension] You told us that arching back feels better, and also that it sends symptoms down your leg. Change one of the two answers.
}
planner-contradiction-liked-disliked = You told us that you like “{ $exercise }”, and also that you don't. Change one of the two.
planner-contradiction-wanted-disliked = You turned “{ $exercise }” on, and also told us that you don't like it. Change one of the two.
planner-contradiction-both-legs = You marked both legs, but your answers to the safety questions name none. Please answer the safety questions again.

# Sessions for special days: name and what it gives.
planner-context-gentle = My back is worse today
planner-context-gentle-what = A short and gentle session, right now.
planner-context-least = Only three minutes
planner-context-least-what = The least that keeps you moving.
planner-context-travel = On the road
planner-context-travel-what = Standing or sitting, with nothing to use.
planner-context-work = At work
planner-context-work-what = Five minutes standing or on a chair.
planner-context-before_sitting = Before I sit for long
planner-context-before_sitting-what = Three minutes to loosen up first.
planner-context-after_sitting = After sitting
planner-context-after_sitting-what = Three minutes to straighten up again.
