walking-title = Walking
walking-summary = Simple, free, and tested in a trial with people who had just got better.

walking-start-heading = Start where you are
walking-start = Walk for 10 to 15 minutes a day, or as much as you do now. Add 5 to 10 minutes a week. A good aim is 30 minutes on five days a week, after about six months. Walk so that you can still talk.

walking-works-heading = What a trial found
walking-works = In a trial 701 people had just got over back pain. Half walked and were taught about pain by a physiotherapist. It took a median of 208 days until pain stopped them again, against 112 without. The walkers had more trouble with their legs.

walking-legs-heading = If your legs hurt or feel heavy
walking-legs = If walking brings this on and sitting eases it, walk in short turns with rests. Tell a clinician about it. Hold on to something if you feel unsteady.
