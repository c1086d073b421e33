# What one hears, and what is known of it.

claim-C1-heard = A strong core grips the spine like a fist round a pole, and weak abs cause pain.
claim-C1-known = Strength and stamina help some people. No single muscle is the cause.

claim-C2-heard = Training the abs is among the most important things.
claim-C2-known = It is one good way among several.

claim-C3-heard = Strength training eases back pain, and helps when you have none.
claim-C3-known = On average it does, a little to moderately, when pain has lasted. With new pain it does little.

claim-C4-heard = A strong upper body is the best guard against pain and poor posture, for years to come.
claim-C4-known = Strength is good for you. No source shows a best guard. What exercise prevents fades after about a year.

claim-C5-heard = Short hip flexors may cause back pain, and the one-leg bridge builds the buttocks.
claim-C5-known = They may feel tight; stretch them if it feels good. Stretching alone did not ease pain better. The bridge does train the buttocks.

claim-C6-heard = A pelvic tilt frees tight muscles.
claim-C6-known = It is a gentle way to move the low back. None of our sources tests if it frees muscles.

claim-C7-heard = The usual cause is a torn or pulled muscle.
claim-C7-known = Most often no single part can be named. Discs, joints and nerves play a role for some people.

claim-C8-heard = About 80 in 100 of us get it.
claim-C8-known = Figures from 60 to 85 in 100 are often quoted. In 2020, 619 million people had low back pain.

claim-C9-heard = Worn shoes move trouble from the feet to the low back, so change them every 250 to 500 miles. Running and concrete matter too.
claim-C9-known = Change worn shoes for comfort. Shoes and insoles have not been shown to prevent low back pain.

claim-C10-heard = COVID-19 made back pain more common.
claim-C10-known = None of our sources shows this, so we leave it out.

# wording: quoted, to be corrected
claim-C11-heard = Exercise instead of harmful medicines.
claim-C11-known = Exercise can sit beside your care. Ask a pharmacist or doctor about medicines.

claim-C12-heard = Clinicians give such exercises after care, or for stiffness.
claim-C12-known = They do. Ask yours which ones fit you.

claim-C13-heard = Take care with form, in order to avoid strain on the back.
claim-C13-known = Good form makes a move do its job. A slip does not harm a strong back.
