exercise-title = What exercise can and can’t do
exercise-summary = It helps many people with long-lasting pain, a little on average. For new pain it does little.

exercise-lasting-heading = Pain that has lasted for months
exercise-lasting = On average, people who exercise have about 1½ points out of 10 less pain than people who don’t. Some gain more, some nothing. Doing daily things gets a little easier. The kind you keep doing matters more than its name.

exercise-new-heading = New pain, under six weeks
exercise-new = Exercise adds little here. Staying active and gentle moves are fine.

exercise-prevent-heading = Keeping it away
exercise-prevent = Exercise and teaching together cut new bouts by about 45 in 100 within a year; exercise alone by 35. The proof is weak, and it fades after a year. So go on when you feel fine. Some causes can’t be prevented.

exercise-harm-heading = Can it harm?
exercise-harm = In trials the harm was mostly soreness or more pain for a while.
