"""The human body as a chain of rigid segments: table, contact points, forward kinematics, contact solving.

Axes, everywhere in catcow: X forward (anterior), Y up (cranial in the neutral standing body), Z to the
right, right-handed (ISB; Wu 2002, Wu 2005). Metres, kilograms, radians. The floor is the plane y = 0.
"""
