strength-title = Strength and the core
strength-summary = Getting stronger is good for you. No single muscle decides about pain.

strength-known-heading = What is known
strength-known = Strength and stamina help some people. Pilates, core, strength and mind-and-body exercise all did well in a review of 118 trials. None has to be perfect. Backs are strong, and they adapt.

strength-how-heading = How much
strength-how = Do 8 to 12 of a move that feels hard at the end, on two or three days a week. Rest a day in between. Add a little when you can do one or two more.
