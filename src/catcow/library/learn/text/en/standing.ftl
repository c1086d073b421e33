standing-title = Standing
standing-summary = Stand the way that feels good, and change it often.

standing-way-heading = No single right way
standing-way = Backs differ. Some curve more, some less, and that says little about pain. You need not stand like a soldier.

standing-change-heading = Change often
standing-change = Shift your weight from leg to leg. Take a few steps. Lean on a wall for a moment. If your back feels stiff, bend back gently a few times, or slide your arms up a wall.

standing-floor-heading = Long hours on hard floors
standing-floor = Wear shoes that feel good. A softer place to stand may feel nicer. Insoles have not been shown to prevent back pain.
