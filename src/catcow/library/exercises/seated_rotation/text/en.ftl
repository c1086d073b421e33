name = Seated turn
synonyms = seated trunk rotation, chair twist, seated lower back twist
purpose = Turns your back gently to each side while you sit.
setup = Sit tall on a firm stool without arms. Your feet are flat and apart. Lay your hands on your thighs.

phase-A = Sit tall and look straight ahead.
say-A = Sit tall, look ahead.
alt-A = A person sits tall on a stool and looks ahead. The hands lie on the thighs.

phase-B = Turn your chest slowly to one side. Lay one hand on the far thigh, and the other on the stool behind you. Look over your shoulder. Hold. Then turn back. If that is too much, fold your arms and turn only a little.
say-B = Turn and look over your shoulder.
alt-B = The chest and the head are turned to one side. One hand is on the outside of the far thigh, the other on the stool behind. The knees still point ahead.

feel = A gentle twist in your middle and upper back.
breathing = Breathe out as you turn. Keep breathing while you hold.
camera = The camera sees your shoulders turn from the front. It can only guess how far your back turns.

fault-hips-turn = Your hips and knees turn too. Keep both knees ahead, and turn your chest.
fault-leans = You lean to the side. Grow tall first, then turn.
