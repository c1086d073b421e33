### machine-made, awaiting review

player-title = جلستك
player-loading = جلستك قيد التحميل.
player-media-title = جلسة ظهرك
player-cannot-open = لا يمكن فتح هذه الجلسة
player-to-today = العودة إلى اليوم
player-to-screening = أجب عن أسئلة السلامة
player-to-diary = شاهدها في يومياتك

player-before-title = كيف حال ظهرك الآن؟
player-before-text = اختر رقمًا، ثم تبدأ الجلسة. يمكنك التوقف في أي وقت.
player-pain = الألم الآن
player-pain-help = الرقم 0 يعني لا ألم. والرقم 10 أسوأ ألم يمكنك تخيّله.
player-begin = ابدأ
player-choose-first = اختر رقمًا أولًا.

player-pause = إيقاف مؤقت
player-continue = متابعة
player-paused = متوقفة مؤقتًا
player-paused-sleep = كان الحاسوب نائمًا، فانتظرتك الجلسة.
player-paused-reload = هنا كنت قد وصلت. اضغط «متابعة» عندما تكون مستعدًا.
player-paused-elsewhere = الجلسة تنتظر هنا.
player-previous = السابق
player-repeat = مرة أخرى
player-skip-set = تخطَّ هذه المجموعة
player-skip-exercise = تخطَّ هذا التمرين
player-hurts = هذا يؤلمني
player-easy = سهل جدًا
player-noted = سُجِّل: سهل جدًا.
player-more = أحتاج إلى وقت أطول
player-go-on = تابع
player-stop = إنهاء
player-voice-on = الصوت يعمل
player-voice-off = الصوت متوقف
player-help = المفاتيح
player-controls = الجلسة
player-progress = ما تم إنجازه
player-minutes-left = { $minutes ->
    [zero] أقل من دقيقة متبقية
    [one] دقيقة واحدة متبقية تقريبًا
    [two] دقيقتان متبقيتان تقريبًا
    [few] { $minutes } دقائق متبقية تقريبًا
    [many] { $minutes } دقيقة متبقية تقريبًا
   *[other] { $minutes } دقيقة متبقية تقريبًا
}
player-next = التالي: { $title }
player-last-step = هذا هو الجزء الأخير.

player-rep = التكرار
player-rep-of = من { $reps }
player-set-of = المجموعة { $set } من { $sets }
player-hold = اثبت
player-seconds = { $seconds ->
    [zero] ثانية
    [one] ثانية
    [two] ثانيتان
    [few] ثوانٍ
    [many] ثانية
   *[other] ثانية
}
player-time-left = الوقت الباقي
player-clock = { $minutes }:{ $seconds }
player-clock-done = انتهيت
player-ready-in = المتابعة بعد
player-phase = الخطوة { $phase }
player-breath-in = شهيق
player-breath-out = زفير
player-breath-easy = تنفس بسهولة
player-side-left = الجهة اليسرى
player-side-right = الجهة اليمنى

player-hurts-title = ما شدة الألم؟
player-hurts-text = توقفت الجلسة. خذ وقتك.
player-hurts-sharp = هل هو حاد أو يشبه صدمة كهربائية؟
player-hurts-spread = هل ينتقل إلى أسفل ساقك؟
player-hurts-minute = انتظر دقيقة. هل ما زال في ساقك؟
player-hurts-minute-yes = ما زال موجودًا
player-hurts-minute-no = اختفى
player-hurts-numb = هل هناك خدر جديد أو ضعف جديد؟
player-yes = نعم
player-no = لا
player-hurts-send = أخبرني ماذا أفعل
player-hurts-back = لا شيء، ارجع
player-answer-all = أجب عن كل سؤال أولًا من فضلك.
player-deciding = لحظة من فضلك …
player-deciding-long = لا يمكن الوصول إلى البرنامج الآن. ما أخبرته به محفوظ وسيُرسَل. استرح حتى ذلك الحين واترك هذا التمرين.
player-deciding-numb = إذا كان لديك خدر جديد أو ضعف جديد، أو تغيّرت المثانة أو الأمعاء، فلا تنتظر: اطلب المساعدة الآن.
player-advice-go-on = تابع
player-advice-end = إنهاء الجلسة
player-light-green = أخضر: لا بأس
player-light-amber = أصفر: برفق
player-light-red = أحمر: توقف عن هذا

player-stop-title = هل تنهي هنا؟
player-stop-text = ما أنجزته محفوظ. التوقف مبكرًا لا بأس به دائمًا.
player-stop-pain = الألم الآن (يمكنك ترك هذا)
player-stop-yes = إنهاء الجلسة
player-stop-no = متابعة الجلسة

player-after-title = انتهت الجلسة. كيف حال ظهرك الآن؟
player-after-pain = الألم الآن
player-after-effort = كم كان الجهد؟
player-after-effort-help = الرقم 0 يعني بلا جهد. والرقم 10 أقصى جهد تستطيعه.
player-after-compared = مقارنة بما قبل الجلسة، ظهري الآن
player-better = أفضل
player-same = كما كان
player-worse = أسوأ
player-save = حفظ

player-summary-finished = اكتملت الجلسة
player-summary-stopped = انتهت الجلسة
player-summary-done = ما أنجزته
player-summary-nothing = لم تُنجز أي مجموعة هذه المرة. لا بأس بذلك.
player-summary-sets = { $sets ->
    [zero] لا مجموعات
    [one] مجموعة واحدة
    [two] مجموعتان
    [few] { $sets } مجموعات
    [many] { $sets } مجموعة
   *[other] { $sets } مجموعة
}
player-summary-reps = { $reps ->
    [zero] لا تكرارات
    [one] تكرار واحد
    [two] تكراران
    [few] { $reps } تكرارات
    [many] { $reps } تكرارًا
   *[other] { $reps } تكرار
}
player-unsaved = { $n ->
    [zero] كل شيء محفوظ.
    [one] شيء واحد لم يُحفظ على القرص بعد. هو محفوظ في هذا المتصفح ويُرسَل حالما يستجيب البرنامج. أبقِ هذه الصفحة مفتوحة.
    [two] شيئان لم يُحفظا على القرص بعد. هما محفوظان في هذا المتصفح ويُرسَلان حالما يستجيب البرنامج. أبقِ هذه الصفحة مفتوحة.
    [few] { $n } أشياء لم تُحفظ على القرص بعد. هي محفوظة في هذا المتصفح وتُرسَل حالما يستجيب البرنامج. أبقِ هذه الصفحة مفتوحة.
    [many] { $n } شيئًا لم تُحفظ على القرص بعد. هي محفوظة في هذا المتصفح وتُرسَل حالما يستجيب البرنامج. أبقِ هذه الصفحة مفتوحة.
   *[other] { $n } شيء لم تُحفظ على القرص بعد. هي محفوظة في هذا المتصفح وتُرسَل حالما يستجيب البرنامج. أبقِ هذه الصفحة مفتوحة.
}

player-note-cut = جارٍ إعادة الاتصال. مجموعاتك محفوظة.
player-note-memory = لا يحتفظ هذا المتصفح بشيء. لا تُعِد تحميل الصفحة قبل حفظ كل شيء.
player-note-screen = قد تنطفئ الشاشة: لا يستطيع هذا المتصفح إبقاءها مضاءة.
player-note-no-voice = لا يوجد على هذا الحاسوب صوت لهذه اللغة، فلن يُنطق شيء. اتبع النص الكبير والنغمات.
player-note-no-tones = لا يُصدر هذا المتصفح نغمات. اتبع النص الكبير.
player-note-no-sound = لا صوت ولا نغمات في هذا المتصفح. اتبع النص الكبير.
player-note-close = أغلق هذه الملاحظة

player-elsewhere-title = هذه الجلسة مفتوحة في تبويب آخر
player-elsewhere-text = تعمل في مكان واحد في كل مرة. أغلق التبويب الآخر أو تابع هنا.
player-elsewhere-take = تابع هنا

player-help-title = المفاتيح
player-help-space = المسافة
player-help-media = تعمل أيضًا مفاتيح التشغيل والإيقاف والتالي والسابق في لوحة المفاتيح أو السماعات أو جهاز التحكم.
player-help-toggle = إيقاف مؤقت أو متابعة
player-help-repeat = هذه الخطوة مرة أخرى
player-help-skip = تخطٍّ
player-help-hurts = هذا يؤلمني
player-help-easy = سهل جدًا
player-help-more = أحتاج إلى وقت أطول
player-help-next = الخطوة التالية
player-help-previous = الخطوة السابقة
player-help-help = هذه المفاتيح
player-help-letters = استخدم مفاتيح الحروف المفردة
player-help-tones = النغمات
player-help-voice = الصوت
player-help-close = إغلاق
