# Cautions, by tag. An exercise may say its own words instead (caution-<TAG> in its text).
# Facts: clinical.md section 2.1, caution_tags.

cautions-OSTEO_FLEX = Weak bones or an old spine fracture: don't bend or twist your back far, fast, with a load or many times.
cautions-PREG_SUPINE = Pregnant, after the first three months: don't stay flat on your back. Prop yourself up, or lie on your side.
cautions-PREG_PRONE = Pregnant: don't lie on your front.
cautions-FLEX_PERIPH = Stop if bending forward sends pain or tingling down your leg.
cautions-EXT_PERIPH = Stop if arching back sends pain down your leg, or makes your legs feel heavy.
cautions-NEURO = Don't do this while a leg is getting weaker. Tingling must settle within a few minutes.
cautions-POSTOP = An operation on your back, belly or hip in the last 12 weeks: ask your clinician first.
cautions-HIP_REPL = A new hip joint: don't bend the hip deeply while you turn it or cross your legs.
cautions-BP_BREATH = High blood pressure, heart or eye trouble: keep holds short, and never hold your breath.
cautions-BALANCE = Have something steady within reach. Don't do this alone if you fell in the last year.
cautions-KNEE = Sore knee: use a pad, and bend it only as far as it feels good.
cautions-WRIST = Sore wrist: make fists, or rest on your forearms.
cautions-SHOULDER = Sore shoulder: move the arm only as far as it feels good.
cautions-NECK = Sore neck: let your head rest, and keep your neck long.
cautions-HERNIA_DR = A hernia or a gap in your belly muscles: no sit-ups. Tighten your belly gently instead.
cautions-ANTICOAG = Blood thinner or easy bruising: no hard pressure on the muscles.
cautions-HAMSTRING = Cramp at the back of the thigh: come down, rest, and lift less high.
cautions-TROCHANTERIC = Pain at the side of the hip: stop if this makes it worse.
cautions-STENOSIS = Narrowing of the spinal canal or a slipped vertebra: ask your clinician first.
cautions-DIZZINESS = Dizzy: stop, sit down, and move more slowly.

cautions-effect-leave_out = Left out of your plan
cautions-effect-modify = Do it this way
cautions-effect-watch = Watch for this

cautions-stop-title = Stop at once if you notice any of these
cautions-stop-always = New numbness or weakness. A change between your legs, or with your bladder or bowel. Chest pain. Feeling faint. Or pain above your limit.
