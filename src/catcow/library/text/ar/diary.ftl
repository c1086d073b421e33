### machine-made, awaiting review

# The diary: a month of days, the pain line and what was done on a day.

diary-title = السجل
diary-calendar = أيام الشهر
diary-month-before = الشهر السابق
diary-month-after = الشهر التالي
diary-done-days = { $count ->
    [zero] لا أيام تمرين في هذا الشهر بعد.
    [one] تمرنت يومًا واحدًا في هذا الشهر.
    [two] تمرنت يومين في هذا الشهر.
    [few] تمرنت { $count } أيام في هذا الشهر.
    [many] تمرنت { $count } يومًا في هذا الشهر.
   *[other] تمرنت { $count } يوم في هذا الشهر.
}
diary-today = اليوم
diary-day-done = { $count ->
    [one] جلسة واحدة
    [two] جلستان
    [few] { $count } جلسات
    [many] { $count } جلسةً
   *[other] { $count } جلسة
}
diary-day-pain = الألم { $pain } من 10
diary-day-empty = لم يُسجَّل شيء في هذا اليوم.
diary-pick = اختر يومًا معلَّمًا لترى ما قمت به.
diary-whole-month = عودة إلى الشهر كله

diary-minutes = { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}
diary-state-ready = لم تبدأ
diary-state-running = لم تنتهِ بعد
diary-state-paused = متوقفة مؤقتًا
diary-state-finished = اكتملت
diary-state-stopped = انتهت مبكرًا
diary-resume = تابعها
diary-pain-before = الألم قبلها: { $pain } من 10.
diary-pain-after = الألم بعدها: { $pain } من 10.
diary-effort = الجهد: { $effort } من 10.
diary-set-reps = { $reps ->
    [one] مرة واحدة
    [two] مرتان
    [few] { $reps } مرات
   *[other] { $reps } مرة
}
diary-set-minutes = { $minutes ->
    [1] دقيقة واحدة
    [2] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
diary-set-hold = { $seconds ->
    [one] ثبات لثانية
    [two] ثبات لثانيتين
    [few] ثبات لمدة { $seconds } ثوانٍ
   *[other] ثبات لمدة { $seconds } ثانية
}
diary-side-left = الأيسر
diary-side-right = الأيمن

diary-pain-title = الألم قبل التمرين
diary-pain-help = 0 يعني لا ألم، و10 أشد ألم يمكنك تخيله. الصعود والهبوط أمر طبيعي.
diary-pain-none = لا تقييمات للألم في هذا الشهر بعد.
diary-pain-table = اعرضه جدولًا
diary-column-day = اليوم
diary-column-pain = الألم من 0 إلى 10
diary-exports = خذ سجلك معك
