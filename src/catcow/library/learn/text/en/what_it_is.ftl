what_it_is-title = What back pain usually is, and isn’t
what_it_is-summary = Most back pain has no single cause that can be named. It is rarely a sign of harm.

what_it_is-usual-heading = What it usually is
what_it_is-usual = In most people no one part of the back can be named as the cause. Doctors call this non-specific. It can come from nowhere, and it can last. Even so, backs are strong. New back pain usually gets better.

what_it_is-rare-heading = What it rarely is
what_it_is-rare = Of 100 people who see a doctor for low back pain, about one has a serious cause, such as a break, an infection or cancer. About five have pain from a nerve root, or from a narrow space for the nerves.

what_it_is-scan-heading = Why there is often no scan
what_it_is-scan = A British guideline says not to scan as a routine. Ask your clinician what fits you.
