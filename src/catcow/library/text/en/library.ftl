# The exercises: the list and the page of each one.

library-title = Exercises
library-search = Search exercises
library-search-hint = Any name you know it by
library-filter-position = Position
library-filter-equipment = What you need
library-filter-family = Kind
library-filter-level = Level
library-any = Any
library-clear = Show all again
library-count = { $count ->
    [one] One exercise
   *[other] { $count } exercises
}
library-none = Nothing fits. Try another name or fewer filters.

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
library-sources = Why, and where it comes from
library-accessed = read on { $day }
