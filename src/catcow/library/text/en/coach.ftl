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
