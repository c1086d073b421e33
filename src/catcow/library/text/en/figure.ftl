### The moving figure.

# $alt is the text alternative of the phase's picture.
figure-label = { $exercise }, step { $phase }. { $alt }
figure-loading = The figure is on its way.
figure-no-webgl = This browser cannot show the moving figure (it has no WebGL). The pictures show the same steps.
figure-failed = The moving figure could not be loaded. The pictures show the same steps.
figure-no-track = This exercise has no moving figure yet. Follow the pictures.
figure-controls = Moving figure
figure-play = Play
figure-pause = Pause
figure-slow = Slow
figure-steps = Steps
figure-step = Show step { $phase }
# Seconds left of the hold.
figure-hold = Hold: { $seconds }
figure-show-left = Show left side
figure-show-right = Show right side
figure-view = View
figure-turn-left = Turn to the left
figure-turn-right = Turn to the right
figure-reset = First view again

figure-body = Show me
figure-body-woman = A woman
figure-body-man = A man
figure-body-older = An older man
