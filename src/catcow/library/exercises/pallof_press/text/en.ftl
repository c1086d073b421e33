name = Band press, no turning
synonyms = Pallof press, anti-rotation press
purpose = Makes your middle stronger, so that it can hold against a pull from the side.
setup = Tie a band to a fixed point at chest height, and check the band for cracks. Pull at the knot once to test it. Stand side-on to it, feet hip-wide and knees soft. Hold the end in both hands at your chest. Step away until the band is just tight.

phase-A = Hold the band with both hands at the middle of your chest.
say-A = Hands at your chest, stand tall.
alt-A = A person stands side-on to a band that is tied at chest height. Both hands hold its end at the chest. The knees are soft.

phase-B = Press both hands straight ahead. The band wants to turn you: don't let it. Hold, then bring your hands back to your chest.
say-B = Press straight ahead. Don't turn.
alt-B = The arms are straight out in front of the chest. The band pulls from the side, and the shoulders and hips still face ahead.

feel = The sides of your belly work to keep you from turning.
breathing = Breathe out as you press. Breathe in as you come back.
camera = The camera sees your shoulders and hands from the front. It can't see how strong your band is.

fault-shoulders-turn = Your shoulders turn to the band. Step closer to it, and face straight ahead.
fault-leans = You lean to the side. Stand tall over both feet.
fault-arms-drift = Your hands drift off the middle. Press straight out from your chest.

caution-BALANCE = Do it sitting on a stool, with both feet flat.
caution-SHOULDER = Use a lighter band, and press out only half-way.
