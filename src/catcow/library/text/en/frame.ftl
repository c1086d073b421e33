# The frame round every page: name, places, notices, and the pages about privacy and safety.

frame-name = catcow
frame-skip = Skip to the page
frame-nav = Places
frame-to-today = Today
frame-to-week = Week
frame-to-library = Exercises
frame-to-back = My back
frame-to-diary = Diary
frame-to-settings = Settings
frame-to-safety = Safety
frame-to-safety-long = When to stop and get help
frame-to-privacy = What leaves this computer: nothing

# clinical.md section 6.1, recommended statement
frame-statement = This program gives general exercise information and counts movements for adults. It does not diagnose, treat, monitor or predict disease and is not a substitute for a clinician. If you notice any sign on the emergency list, stop and get help.
frame-machine-made = The words in this language were made by a machine and await review.

frame-loading = One moment …
frame-try-again = Try again
frame-print = Print
frame-gone-title = catcow does not answer.
frame-gone-text = It may have been closed. Start it again the way you started it before. Nothing you have done is lost, and this page goes on by itself.
frame-waiting-for-server = Waiting for catcow to answer …

frame-lost-title = This page is not here
frame-lost-text = The address may be mistyped, or the page has moved. Your diary and settings are safe.
frame-lost-home = Go to today

frame-broken-title = This page could not be shown
frame-broken-text = Something in catcow went wrong. Your diary and settings are safe. Load the page again; if that does not help, close catcow and start it again.
frame-broken-button = Load the page again

frame-emergency-numbers = Emergency numbers
frame-net-title = Stop and get help at once if any of these is new or gets worse
frame-gate-title = Get help first
frame-gate-text = Your answers to the safety questions named a warning sign. No exercises are shown until that has been looked at. Call your emergency number now, or go to an emergency department.

frame-safety-title = When to stop and get help
frame-safety-text = Backs are strong, and serious causes of back pain are rare. These signs need help fast, because they can change within hours. Print this page and keep it where you exercise.
frame-safety-learn = How fast to get help, sign by sign
frame-safety-answers = Your safety questions
frame-safety-never = You have not answered the safety questions yet.
frame-safety-to-result = See what your answers mean
frame-safety-ask = Answer the safety questions

frame-privacy-title = What leaves this computer
frame-privacy-nothing = Nothing leaves this computer.
frame-privacy-answers-title = Your answers and your diary
frame-privacy-answers-text = They are kept in one file on this computer. Nobody else can see them unless they use this computer as you.
frame-privacy-camera-title = Camera
frame-privacy-camera-text = The camera watches only if you say so. Its picture stays in this browser: it is never filmed, kept or sent, not even to the catcow on this computer. That gets only where your joints are, and forgets it at once. Only if you switch on “Keep the stick figure” in the settings does it keep where your joints were, on this computer, until you delete it.
frame-privacy-voice-title = Voice
frame-privacy-voice-text = The spoken lines come from voices installed on this computer. Voices that would send the words away are not used. catcow does not listen.
frame-privacy-network-title = Network
frame-privacy-network-text = The page talks only to the catcow program on this computer. You can pull out the network cable and everything works. Only if you open a link to a source does your browser visit another site.
frame-privacy-account-title = No account, no adverts, no counting of visits
frame-privacy-account-text = Nobody learns that you use catcow, or how often.
frame-privacy-yours-title = It is yours
frame-privacy-yours-text = The folder where your data lies is shown when catcow starts. Copy it to keep it. Delete it and it is gone.
