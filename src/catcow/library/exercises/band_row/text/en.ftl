name = Shoulder-blade squeeze
synonyms = band row, rowing, row without a band, scapular squeeze
purpose = Works the muscles between your shoulder blades.
setup = Tie a light band to a fixed point at chest height. Check it for cracks, and pull once to test the knot. Stand tall and face it, feet hip-wide, with one end in each hand. With no band, make loose fists, as if you held two handles.
setup-plain = Stand tall, feet hip-wide. Make loose fists, as if you held two handles.

phase-A = Reach your arms out in front with soft elbows.
say-A = Reach forward, soft elbows.
alt-A = A person, seen from behind and the side, stands tall and reaches both arms forward. Each fist holds an end of a band that is tied in front. The elbows are a little bent.
alt-A-plain = A person, seen from behind and the side, stands tall and reaches both loose fists forward. The elbows are a little bent. Nothing is held.

phase-B = Draw your elbows back close to your sides. Squeeze your shoulder blades together and hold. Then let go slowly.
say-B = Elbows back, squeeze your shoulder blades.
alt-B = The elbows are bent and drawn back behind the body, close to the sides, and the band is pulled tight. The shoulder blades have come together.
alt-B-plain = The elbows are bent and drawn back behind the body, close to the sides. The hands are loose fists. The shoulder blades have come together.

feel = The muscles between your shoulder blades work.
breathing = Breathe out as you draw back. Keep breathing while you hold.
camera = The camera sees your elbows and trunk from the side. It can't see your shoulder blades.

fault-shrug = Your shoulders creep up to your ears. Push them down, away from your ears.
fault-trunk-rocks = Your body rocks back. Stand still, and move only your arms.
fault-elbows-drift = Your elbows drift out. Keep them close to your sides.
fault-chin-pokes = Your chin pokes forward. Draw your head back over your shoulders.

caution-SHOULDER = Start with your elbows at your sides. Squeeze only as far as it feels good.
