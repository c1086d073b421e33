name = Sciatic nerve slider
synonyms = nerve glide, nerve floss, leg nerve slider
purpose = Lets the long nerve at the back of your leg slide to and fro, without a stretch.
setup = Lie on your back with a pillow under your head. Bend both knees. Lift one leg and hold it behind the thigh, so that the thigh points up.

phase-A = Bend your knee. Pull your toes toward you and look at your knee.
say-A = Bend. Toes up, look down.
alt-A = A person lies on the back and holds one thigh with both hands, so that it points up. That knee is bent and its toes point up. The chin is tucked. The other foot is on the floor.

phase-B = Unbend your knee a little, only as far as it feels easy. Let your foot go loose and lift your chin. Don't stay there.
say-B = Unbend. Foot loose, chin up.
alt-B = The knee is a little less bent, so that the shin points up. The foot is loose. The head is back and the chin is up. The thigh has not moved.

feel = Easy movement. At most a light pull that goes at once. No tingling.
breathing = Breathe as you like. Don't hold your breath.
camera = The camera sees this best from the side, with the moving leg near.

fault-hips-lift = Your hips come off the floor. Bend your knee more, and let your hips rest.
fault-too-far = You go to the end, with your toes pulled up. Go less far, and let your foot go loose.
fault-held-too-long = You stay at the end. Keep moving, to and fro.
fault-jerky = You move in jerks. Go slowly and evenly.

caution-NEURO = Move only as far as nothing tingles. Any tingling must be gone within two minutes. Don't do this if your leg gets weaker or more numb. Then talk to your clinician.
