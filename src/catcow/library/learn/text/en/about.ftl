about-title = About these pages
about-summary = Where the words come from, and how sure we are.

about-from-heading = Where it comes from
about-from = catcow started from one web page. A reader of that page wrote: “Some pictures would be nice!” We looked at each of its claims. What we could not support we changed or dropped, and we say so.

about-marks-heading = What the marks mean
about-marks-p1 = Read in the source: we read the study or guideline itself.
about-marks-p2 = Read second-hand: we know it from a report.
about-marks-p3 = From memory: not checked yet.
about-marks-p4 = Our own proposal: not checked by a physiotherapist yet.

about-trust-heading = What we don’t do
about-trust = No adverts, no sales, no counting of readers or followers. No badge either: the HONcode scheme for health pages ended in December 2022. A named physiotherapist has yet to review these pages. The Arabic was made by a machine.

about-limits-heading = What this is not
about-limits = These pages are general information for adults. They are not medical advice, and they can’t look at you. If something worries you, ask a clinician.
