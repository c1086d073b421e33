# The first start, the screens of the safety questions, and what their answers mean. The questions themselves
# and the advice are clinical content and stand in screening.

welcome-title = Welcome to catcow
welcome-language = Language
welcome-lead = A home exercise coach for a stronger, more mobile back. About fifteen minutes a day, shown in pictures and guided aloud.
welcome-point-session = It chooses exercises that suit you, shows each one, counts for you and says what comes next, so that you need not read a screen while lying on the floor.
welcome-point-private = Everything stays on this computer. There is no account, and nothing is sent anywhere.
welcome-point-limits = It is for adults. It does not examine you and does not replace a clinician.
welcome-minutes-title = How many minutes a day suit you?
welcome-minutes-help = You can change this every day.
welcome-next-title = First, a few safety questions
welcome-next-text = They take about three minutes and find out whether exercise is a good idea for you today.
welcome-next-button = To the questions

welcome-ask-title = Safety questions
welcome-ask-progress = Step { $at } of { $of }
welcome-ask-progress-label = How far you are
welcome-ask-emergency-title = Is any of this new for you?
welcome-ask-emergency-text = These signs are rare. They come first because they need help fast.
welcome-ask-clinician-title = Should somebody look at your back first?
welcome-ask-clinician-text = If one of these is true, it is best to speak with a clinician before you start.
welcome-ask-care-title = What should we take care of?
welcome-ask-care-text = Your answers make your sessions gentler where that is wise.
welcome-ask-yes = Yes
welcome-ask-no = No
welcome-ask-unsure = Not sure
welcome-ask-several = Tick all that fit.
welcome-ask-why = Why we ask
welcome-ask-none = None of these
welcome-ask-next = Next
welcome-ask-back = Back
welcome-ask-finish = Finish
welcome-ask-missing = Some questions have no answer yet. “Not sure” is an answer too.
welcome-ask-alarm-title = This can need help today.
welcome-ask-alarm-text = If it is so, do not exercise now. Call an emergency number, or see what to do. If you pressed by mistake, just change the answer.
welcome-ask-what-now = See what to do now
welcome-ask-kept = catcow does not answer just now. Your answers are kept. Press the button again when it is back.
welcome-ask-statement = You said that a clinician saw you on { $day } and that exercise is fine. Please answer once more how it is today.

welcome-result-over = What your answers mean
welcome-result-what = What to do
welcome-result-found = What you told us
welcome-result-found-help = Show this to the person who looks after you, if you see one.
welcome-result-unreviewed = These questions have not yet been reviewed by a physiotherapist.
welcome-result-to-today = To today’s session
welcome-result-asked = Answered on { $day }.
welcome-result-valid-until = We ask again by { $day }, or when something changes.
welcome-result-blocked-until = No sessions before { $day }, unless you answer the questions anew after you have been seen.
welcome-result-again = Answer the questions again

welcome-clear-title = Have you been seen for this?
welcome-clear-text = “A clinician has seen me for this and said that exercise is fine.”
welcome-clear-date = I was seen on
welcome-clear-button = Yes, this is true
