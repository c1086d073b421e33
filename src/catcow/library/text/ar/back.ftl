### machine-made, awaiting review

# My back.

back-title = ظهري
back-intro = ما تقوله هنا يشكّل خطتك. اترك ما تشاء، وغيّره متى شئت.
back-new-title = هذا جديد، أو أبعد نزولًا في الساق من قبل
back-new-text = نسأل أسئلة السلامة من جديد قبل الجلسة القادمة. تستغرق نحو ثلاث دقائق.
back-new-stop = إذا لاحظت علامة إنذار فلا تنتظر: اطلب المساعدة الآن.
back-new-button = أجب عن الأسئلة
back-contradicts = إجابتان لا تتفقان

back-where = أين تشعر به؟
back-where-help = المس الصورة، أو ضع علامة أمام الكلمات. ضع علامة على الألم أو التنميل أو الخدر.
back-map-front = من الأمام
back-map-back = من الخلف
back-map-front-alt = شخص واقف من الأمام.
back-map-back-alt = شخص واقف من الخلف.
back-map-your-left = يسارك
back-map-your-right = يمينك
back-part-low_back = أسفل الظهر
back-part-left_buttock = الردف الأيسر
back-part-left_thigh = الفخذ الأيسر
back-part-left_calf = الساق اليسرى تحت الركبة
back-part-left_foot = القدم اليسرى
back-part-right_buttock = الردف الأيمن
back-part-right_thigh = الفخذ الأيمن
back-part-right_calf = الساق اليمنى تحت الركبة
back-part-right_foot = القدم اليمنى
back-marks-back = ظهرك
back-marks-left = جانبك الأيسر
back-marks-right = جانبك الأيمن
back-marks-none = لا توجد علامات.
back-marks-clear = امسح كل العلامات
back-reach-spine = علاماتك لا تمتد إلى الساقين.
back-reach-buttock = علاماتك تمتد حتى الردف.
back-reach-thigh = علاماتك تمتد حتى الفخذ. خطتك خطة حذرة.
back-reach-calf = علاماتك تمتد تحت الركبة. خطتك خطة حذرة.
back-reach-foot = علاماتك تمتد حتى القدم. خطتك خطة حذرة.

back-lasting = منذ متى يؤلمك؟
back-lasting-help = هذه المرة، في المجموع. ويستمر العدّ من تلقاء نفسه.
back-lasting-unknown = لست متأكدًا، أو لا يؤلم
back-lasting-recent = أقل من 6 أسابيع
back-lasting-weeks = من 6 إلى 12 أسبوعًا
back-lasting-months = من 3 أشهر إلى سنة
back-lasting-years = أكثر من سنة

back-direction = أي اتجاه للانحناء يريحك أكثر؟
back-direction-help = الاتجاه الذي يرتاح ظهرك بعده، أو الذي تصعد بعده أعراض الساق نحو العمود الفقري.
back-direction-none = لا هذا ولا ذاك، أو لست متأكدًا
back-direction-flexion = الانحناء إلى الأمام
back-direction-extension = التقوس إلى الخلف
back-direction-stopped = مستبعد الآن بسبب ما جرى في جلساتك. لا يمكن تغيير هذا هنا.

back-goals = ما الذي تريد أن تفعله من جديد بعناء أقل؟
back-goals-help = خمسة على الأكثر. قل كيف يسير كل واحد الآن.
back-goals-add = أضف واحدًا
back-goals-choose = اختر …
back-goals-able = كيف يسير الآن
back-goals-able-low = لا أستطيع أبدًا
back-goals-able-high = كما كان
back-goals-able-value = { $value } من 10
back-goals-words = بكلماتك، إن شئت
back-goals-remove = أزل

back-possible = ما الذي تستطيعه؟
back-not-possible = لا أستطيع هذا
back-not-possible-help = تُستبعد التمارين التي تحتاج إليه.
back-not-floor = النزول إلى الأرض

back-when = متى لديك وقت؟
back-days = الجلسات في الأسبوع، على الأكثر
back-weekdays = دقائق أخرى في بعض الأيام
back-weekday-usual = كالمعتاد ({ $minutes })
back-weekday-none = بلا جلسة
back-weekday-minutes = { $minutes ->
    [zero] بلا دقائق
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
back-time = الوقت المعتاد من اليوم
back-time-any = يتغير
back-time-morning = الصباح
back-time-midday = الظهر
back-time-evening = المساء
back-stiff = ظهري متيبس في الصباح
back-stiff-help = عندها لا يثنيه شيء حتى النهاية في الصباح.

back-away = أيام بعيدًا عن البيت
back-away-help = في الطريق نخطط بلا أرض وبلا أدوات. وفي العمل وقوفًا وجلوسًا فقط.
back-away-from = اليوم الأول
back-away-to = اليوم الأخير
back-away-where = أين
back-away-add = أضف هذه الأيام
back-away-span = { $from } إلى { $to }
back-away-remove = أزل: { $days }
back-away-problem = اختر يومًا أول من اليوم فصاعدًا، ويومًا أخيرًا ليس قبله. 60 يومًا على الأكثر.

back-likes = تمارين تحبها، وتمارين لا تريدها
back-likes-help = ما تحبه يأتي أكثر حيث يناسب. وما لا تريده لا يأتي أبدًا.
back-liked = تحبها
back-disliked = لا تريدها
back-likes-choose = اختر تمرينًا
back-likes-like = أحبه
back-likes-dislike = لا أريده
back-likes-remove = أزله من القائمة

back-programme = البرنامج الذي تتبعه
back-programme-help = يختار catcow تمارينك منه.
back-programme-none = بلا برنامج: الاختيار من كل التمارين
back-programme-asked = إجاباتك عن أسئلة السلامة تقود إلى «{ $name }». وهو المقدَّم.
back-programme-look = انظر إلى البرامج
back-programme-routines = أو اتبع روتينًا ثابتًا

back-save = احفظ
back-unsaved = لديك تغييرات لم تُحفظ.
back-saved-same = تم الحفظ. تبقى خطة هذا الأسبوع كما هي.
back-saved-new = تم الحفظ. خُطط أسبوعك على أساسه.
back-saved-later = تم الحفظ. يُحسب حالما تجيب عن أسئلة السلامة.
back-saved-none = تم الحفظ. { $why }
back-saved-both = تم الحفظ. جديد في خطة هذا الأسبوع: { $came }. لم يعد فيها: { $went }.
back-saved-came = تم الحفظ. جديد في خطة هذا الأسبوع: { $came }.
back-saved-went = تم الحفظ. لم يعد في خطة هذا الأسبوع: { $went }.
back-saved-moved = تم الحفظ. تبقى تمارين هذا الأسبوع، وتغيّرت الأيام أو الجرعات.
back-saved-sessions = { $count ->
    [zero] لم تبق جلسات هذا الأسبوع.
    [one] بقيت جلسة واحدة هذا الأسبوع.
    [two] بقيت جلستان هذا الأسبوع.
    [few] بقيت { $count } جلسات هذا الأسبوع.
    [many] بقيت { $count } جلسة هذا الأسبوع.
   *[other] بقيت { $count } جلسة هذا الأسبوع.
}
back-saved-more = { $count ->
    [zero] لا شيء آخر
    [one] واحد آخر
    [two] اثنان آخران
    [few] { $count } أخرى
    [many] { $count } آخر
   *[other] { $count } آخر
}
back-not-saved = لم يُحفظ، لأن catcow لا يستجيب. تغييراتك ما زالت هنا. حاول مرة أخرى حين يعود.
back-level-elsewhere = مدى صعوبة التمارين يُضبط في
back-levels = كم تكون صعوبة كل نوع
back-levels-help = أسهل أو أصعب بدرجة واحدة من غيره، إن أردت. وتبقى قواعد السلامة كما هي.
back-level-usual = كغيره ({ $level })
back-level-easier = أسهل بدرجة
back-level-harder = أصعب بدرجة
