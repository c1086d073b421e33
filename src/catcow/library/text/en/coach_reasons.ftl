### Why the coach cannot see, and what to do. The id is that of catcow.coach.report.Reason.

coach-reason-invisible-movement = The camera cannot see this movement. Follow the clock.
coach-reason-no-reference = The coach does not know this movement from here. Put the camera where the exercise says, or follow the clock.
coach-reason-wrong-view = The camera sees you from the wrong side. Turn it, or put it where the exercise says.
coach-reason-wrong-posture = This does not look like the exercise. Go to its start.
coach-reason-out-of-frame = Part of you is outside the picture. Move the camera back, or move to the middle.
coach-reason-too-far = You are too far away. Bring the camera nearer.
coach-reason-too-near = You are too near. Move the camera back.
coach-reason-too-dark = It is too dark. Switch on a light.
coach-reason-two-people = Two people are in the picture. Only you should be in it.
coach-reason-hidden = Something hides part of you. Clear the view, and wear close clothes.
coach-reason-too-slow = The pictures come too slowly. Close other programs.
coach-reason-nobody = Nobody is in the picture. Move to where the camera sees you.
coach-reason-time-broken = The times of the pictures run backwards. Start again.
