name = Dead bug
synonyms = lying arm and leg reach, tabletop heel taps
purpose = Trains your belly to keep your back still while arms and legs move.
setup = Lie on your back. Bring one knee up over its hip, then the other. Bend both knees like a chair. Point both arms to the ceiling.

phase-A = Hold your knees over your hips and your arms up. Tighten your belly a little.
say-A = Knees and arms up. Belly tight.
alt-A = A person lies on the back. Both knees are bent over the hips, with the shins level. Both arms point to the ceiling.

phase-B = Lower one heel to the floor, and the other arm back over your head. Keep your back still.
say-B = One heel down, other arm back.
alt-B = One heel touches the floor with the knee still bent. The arm of the other side reaches back over the head. The other arm and leg have not moved.

phase-C = Bring the arm and the leg back up.
say-C = Back up to the middle.
alt-C = Both knees are over the hips again, and both arms point to the ceiling.

phase-D = Now lower the other heel and the other arm. Then bring both back up.
say-D = Now the other heel and arm.
alt-D = The other heel touches the floor, and the other arm reaches back over the head.

feel = Your belly works to keep your back still.
breathing = Breathe out as you lower. Breathe in as you come back.
camera = The camera sees the arm and leg that are near it. For the next set, lie the other way round. It can hardly see if your back lifts a little.

fault-back-arches = Your back arches. Lower the arm and the leg less far.
fault-knee-straightens = The other knee moves. Keep it bent like a chair, over your hip.
fault-same-side = The arm and leg of one side move. Move the leg of one side and the arm of the other.
fault-too-fast = You move fast. Count to three on the way down.

caution-HERNIA_DR = Leave your arms down and lower one heel only. Stop if your belly bulges out in the middle.
caution-BP_BREATH = Never hold your breath. Count out loud as you lower.
caution-SHOULDER = Leave your arms on the floor. Move only your legs.
