flare-title = When it flares up
flare-summary = A bad spell is not a step back to the start. Do less for a while, but keep moving.

flare-first-heading = First, look for warning signs
flare-first = If you have numbness between your legs, new weakness, or trouble with your bladder or bowels, get help now.

flare-do-heading = Then keep moving, gently
flare-do-p1 = Do a few short, easy moves, and leave out any that make it worse.
flare-do-p2 = Walk for 5 to 10 minutes, two or three times a day.
flare-do-p3 = Breathe slowly and rest in a position that eases it.
flare-do-p4 = Try warmth if you like it.

flare-rules-heading = How much pain is all right
flare-rules = A little more pain while you move is fine if it settles by the next morning. Stop a move that sends pain farther down your leg, or hurts sharply. No study has tested such limits for back pain.

flare-back-heading = Building up again
flare-back = Begin with about half of what you did before. Take one or two weeks to get back. Don’t try to catch up.
