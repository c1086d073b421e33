# The safety questions, why we ask them, and what the answers lead to.
# Facts: clinical.md sections 3.1 and 3.2; wording: section 6.1. Never "you have" or "you do not have".

## Emergency

screening-q-saddle = New numbness or a strange feeling between your legs, around your genitals, buttocks or back passage? Or does wiping feel different?
screening-why-saddle = The nerves to this area leave the low back. A change here needs a check within hours.

screening-q-bladder = New trouble when you pass urine (pee): starting, stopping, feeling it or holding it? Or not noticing that your bladder is full or leaking?
screening-why-bladder = The same nerves work the bladder. A new change needs a check within hours.

screening-q-bowel = New loss of bowel control, or not feeling when you pass a stool?
screening-why-bowel = The same nerves work the bowel. Being constipated on its own is common with back pain and is not meant here.

screening-q-sexual = A new change in sexual feeling or function, together with back or leg pain?
screening-why-sexual = It is a private question. We ask because the same nerves are at work.

screening-q-both-legs = New pain, tingling, numbness or weakness in both legs?
screening-why-both-legs = New signs in both legs at once need help fast.

screening-q-getting-weaker = Is a leg or foot getting weaker over hours or days? Does a foot drag, do your knees give way, are you unsteady when you walk, or have your hands become clumsy?
screening-why-getting-weaker = Weakness that gets worse should be looked at now, so that it does not stay.

screening-q-accident = Did this back pain start with a bad accident, a fall from a height or a hard blow?
screening-why-accident = After a hard blow the spine should be checked before it is exercised.

screening-q-sudden-tummy = Sudden, very bad pain in your back or tummy, together with feeling faint, passing out, a cold sweat or a throbbing feeling in your tummy?
screening-why-sudden-tummy = Sudden back pain with faintness may come from a blood vessel, not from the back.

screening-q-chest = Chest pain, being short of breath, or pain that spreads to your arm or jaw, together with the back pain?
screening-why-chest = These may come from the heart or the lungs.

screening-q-very-ill = Do you feel very ill, with a fever, shaking or confusion, and very bad back pain?
screening-why-very-ill = A serious infection needs help fast.

screening-q-cancer-nerves = Cancer now or in the past, together with new weakness or numbness in a leg, or a new change in your bladder or bowel?
screening-why-cancer-nerves = Together, these need a check on the same day, day or night.

## See a clinician first

screening-q-under-18 = Are you under 18?
screening-why-under-18 = catcow is made for adults. Growing backs need other advice.

screening-q-old-numbness = Numbness between your legs, or trouble with your bladder or bowel, that has been the same for more than 3 months?
screening-why-old-numbness = When it has not changed it is less urgent. It should still be known to a clinician before you exercise.

screening-q-cancer = Have you ever had cancer?
screening-why-cancer = If so, we ask a little more about the pain.
screening-q-cancer-pain = Which of these is true of your back pain?
screening-why-cancer-pain = After cancer, some kinds of back pain should be checked soon.
screening-q-cancer-pain-new-or-worse = It is new or getting worse
screening-q-cancer-pain-band = It feels like a band around my body
screening-q-cancer-pain-night-or-lying = It is worse at night or when I lie down
screening-q-cancer-pain-straining = It is worse when I cough, sneeze or strain

screening-q-fever = A raised temperature or night sweats, together with your back pain?
screening-why-fever = If so, we ask a little more, to see how soon it should be checked.
screening-q-fever-risk = Is any of these true of you?
screening-why-fever-risk = With a fever, each of these makes an infection a little more likely.
screening-q-fever-risk-infection = An infection in the last weeks
screening-q-fever-risk-spine-procedure = An operation or injection in the spine in the last weeks
screening-q-fever-risk-low-immunity = A medicine or illness that weakens the body’s defences
screening-q-fever-risk-diabetes = Diabetes
screening-q-fever-risk-dialysis = Dialysis
screening-q-fever-risk-injected-drugs = Drugs that I inject
screening-q-fever-risk-tuberculosis = Tuberculosis, now or in the past

screening-q-minor-fall = Sudden new back pain after a small fall, a lift or a cough?
screening-why-minor-fall = If so, we ask a little more about your bones.
screening-q-bone-risk = Is any of these true of you?
screening-why-bone-risk = With weaker bones, even a small fall can do harm. A check the same day is wise.
screening-q-bone-risk-over-65 = I am 65 or older
screening-q-bone-risk-thin-bones = I have been told that my bones are thin (osteoporosis)
screening-q-bone-risk-steroids = I have taken steroid tablets for 3 months or more
screening-q-bone-risk-earlier-break = I once broke a bone in a small fall
screening-q-bone-risk-bruise = There is a bruise or graze over my spine

screening-q-one-leg-worse = New numbness or weakness in one leg that is clearly stronger than last week? Or can you no longer rise on your toes or heels on that side?
screening-why-one-leg-worse = A nerve that gets worse should be looked at the same day.

screening-q-unwell = Losing weight without trying, a lump or swelling on your back, a change in its shape, or feeling unwell with the pain?
screening-why-unwell = These are rarely serious. They are still worth a check within days.

screening-q-night = For more than two weeks: pain that does not ease with rest or in any position, and is much worse at night?
screening-why-night = Most back pain changes with how you lie or move. Pain that does not is worth a check.

screening-q-shoulder-blades = New, constant pain between your shoulder blades that no movement changes?
screening-why-shoulder-blades = Pain here that never changes is worth a check within days.

screening-q-unusual-age = Did your first back pain come before you were 18? Or is this a new kind of pain that came after you were 55?
screening-why-unusual-age = Age alone means little. It counts only together with another sign.

screening-q-leg-or-walking = Pain or tingling in one leg, below the knee, for more than 6 weeks without getting better? Or pain or heaviness in the legs when you walk that goes when you sit?
screening-why-leg-or-walking = Somebody should look at this once, so that the right exercises are chosen.

screening-q-began-young = Did your back pain begin before you were 45, and has it lasted more than 3 months?
screening-why-began-young = If so, we ask a little more, to find backs that need a different kind of help.
screening-q-stiff-signs = Which of these are true of you?
screening-why-stiff-signs = One or two of these are common. Several together are worth a talk with a clinician.
screening-q-stiff-signs-before-35 = My back pain began before I was 35
screening-q-stiff-signs-wakes-late = It wakes me in the second half of the night
screening-q-stiff-signs-buttock = I have pain in my buttocks
screening-q-stiff-signs-movement-helps = It gets better when I move
screening-q-stiff-signs-tablets-help = Anti-inflammatory tablets, such as ibuprofen, help within 48 hours
screening-q-stiff-signs-relative = A parent, brother, sister or child has an inflamed spine (spondyloarthritis)
screening-q-stiff-signs-arthritis = I have or had inflamed, swollen joints (arthritis)
screening-q-stiff-signs-heel = I have pain at the heel, or where a tendon meets the bone
screening-q-stiff-signs-psoriasis = I have psoriasis

screening-q-operation = An operation on your back, belly, hip or pelvis, or an injection in the spine, in the last 12 weeks? Or have you been told not to exercise?
screening-why-operation = The people who operated know what you may do and when.

screening-q-bones = Have you been told that you have osteoporosis or a broken bone in the spine? Or have you taken steroid tablets for more than 3 months?
screening-why-bones = Exercise is good for bones. Some bends and twists are better left out, so ask first.

screening-q-pregnant = Are you pregnant, or did you give birth in the last 12 weeks?
screening-why-pregnant = Moving is good for most people in this time. Your midwife or doctor should agree first.
screening-q-pregnant-signs = If you are pregnant now: do you have any of these?
screening-why-pregnant-signs = With any of these, stop exercising and ask for advice the same day.
screening-q-pregnant-signs-bleeding = Bleeding from the vagina
screening-q-pregnant-signs-fluid = Fluid leaking from the vagina
screening-q-pregnant-signs-contractions = Regular, painful contractions
screening-q-pregnant-signs-chest = Chest pain
screening-q-pregnant-signs-calf = A swollen calf
screening-q-pregnant-signs-dizzy = Dizziness
screening-q-pregnant-signs-headache = Headache
screening-q-pregnant-signs-breathless = Short of breath before any effort

screening-q-heart = A heart condition, chest trouble on effort, fainting, blood pressure that is not under control, a stroke, a serious lung disease or epilepsy? Or have you been told to exercise only with somebody watching?
screening-why-heart = Gentle movement is often fine. Somebody who knows you should say so first.

screening-q-conditions = Has a clinician told you that you have one of these?
screening-why-conditions = With these, exercise often helps. It should be agreed with your clinician once.
screening-q-conditions-arthritis = Inflamed joints or spine (inflammatory arthritis, axial spondyloarthritis)
screening-q-conditions-hypermobility = Very loose joints (a hypermobility syndrome)
screening-q-conditions-nerve-disease = A disease of the nerves, spinal cord or brain
screening-q-conditions-new-hip = A new hip joint, less than 12 months ago
screening-q-conditions-slipped-vertebra = A slipped vertebra (spondylolisthesis)
screening-q-conditions-stenosis = A narrowed spinal canal (stenosis)

## Start with care

screening-q-recent = Did this spell of back pain start in the last 6 weeks?
screening-why-recent = A fresh back does best with staying active and a gentle start.

screening-q-pain = How strong is your back pain today? 0 is no pain, 10 is the worst you can imagine.
screening-why-pain = From 6 up we start with the gentle list.

screening-q-one-leg = Pain in one leg, above or below the knee, that stays about the same and without weakness?
screening-why-one-leg = We then choose directions that ease the leg.

screening-q-falls = Did you fall in the last 12 months, or do you feel unsteady?
screening-why-falls = We then make sure that something steady is within reach.

screening-q-dizzy = Do you get dizzy when you lie down, get up or turn your head?
screening-why-dizzy = We then tell you where to move slowly.

screening-q-blood-thinner = Do you take a blood thinner?
screening-why-blood-thinner = We then leave out hard pressure on the muscles.

screening-q-blood-pressure = Do you have high blood pressure that is under control?
screening-why-blood-pressure = We then keep holds short and remind you to breathe.

screening-q-joints = Does one of these need care?
screening-why-joints = We then show you how to do an exercise differently, or leave it out.
screening-q-joints-knee = A sore knee
screening-q-joints-wrist = A sore wrist or hand
screening-q-joints-shoulder = A sore shoulder
screening-q-joints-neck = A sore neck
screening-q-joints-hip = A new hip joint, more than 12 months ago
screening-q-joints-belly = A hernia, or a wide gap in my belly muscles

screening-q-low-mood = Do you feel very low or without hope?
screening-why-low-mood = Pain wears people down. You deserve support for that too.
screening-q-self-harm = Do you have thoughts of harming yourself?
screening-why-self-harm = We ask so that you get help now. Many people have such thoughts in hard times, and help works.

## Choices that every list offers

screening-choice-none = None of these
screening-choice-unsure = Not sure, or rather not say
screening-choice-skip = Rather not say

## The result

screening-title-e = Get help now
screening-title-c1 = See a clinician today
screening-title-c2 = See a clinician within days
screening-title-c3 = See a clinician before you start
screening-title-k = You can start, with care
screening-title-g = You can start

screening-summary-e = Something you answered can need help fast. Please get help now, even if you are not sure.
screening-summary-c1 = Something you answered should be looked at today, before you exercise. It may turn out to be harmless.
screening-summary-c2 = Something you answered should be looked at within days, before you exercise. It is often harmless.
screening-summary-c3 = Something you answered should be talked over with a clinician before you start. Exercise is often fine after that.
screening-summary-k = Exercise is fine for most people with your answers. Begin gently.
screening-summary-g = From what you told us, you can start today.

screening-note-blocked = This holds until { $day }. After that, the questions can be answered anew. Before that, only a clinician who has seen you can lift it.
screening-note-clearable = Has a clinician seen you for this, since it began or last got worse, and said exercise is fine? Then give us the date.

## What to do

screening-action-emergency-call = Call your emergency number, or go to an emergency department now. Do not wait to see if it passes.
screening-action-emergency-no-driving = Do not drive yourself. Ask somebody to take you, or call an ambulance.
screening-action-emergency-say = Say what you answered here. You can show or print this page.
screening-action-emergency-no-exercise = Do not exercise now. We show no exercises until this has been looked at.

screening-action-same-day = Speak with a doctor or nurse today, within 24 hours at the latest.
screening-action-same-day-line = If your doctor cannot see you today, call an out-of-hours service or go to an emergency department.
screening-action-days = Ask for an urgent appointment and be seen within the next days.
screening-action-before-start = Ask a doctor, physiotherapist or nurse if exercise is fine for you. There is no hurry.
screening-action-no-exercise-yet = We show no session until then. When a clinician has seen you for this and said exercise is fine, come back and tell us the date.
screening-action-worse-emergency = If a sign on the emergency list is new or gets worse, get help at once.

screening-action-none-reported = You did not report any of the warning signs we ask about.
screening-action-cleared = You told us that a clinician has seen you for this and said exercise is fine. If they gave you other advice, follow theirs.
screening-action-ask-again = You were not sure about something. Ask a clinician about it, then answer the questions again.

screening-action-care-start = Start with the short, gentle list we have chosen. You can do more as it gets easier.
screening-action-care-stop = Go only as far as is comfortable. Stop if pain rises sharply or moves down a leg.
screening-action-ok-start = Start with a few and add more as it gets easier.

screening-action-stay-active = Stay as active as you can. A new spell of back pain usually eases in the first weeks. Exercise adds little in this time, so take it easy.
screening-action-leg-rule = Watch where you feel it. If pain moves back toward your spine, keep that direction. If it moves down your leg and stays there, stop that direction.
screening-action-pregnant-line = Call your midwife, maternity ward or doctor today. With heavy bleeding or chest pain, call your emergency number.
screening-action-adults-only = catcow is for adults, so we cannot show you a session. Show this page to a parent or another adult you trust. Ask a doctor or physiotherapist who sees young people.
screening-action-low-mood = You matter, and so does how you feel. Talk to somebody you trust, and tell your doctor how low you feel. If thoughts of harming yourself come, call your emergency number or a crisis line.
screening-action-self-harm-alone = Thank you for telling us. You are not alone with this, and such hours do pass. Please tell somebody near you now and ask them to stay with you.
screening-action-self-harm-line = You can talk to somebody at any hour. United States and Canada: 988. United Kingdom and Ireland: 116 123. Australia: 13 11 14. New Zealand: 1737. Anywhere else, call your emergency number.
screening-action-mention-stiffness = When you next see a clinician, tell them about your answers on stiffness and night pain. There is no hurry.

## Why: one line for each rule that was met

screening-rule-ces1 = A new change in feeling between your legs. The nerves low in the back may need help within hours.
screening-rule-ces2 = New trouble with your bladder. The nerves low in the back may need help within hours.
screening-rule-ces3 = A new loss of bowel control or feeling. The nerves low in the back may need help within hours.
screening-rule-ces4 = A new change in sexual feeling, together with pain. The nerves low in the back may need help within hours.
screening-rule-ces5 = New signs in both legs. These need help fast.
screening-rule-neu1 = Weakness or unsteadiness that is getting worse. It should be looked at now, so that it does not stay.
screening-rule-tra1 = A bad accident, fall or blow. The spine should be checked before it is exercised.
screening-rule-aaa1 = Sudden, very bad pain with faintness. This may come from a blood vessel and needs help at once.
screening-rule-che1 = Chest pain, breathlessness or pain into the arm or jaw. This may come from the heart or lungs.
screening-rule-sep1 = Feeling very ill with fever and very bad pain. A serious infection needs help fast.
screening-rule-can0 = Cancer, together with new signs in a leg, the bladder or the bowel. This needs a check at once.
screening-rule-dist-e = Thoughts of harming yourself. You deserve help now.
screening-rule-can1 = Cancer now or in the past, with pain of a kind that should be checked soon.
screening-rule-inf1 = A raised temperature or night sweats, with something that makes an infection more likely.
screening-rule-fra1 = Sudden pain after a small strain, with something that makes bones weaker or more likely to be hurt.
screening-rule-neu2 = Numbness or weakness in one leg that is clearly stronger than last week.
screening-rule-pregr = A sign in pregnancy with which exercise should wait.
screening-rule-ces-old = Long-standing numbness between the legs, or bladder or bowel trouble. A clinician should know of it before you exercise.
screening-rule-sys1 = Weight loss, a lump, a change of shape or feeling unwell. It is worth a check within days.
screening-rule-nig1 = Pain that rest does not ease and that is much worse at night.
screening-rule-tho1 = New, constant pain between the shoulder blades that no movement changes.
screening-rule-age1 = The age at which the pain began, together with another sign you named.
screening-rule-neu3 = Leg pain that has lasted, or legs that feel heavy when you walk. Somebody should look at it once.
screening-rule-axs1 = Several signs that can go with an inflamed spine. There is no hurry, but it is worth asking.
screening-rule-post1 = A recent operation or injection, or advice not to exercise.
screening-rule-ost1 = Bones that need care, or long use of steroid tablets.
screening-rule-preg1 = Pregnancy, or a birth in the last 12 weeks.
screening-rule-hrt1 = A condition of the heart, blood pressure, lungs or nerves, or advice to exercise only with somebody watching.
screening-rule-infla = A known condition with which exercise should first be agreed.
screening-rule-min1 = You are under 18, and catcow is for adults.
screening-rule-acu1 = Pain that is new or strong today. We start gently.
screening-rule-leg1 = Steady pain in one leg. We choose what eases it.
screening-rule-bal1 = A fall or unsteadiness. Keep something steady within reach.
screening-rule-diz1 = Dizziness when you move. Get up and down slowly.
screening-rule-bld1 = A blood thinner. No hard pressure on the muscles.
screening-rule-bp1 = High blood pressure. Short holds, and keep breathing.
screening-rule-kne1 = A sore knee.
screening-rule-wri1 = A sore wrist or hand.
screening-rule-sho1 = A sore shoulder.
screening-rule-nck1 = A sore neck.
screening-rule-hip1 = A new hip joint.
screening-rule-her1 = A hernia or a gap in the belly muscles.
screening-rule-dist = Low mood. You need not carry it alone.
screening-rule-axs1-3 = Three signs that are worth mentioning to a clinician some time.
screening-rule-hold = In the last two weeks you named an emergency sign. It counts until 14 days are over, or until a clinician has seen you for it.

## Why we ask now

screening-due-first-use = Before your first session we ask a few safety questions.
screening-due-new-version = Our safety questions have changed. Please answer the new ones.
screening-due-new-symptom = You told us of something new, or of a fall. Let us check again.
screening-due-red-light = Your last session ended on a red light. Let us check again before the next one.
screening-due-emergency-over = Two weeks ago you named an emergency sign. Please tell us how things are now.
screening-due-unsure = Last time you were not sure about something. Do you know more now?
screening-due-after-break = You have been away for more than two weeks. Let us check that all is still well.
screening-due-four-weeks = Every four weeks we ask the safety questions again.

## The signs to know; shown at every session's end and printed

screening-safety-saddle = Numbness or a strange feeling between your legs, or around your genitals, buttocks or back passage
screening-safety-bladder = Trouble starting, stopping, feeling or holding urine (pee)
screening-safety-bowel = Loss of bowel control, or not feeling when you pass a stool
screening-safety-sexual = A change in sexual feeling or function
screening-safety-legs = Pain, tingling, numbness or weakness in both legs
screening-safety-weaker = A leg or foot that is getting weaker, or unsteady walking
screening-safety-close = New or worse means emergency, at any hour. Signs can change within hours.

screening-not-advice = This is general safety information, not a diagnosis and not a substitute for a clinician.

## Where a number holds

screening-place-anywhere = From a mobile phone in most countries
screening-place-europe = Europe
screening-place-united-kingdom = United Kingdom
screening-place-north-america = United States, Canada, Mexico
screening-place-australia = Australia
screening-place-new-zealand = New Zealand
screening-place-india = India
screening-place-egypt = Egypt (ambulance)
screening-place-jordan = Jordan
screening-place-gulf-999 = Bahrain, Qatar
screening-place-emirates = United Arab Emirates (ambulance)
screening-place-saudi-arabia = Saudi Arabia (ambulance)
screening-place-tunisia = Tunisia (ambulance)
screening-place-united-states-canada = United States and Canada
screening-place-united-kingdom-ireland = United Kingdom and Ireland
