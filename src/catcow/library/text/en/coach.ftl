### What the camera coach says and shows.

# Spoken when a fault that was corrected aloud is not made again.
coach-praise-mended = Better. Keep it like that.
# Shown where none of an exercise's faults can be told from where the camera stands.
coach-form-unseen = From here the camera can count, but it can't judge your form. Go by the pictures.

# How far a movement went.
coach-measure-trunk_line = Bend at the hips
coach-measure-thigh_angle = Lift of the thigh
coach-measure-trunk_lean = Lean of the body
coach-measure-trunk_lean_sideways = Bend to the side
coach-measure-knee_flexion = Bend of the knee
coach-measure-elbow_flexion = Bend of the elbow
coach-measure-elbow_out = Arms out to the side
coach-measure-arm_angle = Reach of the arm
coach-measure-hip_abduction = Lift of the leg to the side
coach-measure-knee_gap = Space between the knees
coach-measure-head_line = Bend of the neck
coach-measure-hip_lift = Lift of the hips
coach-measure-shoulder_lift = Lift of the shoulders
coach-measure-hip_height = Height of the hips

# Why the coach can't see, and how to mend it. The id is that of catcow.coach.report.Reason.
coach-reason-invisible-movement = This movement can't be seen from outside, so I don't count it.
coach-reason-no-reference = I don't know this movement from here, so I don't count it.
coach-reason-wrong-view = I see you from the wrong side. Turn the camera, or turn yourself.
coach-reason-wrong-posture = I see you, but not in this exercise. Get into position as in the picture.
coach-reason-out-of-frame = Part of you is outside the picture. Move to its middle, or put the camera farther away.
coach-reason-too-far = You are too far away. Bring the camera nearer.
coach-reason-too-near = You are too near. Put the camera farther away.
coach-reason-too-dark = It is too dark. Switch on a light.
coach-reason-two-people = I see two people. Only you should be in the picture.
coach-reason-hidden = Something hides part of you. Clear the view, and wear clothes that fit close.
coach-reason-too-slow = The pictures come too slowly. Close other programs, or watch quickly (in the settings).
coach-reason-nobody = I see nobody. Come into the picture.
coach-reason-time-broken = The pictures came out of order. I begin to watch again.
