name = Movement break
synonyms = movement snack, desk break, active break, 30-second break
purpose = Breaks up long sitting.
setup = Sit as you like. Set a reminder for every 20 to 30 minutes.

step-1 = Stand up.
step-2 = Walk about for half a minute or more, or march in place.
step-3 = If you like, bend back gently five times, or reach up three times.
step-4 = Sit down again, but not quite as before.

feel = Looser and more awake.
breathing = Breathe as you like.
camera = You need no camera.

caution-EXT_PERIPH = Leave out the back bend. Walk instead.
caution-STENOSIS = Leave out the back bend. Walk, or reach up while you sit.
caution-BALANCE = Hold on to the table as you stand up. Leave out the back bend.
