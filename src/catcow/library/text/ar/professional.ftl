### machine-made, awaiting review
# أسباب الخطة للمختصين.
professional-told = { $says } (القاعدة: { $rule }. المصدر: { $source ->
    [none] من تصميمنا أو رغبة الشخص
   *[other] { $source }
}.)
professional-in-warm = الحركة أولًا لـ{ $problem ->
    [lasting] ألم منذ 12 أسبوعًا أو أكثر أو مدته غير معروفة
    [recent] ألم منذ أقل من 12 أسبوعًا
    [leg] أعراض مستقرة في ساق واحدة
    [bones] هشاشة العظام
   *[well] الحفاظ على العافية
}: الدليل بدرجة { $points } من 4.
professional-in-strong = تقوية لـ{ $problem ->
    [lasting] ألم منذ 12 أسبوعًا أو أكثر أو مدته غير معروفة
    [recent] ألم منذ أقل من 12 أسبوعًا
    [leg] أعراض مستقرة في ساق واحدة
    [bones] هشاشة العظام
   *[well] الحفاظ على العافية
}: الدليل بدرجة { $points } من 4.
professional-in-steady = تحمّل الجذع وضبط الحركة لـ{ $problem ->
    [lasting] ألم منذ 12 أسبوعًا أو أكثر أو مدته غير معروفة
    [recent] ألم منذ أقل من 12 أسبوعًا
    [leg] أعراض مستقرة في ساق واحدة
    [bones] هشاشة العظام
   *[well] الحفاظ على العافية
}: الدليل بدرجة { $points } من 4.
professional-in-long = إطالة أو حركة باتجاه معيّن لـ{ $problem ->
    [lasting] ألم منذ 12 أسبوعًا أو أكثر أو مدته غير معروفة
    [recent] ألم منذ أقل من 12 أسبوعًا
    [leg] أعراض مستقرة في ساق واحدة
    [bones] هشاشة العظام
   *[well] الحفاظ على العافية
}: الدليل بدرجة { $points } من 4.
professional-in-aerobic = نشاط هوائي لـ{ $problem ->
    [lasting] ألم منذ 12 أسبوعًا أو أكثر أو مدته غير معروفة
    [recent] ألم منذ أقل من 12 أسبوعًا
    [leg] أعراض مستقرة في ساق واحدة
    [bones] هشاشة العظام
   *[well] الحفاظ على العافية
}: الدليل بدرجة { $points } من 4.
professional-in-habit = عادة أو استرخاء لـ{ $problem ->
    [lasting] ألم منذ 12 أسبوعًا أو أكثر أو مدته غير معروفة
    [recent] ألم منذ أقل من 12 أسبوعًا
    [leg] أعراض مستقرة في ساق واحدة
    [bones] هشاشة العظام
   *[well] الحفاظ على العافية
}: الدليل بدرجة { $points } من 4.
professional-in-nerve = انزلاق عصبي لـ{ $problem ->
    [lasting] ألم منذ 12 أسبوعًا أو أكثر أو مدته غير معروفة
    [recent] ألم منذ أقل من 12 أسبوعًا
    [leg] أعراض مستقرة في ساق واحدة
    [bones] هشاشة العظام
   *[well] الحفاظ على العافية
}: الدليل بدرجة { $points } من 4.
professional-in-programme = موضع في برنامج { $programme }.
professional-in-routine = بند من الروتين المختار.
professional-in-step-up = الدرجة التالية في سلّم التدرّج: بلغ الأسهل قمته.
professional-in-instead = تراجع بدل تمرين كان أحمر خلال 7 أيام.
professional-in-again = الجولة { $round } في اليوم: حمل خفيف يُسمح به عدة مرات يوميًا.
professional-in-goal = يخدم الهدف الشخصي «{ $goal }» (الربط من تصميمنا).
professional-in-eases = الاتجاه الذي ذُكر أنه مريح ({ $direction })، وليس تقييمًا.
professional-in-liked = تفضيل مذكور.
professional-in-stands-in = بديل يسميه الروتين لبند ممنوع أو غير ممكن.
professional-in-modify = عليه تنبيه { $caution }: يُعرض بطريقته المعدّلة.
professional-in-watch = عليه تنبيه { $caution }: يُعرض مع المراقبة.
professional-out-caution = ممنوع أو محذوف: { $caution }.
professional-out-morning = انثناء إلى نهاية المدى، والجلسة صباحًا مع تيبّس صباحي.
professional-out-equipment = يحتاج إلى { $equipment } وهو غير متوفر.
professional-out-position = الوضع { $position } غير ممكن.
professional-out-level = أدنى مستوى { $level } أعلى من مستوى الشخص.
professional-out-disliked = رفضه الشخص.
professional-out-off = معطّل أصلًا: دليل أضعف أو تنبيهات أكثر من بدائله.
professional-out-no-motion = لا تعريف لحركته بعد.
professional-out-own-time = يؤدى بالساعة ويُخطط خارج الجلسة ما لم يذكره برنامج.
professional-out-programme = ليس موضعًا في البرنامج ولا من فئة تملؤه.
professional-out-red-twice = أحمر مرتين لهذا التمرين خلال 7 أيام: يخرج 7 أيام.
professional-out-red-today = أحمر اليوم.
professional-out-red-swapped = أحمر خلال 7 أيام: يحل محله تراجع مناسب.
professional-out-direction = ينثني باتجاه أنزل الأعراض: أوقف.
professional-out-rest-day = العضلات نفسها عملت أمس؛ 3 أيام في الأسبوع كحد أقصى بينها يوم راحة.
professional-out-enough-week = بلغ عدد الأيام في الأسبوع ({ $days }).
professional-out-enough-today = بلغ عدد المرات في اليوم.
professional-out-time = لا يتسع له وقت اليوم.
professional-out-no-room = مسموح لكن نقاطه أقل مما دخل، أو أطول من أن يتسع معه.
professional-equal-relative = جار في سلّم التدرّج.
professional-equal-family = الفئة نفسها.
professional-equal-region = المنطقة الرئيسية نفسها.
professional-equal-position = الوضع نفسه.
professional-dose-as-given = جرعة الروتين ضمن حدود التمرين.
professional-out-unknown = المعرّف ليس في المكتبة.
professional-out-again-not = البديل مأخوذ قبله مباشرة.
professional-out-routine = ليس من بنود الروتين.
professional-note-routine-part = { $taken } من { $named } بندًا، والباقي ممنوع أو غير ممكن.
professional-note-routine-long = روتين من { $minutes } دقيقة والمطلوب { $wanted }.
professional-out-another-day = مخطط له في يوم آخر من الأسبوع نفسه.
professional-out-context = الوضع أو الأداة لا تناسب المكان.
professional-out-shortened = أقل نقاطًا لثوانيه في الجلسة المختصرة.
professional-note-care = بداية حذرة (المستوى K) أو خطة متراجعة في المستوى الأول: قائمة محدودة وأقل الجرعات.
professional-note-flare = نوبة: قائمة قصيرة وجرعات قصيرة حتى يعود الألم إلى أكثر من المعتاد بدرجة واحدة على الأكثر.
professional-note-pain = الألم { $pain } قبل الجلسة: القائمة القصيرة والثبات القصير فقط.
professional-note-step-back = أحمر مرتين خلال 7 أيام أو أسوأ مرتين متتاليتين: مستوى أدنى بلا تدرّج.
professional-note-gap = انقطاع { $days } يومًا: 60 % من آخر حجم.
professional-note-shorter-ramp = { $minutes } من { $wanted } دقيقة: عمل الأسبوع 1.3 ضعف آخر أسبوع نشط كحد أقصى، مع السماح دائمًا بعمل 15 دقيقة يوميًا.
professional-note-shorter-missed = { $minutes } من { $wanted } دقيقة: أُدّي أقل من نصف الجلسات المخططة خلال 14 يومًا.
professional-note-short-away = { $minutes } من { $wanted } دقيقة: المكان (الوضع والأدوات) وحدود الجرعة لا تترك أكثر.
professional-note-short = { $minutes } من { $wanted } دقيقة: حدود الجرعة أو أيام الراحة أو القائمة القصيرة لا تترك أكثر.
