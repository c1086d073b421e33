### machine-made, awaiting review

frame-name = catcow
