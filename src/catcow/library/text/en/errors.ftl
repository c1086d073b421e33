# Refusals of the server: what is wrong and what to do about it. The code `a_b` of a Problem is `errors-a-b`.

errors-bad-request = catcow could not read what this page sent. Reload the page and do it again.
errors-bad-range = These days cannot be shown together. Choose a first day before the last one, at most a year apart.
errors-unknown-address = There is nothing at this address. Go back to Today.
errors-wrong-method = This address cannot be used this way. Reload the page.
errors-unknown-exercise = There is no such exercise in the library. Choose one from the list.
errors-unknown-page = There is no such page to read. Choose one from the list.
errors-unknown-programme = There is no such programme. Choose one from the list.
errors-unknown-session = This session is not in your diary. Start a new one from Today.
errors-unknown-language = catcow does not speak this language yet. Choose one from the list.
errors-no-voice = This computer has no voice for this language. Follow the large text and the tones.
errors-screen-first = Please answer the safety questions first.
errors-blocked = There is no session for now, because of your answers to the safety questions. Follow the advice there. When things have changed, answer the questions again.
errors-session-open = A session is still open. Go on with it or end it before you start another.
errors-no-set = No set has begun yet. Begin a set before sending pictures of it.
errors-bad-frame = What the camera saw this time cannot be used. It was left out; the next one may be fine.
errors-id-reused = This was already saved with another content, and what was saved first was kept. Reload the page.
errors-wrong-host = This address does not belong to catcow. Open the address that catcow printed when it started.
errors-wrong-origin = Another page tried to use catcow, and was refused. Use catcow only from its own page.
errors-no-token = This page belongs to an earlier start of catcow. Reload it.
errors-other-person = This catcow belongs to another person who uses this computer. Start your own.
errors-too-large = This is too much to save at once.
errors-disk-full = The disk is full, so this was not saved. Nothing saved before is lost. Free some space and do it again.
errors-database-busy = Another program is using catcow’s data, so this was not saved. Close that program and do it again.
errors-database-unreachable = catcow cannot reach its data, so this was not saved. Nothing saved before is lost. Check the disk and start catcow again.
errors-database-damaged = catcow’s data cannot be read. Stop catcow and start it again: it then says where the newest good copy is.
errors-newer-data = This was written by a newer catcow and was left untouched. Install the newer catcow again.
errors-session-broken = A part of this session cannot be read. The other sessions are not touched. Start a new one from Today.
errors-internal = Something went wrong inside catcow. Nothing saved is lost. Reload the page and do it again.
errors-answers-incomplete = Please answer every question first. “Not sure” is an answer too.
errors-answers-old = The safety questions have changed since you opened them. Please answer the new ones.
errors-answers-unclear = One of the answers could not be read. Please answer the questions again.
errors-statement-in-future = The day on which a clinician saw you lies in the future. Please mend the date.

errors-page-not-built-title = The page has not been built yet
errors-page-not-built = catcow runs, but its page is missing. Stop it with Ctrl+C and run “./start” in catcow’s folder: it builds the page. Or build it by hand:
