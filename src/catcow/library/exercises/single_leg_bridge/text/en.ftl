name = Single-leg bridge
synonyms = one-leg bridge, one-leg hip lift
purpose = Makes one buttock and the back of that thigh stronger at a time.
setup = Lie on your back. Bend your knees and put your feet flat. Leave the length of one foot between your heels and your buttocks.

phase-A = Stretch one leg out, up in the air. Press the other foot into the floor. Tighten your belly a little.
say-A = One leg up. Press one foot.
alt-A = A person lies on the back with the arms beside the body. One foot is flat on the floor. The other leg is straight and up in the air.

phase-B = Squeeze your buttock and lift your hips, until you are straight from shoulder to knee. Keep both sides of your hips level. Then come down slowly.
say-B = Squeeze and lift. Hips level.
alt-B = The hips are up. The body is straight from the shoulders to the knee. One foot carries it, and the other leg is straight beside that thigh.

feel = The buttock of the leg you stand on works hard. If your back hurts here, or low at one side, go back to the bridge with both legs.
breathing = Breathe out as you lift. Keep breathing at the top.
camera = The camera sees your lift best with the lifted leg on the far side. Only from beyond your feet can it see if one hip drops.

fault-hip-drops = One hip drops. Lift less high, and keep both sides level.
fault-not-high-enough = Your hips are still low. Lift a little more if it feels fine.
fault-back-first = Your back arches first. Tighten your belly, then squeeze your buttock and lift.

caution-PREG_SUPINE = Don't stay flat on your back for long. Do only a few, with your upper body propped up.
caution-NECK = Lift only a little. Let your head rest, and look straight up.
caution-HAMSTRING = If the back of your thigh cramps, come down and rest. Then go on with both feet down.
caution-BP_BREATH = Keep each hold short. Count out loud, so that you keep breathing.
