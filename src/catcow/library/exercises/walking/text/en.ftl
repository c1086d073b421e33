name = Walking
synonyms = walk, walking plan, going for a walk
purpose = Gets your whole body moving, day by day a little more.
setup = Wear shoes that feel good. Pick a way that is easy and even. If you walk less than ten minutes now, begin with what you can.

step-1 = Start slowly. Stand tall, let your arms swing, and look ahead.
step-2 = Find a pace at which you can talk but feel a little warmer.
step-3 = Slow down for the last minute.
step-4 = When a week went well, add five to ten minutes a day in the next one. Aim for half an hour on five days.

feel = A little warm and breathing deeper. Your back may feel looser. It should not feel much worse, also not the next day.
breathing = Breathe as you like. You should be able to talk.
camera = You need no camera. Count the minutes.

caution-STENOSIS = If your legs get heavy or sore, sit down or lean forward until they feel better, then go on. A bicycle may suit you more.
caution-BALANCE = Stay where you can hold on to something, or walk with somebody. Use your stick or walker.
