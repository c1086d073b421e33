"""catcow: a home exercise coach for a stronger, more mobile back, private to the person's own machine."""
