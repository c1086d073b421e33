name = Cat and camel
synonyms = cat stretch, cat and cow
purpose = Moves your whole back both ways, slowly and with ease.
setup = Go down on your hands and knees. Put your hands under your shoulders and your knees under your hips.

phase-A = Hold your back long and level. Look at the floor.
say-A = Back long, look down.
alt-A = A person is on hands and knees. The hands are under the shoulders, the knees under the hips, and the back is level.

phase-B = Round your back up to the ceiling. Let your head hang down.
say-B = Round your back up.
alt-B = The back is rounded up like a cat's. The head hangs down.

phase-C = Let your back sag down softly. Bring your head back up in line.
say-C = Let your back sag.
alt-C = The back sags softly between the hips and the shoulders. The head is level.

feel = A soft stretch, first along your back, then along your belly.
breathing = Breathe out as you round up. Breathe in as you sag.
camera = The camera can't see the shape of your back. It sees only your head, arms and hips, so it can't tell how far you round.

fault-elbows-bend = Your elbows bend. Keep your arms long.
fault-hips-shift-back = Your hips move back. Keep them over your knees.
fault-too-fast = You go fast. Take two slow breaths for each round.

caution-WRIST = Make fists, or do it with your hands on a table.
caution-KNEE = Put a pad or a folded towel under your knees.
caution-OSTEO_FLEX = Round up only a little, and slowly. Stay well inside what feels easy.
