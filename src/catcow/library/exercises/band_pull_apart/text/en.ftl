name = Band pull-apart
synonyms = band pull, band spread
purpose = Makes your upper back and shoulders stronger, with one light band.
setup = Choose a band that lets you do 15 to 20 good pulls. Check it for cracks, and keep it away from your eyes. Stand tall. Hold the band in front of you at shoulder height. Your arms are long and your hands as wide as your shoulders.

phase-A = Stand tall with long arms. Hold the band just tight.
say-A = Stand tall, arms long.
alt-A = A person stands facing us and holds a band in front of the chest at shoulder height. The arms are long.

phase-B = Pull your hands apart until the band is near your chest. Then let it come back slowly.
say-B = Pull your hands apart.
alt-B = The arms are out to the sides at shoulder height. The band is stretched across the chest.

feel = The muscles between and behind your shoulders work.
breathing = Breathe out as you pull. Breathe in as you come back.
camera = The camera sees your arms from the front. It can't see how strong your band is.

fault-shrug = Your shoulders creep up to your ears. Push them down, away from your ears.
fault-back-arches = Your back arches and your ribs push out. Stay tall.
fault-elbows-bend = Your elbows bend. Keep your arms long.
fault-hands-drop = Your hands drop. End at shoulder height.
fault-snap-back = The band snaps back. Let it come back slowly.

caution-SHOULDER = Do it without the band: just squeeze your shoulder blades. Or pull less far.
