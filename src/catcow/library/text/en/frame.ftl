frame-name = catcow
