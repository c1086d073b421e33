name = Side plank on your knees
synonyms = side bridge, knee side plank
purpose = Trains the sides of your trunk to hold you steady.
setup = Lie on your side. Bend your knees, with your thighs in line with your body. Prop yourself up, with your elbow under your shoulder and your forearm flat. Rest your top hand on your hip.

phase-A = Rest on your forearm and your hip.
say-A = Rest on your forearm and hip.
alt-A = A person lies on one side, propped on the forearm. The elbow is under the shoulder. The knees are bent, one leg on the other, and the hip rests on the floor.

phase-B = Lift your hips until knees, hips and shoulders make one line. Hold and keep breathing. Then lower slowly.
say-B = Hips up. Make one straight line.
alt-B = The hips are off the floor. Only the forearm and the lower leg carry the body. Knees, hips and shoulders make one line.

feel = The side of your waist that is near the floor works hard. Stop if your ribs hurt. If it gets easy, straighten your legs. Later, lift the top leg too.
breathing = Breathe all the time, in and out, while you hold.
camera = The camera sees this best when it faces your chest, a little above the floor.

fault-hips-sag = Your hips sink. Lift them until your body makes one line.
fault-rolls-forward = Your chest rolls to the floor. Keep one shoulder right above the other.
fault-hips-pike = Your hips stick up or back. Bring them into line with knees and shoulders.
fault-elbow-far = Your elbow is away from your shoulder. Put it right under.

caution-SHOULDER = Stand side-on to a wall instead. Lean on it with your forearm, and keep your body straight.
caution-BP_BREATH = Hold for just a few seconds, and never hold your breath.
