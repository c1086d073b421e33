### machine-made, awaiting review

# Today's session.

today-title = اليوم
today-summary = { $count ->
    [one] تمرين واحد، نحو { $minutes } دقيقة.
    [two] تمرينان، نحو { $minutes } دقيقة.
    [few] { $count } تمارين، نحو { $minutes } دقيقة.
    [many] { $count } تمرينًا، نحو { $minutes } دقيقة.
   *[other] { $count } تمرين، نحو { $minutes } دقيقة.
}
today-minutes-choose = وقتي المتاح
today-minutes-label = مدة الجلسة
today-minutes-unit = { $minutes ->
    [few] دقائق
   *[other] دقيقة
}
today-minutes-fewer = أقصر: { $minutes ->
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}
today-minutes-more = أطول: { $minutes ->
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}
today-start = ابدأ
today-care = قائمة اليوم أقصر وأهدأ بناءً على إجاباتك.
today-care-why = اعرف السبب
today-done = { $count ->
    [one] أتممت جلسة واحدة اليوم.
    [two] أتممت جلستين اليوم.
    [few] أتممت { $count } جلسات اليوم.
    [many] أتممت { $count } جلسةً اليوم.
   *[other] أتممت { $count } جلسة اليوم.
}
today-order = ما ستقوم به
today-minutes = { $minutes ->
    [one] نحو دقيقة
    [two] نحو دقيقتين
    [few] نحو { $minutes } دقائق
   *[other] نحو { $minutes } دقيقة
}
today-seconds = { $seconds ->
    [few] نحو { $seconds } ثوانٍ
   *[other] نحو { $seconds } ثانية
}
today-why = لماذا هذا التمرين؟
today-professional = للمختص
today-how-planned = كيف تُصنع خطتك
today-rest = اليوم يوم راحة في أسبوعك. ويمكنك أداء جلسة مع ذلك.

today-swap = بدّل
today-swap-title = بدلًا من «{ $name }»:
today-swap-none = لا يناسب مكانَه اليوم تمرين آخر.
today-swapped = صار «{ $instead }» بدلًا من «{ $name }».

today-worse-title = يوم مؤلم. هذا ما نفعله الآن.
today-worse-now = اليوم: جلسة قصيرة ولطيفة. تكفي ثلاث دقائق.
today-worse-next = الأيام التالية: قصيرة ولطيفة أيضًا، إلى أن يهدأ الألم.
today-worse-back = ثم نعود خطوة بعد خطوة.
today-worse-new = هل ظهر شيء جديد، مثل الخدر أو ضعف في الساق؟ إذن أجب عن أسئلة السلامة أولًا.
today-worse-yes = نعم، اجعلها لطيفة
today-worse-no = لا، اتركها كما هي
today-flare-calm = أيام لطيفة
today-flare-back = في طريق العودة
today-flare-days = كيف تمضي الأيام التالية
today-flare-if = إذا هدأ الألم بحلول الغد:
today-flare-how = كم يؤلمك ظهرك الآن؟
today-flare-how-help = 0 يعني بلا ألم. عند { $limit } أو أقل تبدأ العودة.
today-flare-save = احفظ
today-flare-saved = حُفظ.
today-flare-mistake = كان ذلك خطأ: تراجع عنه

today-occasions = في الطريق أو في العمل أو وقتك قليل؟
today-occasion-back = العودة إلى جلسة اليوم
today-left-out = { $count ->
    [one] تمرين واحد استُبعد اليوم، والسبب
    [two] تمرينان استُبعدا اليوم، والسبب
    [few] { $count } تمارين استُبعدت اليوم، والسبب
    [many] { $count } تمرينًا استُبعد اليوم، والسبب
   *[other] { $count } تمرين استُبعد اليوم، والسبب
}

today-open-text = أنت في منتصف جلسة. كل ما قمت به محفوظ.
today-open-button = تابع

today-first-title = أولًا، بعض الأسئلة عن ظهرك
today-first-text = تستغرق نحو ثلاث دقائق، وتبيّن هل التمرين فكرة جيدة اليوم، أم ينبغي أن يفحص مختص ظهرك أولًا.
today-again-title = حان وقت أسئلة السلامة من جديد
today-first-button = أجب عن الأسئلة
today-blocked-text = لا توجد جلسة اليوم بسبب إجاباتك عن أسئلة السلامة.
today-blocked-button = اعرف ما عليك فعله

today-more = تصفّح
today-more-learn = تعلّم في دقيقة
today-more-routines = الروتينات
today-more-programmes = البرامج
today-more-library = كل التمارين
