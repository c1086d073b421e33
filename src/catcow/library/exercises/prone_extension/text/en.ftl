name = Back lift on your front
synonyms = prone back extension, locust, small superman
purpose = Makes your back and buttocks stronger.
setup = Lie on your front, with a pillow under your belly. Rest your forehead on a folded towel. Lay your arms beside you, palms up.

phase-A = Lie flat, with your forehead on the towel.
say-A = Lie flat, forehead down.
alt-A = A person lies on the front with a pillow under the belly. The forehead rests on a towel. The arms lie beside the body.

phase-B = Lift your chest a little, and your arms with it. Draw your shoulder blades together. Keep looking down. Then lower slowly.
say-B = Lift your chest. Look down.
alt-B = The chest and the arms are a little way off the floor. The face looks down, and the neck is in line with the back. The hips and legs stay down.

feel = The muscles beside your spine and your buttocks work. If it is too much, keep your chest down and lift one leg at a time. If it gets easy, lift your legs too, or stretch your arms overhead.
breathing = Breathe out as you lift. Keep breathing while you hold.
camera = The camera sees from the side how high you lift, and how your neck bends. It can't see if your hips turn.

fault-neck-pokes = Your head tips back. Look at the floor, and keep your neck long.
fault-knees-bend = Your knees bend and your feet come up. Leave your legs long on the floor.
fault-pelvis-turns = Your hips lift or turn. Press both hips into the pillow.
fault-too-high = You lift too high or too fast. Lift less, and slowly.

caution-EXT_PERIPH = Stop if this sends pain down your leg, or makes your legs feel heavy.
caution-NECK = Leave your forehead on the towel. Bend one knee and lift just that leg a little.
caution-SHOULDER = Leave your arms and chest down. Bend one knee and lift just that leg a little.
