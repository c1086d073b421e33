### machine-made, awaiting review
# سطور الجلسة الموجَّهة: منطوقة ومعروضة. اليمين واليسار هنا يمين الجسم ويساره ولا يُقلبان.

session-get-ready-title = استعدّ
session-get-ready-space = أفسح مكانًا حولك.
session-get-ready-water = ضع ماءً بقربك.
session-get-ready-phone = ضع هاتفك حيث تصل إليه وأنت على الأرض.
session-get-ready-phone-upright = ضع هاتفك بقربك.
session-get-ready-chair = ضع كرسيًا ثابتًا بجانبك، فهو يعينك على النزول والنهوض.
session-get-ready-things = تحتاج إلى: { $things }.
session-list-separator = {"، "}

session-down-title = النزول إلى الأرض
session-down-chair = قف بجانب كرسي ثابت، وأمسك مقعده بيديك.
session-down-knee = أرجع قدمًا إلى الخلف، وأنزل ركبتها إلى الأرض.
session-down-knees = أنزل الركبة الأخرى بجانبها.
session-down-hands = ضع يديك على الأرض واحدة بعد الأخرى.

session-up-title = النهوض عن الأرض
session-up-from-supine = انقلب على جنبك، وادفع بذراعيك حتى تصير على يديك وركبتيك.
session-up-from-side_lying = ادفع بذراعيك حتى تصير على يديك وركبتيك.
session-up-from-prone = ضع يديك بجانب صدرك، وادفع إلى الخلف حتى تصير على يديك وركبتيك.
session-up-from-all_fours = ازحف إلى كرسيك.
session-up-from-kneeling = استدر إلى كرسيك.
session-up-chair = ضع يديك على مقعد كرسي ثابت.
session-up-foot = ضع قدمًا كاملة على الأرض أمامك.
session-up-stand = ادفع بيديك وبتلك القدم، وانهض ببطء.
session-up-wait = قف ساكنًا لحظة قبل أن تمشي.

session-position-standing = قف
session-position-sitting = اجلس على الكرسي
session-position-kneeling = اجثُ على ركبتيك
session-position-all_fours = على اليدين والركبتين
session-position-prone = استلقِ على بطنك
session-position-side_lying = استلقِ على جنبك
session-position-supine = استلقِ على ظهرك

session-to-standing = قف ببطء.
session-to-sitting = اجلس على الكرسي.
session-to-kneeling = ارتفع على ركبتيك.
session-to-all_fours = تعال إلى وضع اليدين والركبتين.
session-to-prone = استلقِ على بطنك على مهل.
session-to-side_lying = استلقِ على جنبك على مهل.
session-to-supine = استلقِ على جنبك أولًا، ثم انقلب على ظهرك.

session-first = أولًا: { $name }.
session-next = التالي: { $name }.
session-again = مرة أخرى: { $name }.
session-needs = تحتاج إلى: { $things }.

session-set = المجموعة { $set } من { $sets }.
session-side = { $side ->
    [left] الجانب الأيسر.
   *[right] الجانب الأيمن.
}
session-side-title = { $name } · { $side ->
    [left] الجانب الأيسر
   *[right] الجانب الأيمن
}
session-other-side-title = الجانب الآخر
session-other-side = { $side ->
    [left] الآن الجانب الأيسر.
   *[right] الآن الجانب الأيمن.
}

session-clock-half = انتصف الوقت. بقي { $minutes ->
    [1] دقيقة واحدة
    [2] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}.
session-clock-minute = بقيت دقيقة واحدة.
session-clock-done = انتهى. أحسنت.

session-rest-title = راحة
session-rest = استرح، وتنفّس براحة.
session-rest-next = ثم المجموعة { $set } من { $sets }.

session-hold = اثبت.
session-hold-breathe = واصل التنفّس.
session-hold-left = { $seconds ->
    [one] بقيت ثانية واحدة.
    [two] بقيت ثانيتان.
    [few] بقيت { $seconds } ثوانٍ.
   *[other] بقيت { $seconds } ثانية.
}
session-return = عُد ببطء.

session-breath-in = شهيق.
session-breath-out = زفير.
session-breath-easy = تنفّس براحة.

# The count of the last but one repetition.
session-count-last = { $count }. المرة الأخيرة.
session-count = { $n ->
    [1] واحد
    [2] اثنان
    [3] ثلاثة
    [4] أربعة
    [5] خمسة
    [6] ستة
    [7] سبعة
    [8] ثمانية
    [9] تسعة
    [10] عشرة
    [11] أحد عشر
    [12] اثنا عشر
    [13] ثلاثة عشر
    [14] أربعة عشر
    [15] خمسة عشر
    [16] ستة عشر
    [17] سبعة عشر
    [18] ثمانية عشر
    [19] تسعة عشر
    [20] عشرون
    [21] واحد وعشرون
    [22] اثنان وعشرون
    [23] ثلاثة وعشرون
    [24] أربعة وعشرون
    [25] خمسة وعشرون
    [26] ستة وعشرون
    [27] سبعة وعشرون
    [28] ثمانية وعشرون
    [29] تسعة وعشرون
    [30] ثلاثون
   *[other] { $n }
}

session-finish-title = انتهينا
session-finish = كان هذا آخر تمرين.
session-finish-drink = خذ نفسًا، واشرب بعض الماء.
session-finish-questions = ثم أخبرنا كيف حال ظهرك الآن.

session-green = لا بأس بهذا.
session-green-more = قليل من الألم أثناء الحركة مقبول. تابع إن أحببت.
session-amber = تابع، ولكن بشكل أخفّ.
session-amber-smaller = اجعل الحركة أصغر وأبطأ، ومدة الثبات قصيرة.
session-amber-watch = إن زاد الألم فاضغط «هذا يؤلم» مرة أخرى. ينبغي أن يزول حتى الغد.
session-red = أوقف هذا التمرين اليوم.
session-red-rest = حُذف ما بقي منه. استلقِ أو اجلس كما يريحك، وتنفّس.
session-red-choice = انتقل إلى التمرين التالي حين يخفّ الألم، أو أنهِ الجلسة هنا، فهذا خيار جيد أيضًا.
session-red-no-exercise = توقّف واسترح.
session-spread-gone = نزل الألم في ساقك ثم عاد، فاترك هذا التمرين اليوم.
session-stop = توقّف اليوم.
session-stop-rest = اختر وضعًا مريحًا واسترح.
session-stop-see = إن بقي أسوأ بعد يوم فراجع مختصًا صحيًا.
session-stop-screen = يعيد البرنامج أسئلة السلامة قبل جلستك القادمة.
session-help = توقّف، واطلب المساعدة لهذا.
session-help-now = اتصل برقم الطوارئ الآن إن كان الخدر أو الضعف في الساقين معًا، أو بين الساقين أو حول المقعدة، أو إن تغيّر التبوّل أو التبرّز، أو إن كانت ساقك تزداد ضعفًا.
session-help-today = إن لم يكن شيء من ذلك فراجع مختصًا صحيًا اليوم.
session-safety-net = قد تتغيّر الأعراض في ساعات. اطلب المساعدة فورًا عند خدر جديد بين الساقين، أو تغيّر في التبوّل أو التبرّز، أو ساق تزداد ضعفًا.

session-care = كن رفيقًا بنفسك اليوم.
session-care-why = مع ألم بدرجة 6 أو 7 لا تبقى إلا ألطف التمارين. اجعل كل ثبات قصيرًا.
session-care-none = لا تمرين اليوم لطيف بما يكفي لألم بدرجة 6 أو 7. استرح، وحاول حين يخفّ الألم.
session-too-sore = ليس اليوم.
session-too-sore-why = مع ألم بدرجة 8 أو أكثر تكون الراحة أفضل. غيّر وضعك كثيرًا، وامشِ قليلًا إن استطعت.

session-too-easy = سُجّل ذلك. المرة القادمة أكثر بقليل.

session-finished = أحسنت. حُفظ كل شيء.
session-finished-better = حالك أفضل من قبل. يسرّنا ذلك.
session-finished-same = بقاء الحال كما هو حسن أيضًا. واصل.
session-finished-worse = حالك أسوأ من قبل. إن تكرّر ذلك مرتين متتاليتين فستصبح خطتك أسهل.
session-finished-settle = قد يأتي مع الحركة قليل من الألم. ينبغي أن يعود كما كان حتى الغد.
session-finished-high = هذا ألم أكثر مما نريد. استرح اليوم. إن لم يعد كما كان حتى الغد فخفّف، وراجع مختصًا صحيًا إن استمر.
session-stopped = انتهت الجلسة هنا. حُفظ ما فعلته.
session-stopped-fine = التوقّف لا بأس به دائمًا.
