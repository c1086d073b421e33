# The exercises: the list and the page of each one.

library-title = Exercises
library-search = Search exercises
library-search-hint = Any name you know it by
library-filters = { $count ->
    [0] Filters
   *[other] Filters ({ $count } on)
}
library-filter-position = Position
library-filter-region = Part of the body
library-filter-equipment = What you need
library-filter-family = Kind
library-filter-level = Level
library-equipment-mine = Only what I have
library-standing = Can do standing
library-nofloor = No floor: standing or sitting
library-any = Any
library-chosen = Filters that are on
# A filter and what it is set to.
library-said = { $filter }: { $value }
library-remove = , take it away
library-clear = Show all again
library-relax = Take one of these away:
# $filter is a filter and what it is set to.
library-relax-one = { $filter } ({ $count ->
    [one] then one exercise
   *[other] then { $count } exercises
})
library-relax-many = Taking away a single filter does not help here.
library-apart = Left out unless you ask for them
library-apart-why = These come from the page this program started from. Others here have better proof or need less care, so catcow does not choose these by itself.
library-to-programmes = Programmes
library-to-learn = Learn
library-count = { $count ->
    [one] One exercise
   *[other] { $count } exercises
}
library-none = Nothing fits all of this

library-unknown-title = There is no such exercise
library-back = All exercises
library-level = Level: { $level }
library-reviewed = Reviewed by a physiotherapist
library-do = Do this
library-moving = See it move
library-moving-failed = The moving figure could not be loaded. The pictures show every step.
library-feel = Feel this
library-faults = Not this
library-breathing = Breathing
library-dose = How much
library-cautions = Take care
library-caution-applies = This is for you:
library-stop = When to stop and get help
library-relatives = Easier and harder
library-easier = Easier
library-harder = Harder
library-choice = Your choice
library-dislike = Leave this one out of my sessions
library-disliked = You have left this one out of your sessions.
library-like = Put it back
library-off = Left out of your sessions unless you ask for it: others have better proof or need less care.
library-shows = Pictures of
library-wrong = Not this
library-right = But this
library-things = What you need
library-why = Why
library-muscles-show = Show muscles
library-muscles-worked = Work
library-muscles-stretched = Stretch
library-camera = What the camera can and can’t see
library-sources = Where it comes from
library-accessed = read on { $day }
