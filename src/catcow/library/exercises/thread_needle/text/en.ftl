name = Thread the needle
synonyms = upper back turn on hands and knees
purpose = Keeps your upper back turning well.
setup = Go down on your hands and knees. Put your hands under your shoulders and your knees under your hips.

phase-A = Hold your back level. Keep your elbows a little soft.
say-A = Hands and knees. Back level.
alt-A = A person is on hands and knees. The hands are under the shoulders, the knees under the hips, and the back is level.

phase-B = Slide one hand under your body to the other side, palm up. Let that shoulder and the side of your head come down to the floor. The other elbow bends. Pause, then come back the same way.
say-B = Thread one arm through. Turn.
alt-B = One arm has slid under the body and reaches out on the other side, palm up. That shoulder and the head rest on the floor. The upper back has turned. The hips are still high.

feel = A turn in your upper back, and a stretch behind your shoulder. If it gets easy, reach that hand up to the ceiling as you come back.
breathing = Breathe out as you thread the arm through. Breathe in as you come back.
camera = From beyond your head the camera sees if your hips shift or turn. From the side it sees how far you go.

fault-hips-shift = Your hips shift to one side. Keep them in the middle, over your knees.
fault-hips-turn = Your hips turn along. Keep them level, and turn just your upper back.
fault-elbow-locks = The arm you lean on is locked. Let that elbow bend.

caution-WRIST = Lean on a fist, or on your forearm.
caution-SHOULDER = Go just part of the way. Your shoulder doesn't have to reach the floor.
caution-KNEE = Put a pad or a folded towel under your knees.
