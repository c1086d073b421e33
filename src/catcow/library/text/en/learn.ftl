# Learn pages and programmes.

learn-title = Learn
learn-intro = One minute each. Every claim says where it comes from.
learn-back = All pages
learn-urgent = Read this first
learn-heard = You may have read
learn-known = What is known
learn-verdict-kept = Kept
learn-verdict-corrected = Put right
learn-verdict-dropped = Left out
learn-claims = Said elsewhere
learn-habits = Habits
learn-see = See it
learn-sources = Where it comes from
learn-next = Next: { $title }
learn-unknown-title = There is no such page
learn-to-programmes = Programmes
