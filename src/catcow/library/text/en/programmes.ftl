# The programmes (clinical.md 2.4): their names and what each is for.

programme-first_week-name = The first week
programme-first_week-purpose = Easy movement in short doses, to begin with or when your back is sore.
programme-general-name = Low back
programme-general-purpose = A mix for the low back: loosen, hold steady, get stronger and stretch.
programme-leg_pain-name = Steady pain in one leg
programme-leg_pain-purpose = The direction that feels better, and gentle steps around it.
programme-osteoporosis-name = Kind to bones
programme-osteoporosis-purpose = Strength without deep bending or twisting, once a clinician has said yes.
programme-desk-name = Desk days
programme-desk-purpose = Short breaks for people who sit a lot, for the upper back, the neck and the hips.
programme-prevention-name = Keeping well
programme-prevention-purpose = Strength on two or three days a week, and walking.

# The pages of the programmes.
programmes-title = Programmes
programmes-intro = What catcow chooses from when it makes your sessions. Which one fits follows from your answers to the safety questions. You can look at all of them.
programmes-back = All programmes
programmes-unknown-title = There is no such programme
programmes-order = What is in it
programmes-or = or
programmes-fill = Time left is filled with: { $families }.
programmes-learn = Good to know
programmes-exercises = { $count ->
    [one] One exercise
   *[other] { $count } exercises, the ones that suit you
}
programmes-sources = Where it comes from
