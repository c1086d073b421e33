### machine-made, awaiting review

# The week: its days, changing them, and how good it is.

week-title = أسبوعي
week-intro = أيامك التالية، مخططة حسب إجاباتك. يمكنك نقل جلسة إلى يوم آخر.
week-done = تم
week-past = مضى
week-rest = يوم راحة
week-look = التفاصيل
week-minutes = الدقائق في هذا اليوم
week-place = أين تكون في هذا اليوم
week-place-home = في البيت
week-place-travel = في الطريق
week-place-work = في العمل

week-drag = اسحب هذه الجلسة إلى يوم آخر
week-move = انقل إلى …
week-move-where = إلى أين تنتقل جلسة { $day }؟
week-move-trade = يتبادلان المكان
week-moved = جلسة { $start } صارت في { $end }.
week-traded = تبادل { $start } و{ $end } المكان.
week-minutes-now = { $minutes ->
    [one] صارت في { $day } دقيقة واحدة.
    [two] صارت في { $day } دقيقتان.
    [few] صارت في { $day } { $minutes } دقائق.
   *[other] صارت في { $day } { $minutes } دقيقة.
}
week-place-now = { $day }: { $place }.
week-undo = تراجع
week-undone = عاد كل شيء كما كان.
week-close = أغلق

week-change-none = كل شيء آخر يبقى كما كان.
week-change-both = { $day }: { $came } بدلًا من { $gone }.
week-change-came = { $day }: أُضيف { $came }.
week-change-gone = { $day }: بلا { $gone }.
week-change-dose = { $minutes ->
    [one] { $day }: التمارين نفسها، نحو دقيقة في المجموع.
    [two] { $day }: التمارين نفسها، نحو دقيقتين في المجموع.
    [few] { $day }: التمارين نفسها، نحو { $minutes } دقائق في المجموع.
   *[other] { $day }: التمارين نفسها، نحو { $minutes } دقيقة في المجموع.
}
week-change-rest = صار { $day } يوم راحة.

week-proof-best = هذا أفضل أسبوع لإجاباتك بحسب نقاطنا المنشورة.
week-proof-within = هذا الأسبوع لا يبعد عن الأفضل لإجاباتك أكثر من { $percent } في المئة، بحسب نقاطنا المنشورة.
week-proof-good = أسبوع جيد لإجاباتك وُجد بسرعة. لم نبحث عن أفضل منه.
week-proof-mended = تغيّرت إجاباتك أو أيامك الأخيرة، فغيّرنا أقل ما يمكن من الأسبوع. وهو يحفظ كل القواعد.
week-proof-changed = لقد غيّرت هذا الأسبوع، ولم نغيّر غير ذلك إلا أقل ما يمكن. وهو يحفظ كل القواعد.
week-how = كيف يُخطط الأسبوع
week-how-rules = السلامة أولًا. ما تستبعده إجاباتك وقواعد الألم ودقائقك وأيام الراحة لا تُخالف أبدًا.
week-how-wishes = ثم ينال كل تمرين نقاطًا: ما يُعرف من نفعه، وما تريد أن تعود إليه، وتنوع الأنواع، وقلة تغيير الوضعية.
week-how-search = يبحث البرنامج عن الأسبوع الأكثر نقاطًا، ويقول حين لا يمكن لأسبوع آخر أن ينال أكثر.
week-how-check = في اختباراتنا يفحص برنامج ثانٍ كل نوع من الأسابيع بحثًا عن قواعد خولفت.
week-how-score = لهذا الأسبوع { $score } نقطة.
week-how-bound = لا ينال أي أسبوع بالقواعد نفسها أكثر من { $bound }.
week-how-more = اقرأ المزيد في دقيقة: كيف تُصنع خطتك
week-left-out = { $count ->
    [one] تمرين واحد ليس في هذا الأسبوع، والسبب
    [two] تمرينان ليسا في هذا الأسبوع، والسبب
    [few] { $count } تمارين ليست في هذا الأسبوع، والسبب
    [many] { $count } تمرينًا ليس في هذا الأسبوع، والسبب
   *[other] { $count } تمرين ليس في هذا الأسبوع، والسبب
}
