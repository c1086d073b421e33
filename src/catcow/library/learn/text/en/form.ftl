form-title = Breathing and form
form-summary = Slow, easy and with steady breath: that is most of it.

form-breathe-heading = Breathe all the time
form-breathe = Never hold your breath. Breathe out on the hard part, and in on the way back. When you hold a position, count aloud.

form-go-heading = Move with care
form-go-p1 = Go only as far as it feels fine.
form-go-p2 = Move slowly, and stop for a moment at the end.
form-go-p3 = Keep your neck long and your elbows soft.
form-go-p4 = Choose moves that suit you, and look at the pictures first.

form-more-heading = Start small
form-more = Begin with about five of each. Add one or two every few days while it feels fine. Many do them once in the morning and once at night. Dull soreness in the muscles for a day or two is normal; do the same amount again, not more.
