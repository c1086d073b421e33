### machine-made, awaiting review
# الروتينات المعروفة: أسماؤها وما هي.
routine-fifteen_minutes-name = تمارين الظهر في 15 دقيقة يوميًا
routine-fifteen_minutes-purpose = السبعة المعروفة، بضع مرات لكل منها، صباحًا ومساءً.
routine-morning_evening-name = إطالات الصباح والمساء
routine-morning_evening-purpose = خمس إطالات سهلة لبدء اليوم وختامه.
routine-five-name = خمس إطالات
routine-five-purpose = خمس وضعيات للظهر والوركين والساقين.
routine-six-name = ستة تمارين في البيت
routine-six-purpose = الستة من القائمة القديمة بترتيبها.
routine-seven-name = سبعة تمارين بسيطة
routine-seven-purpose = مزيج من السهلة، يُختم بمشية.
routine-eight-name = ثمانية تمارين للظهر
routine-eight-purpose = قوة للظهر كله، تبدأ بالكتفين.
routine-ten-name = عشرة تمارين في البيت
routine-ten-purpose = جولة طويلة: تليين وتقوية وإطالة.

# The pages of routines.

routines-title = الروتينات
routines-intro = الروتين قائمة ثابتة من التمارين. اضغط «ابدأ» فيقودك catcow خلالها كما هي. وما لا يناسبك اليوم يُترك، ويظهر السبب بجانبه.
routines-own = الخاصة بك
routines-own-none = ليس لديك شيء بعد. ابنِ واحدًا، أو اصنع واحدًا من خطتك.
routines-classic = روتينات معروفة
routines-programmes = البرامج الستة
routines-programmes-text = يُتبع كل منها مرة واحدة بترتيبه. ولكي يختار catcow من أحدها كل أسبوع، حدده في
routines-build = ابنِ روتينك
routines-from-today = اصنع واحدًا من جلسة اليوم
routines-from-week = اصنع واحدًا من هذا الأسبوع
routines-import = افتح ملف روتين
routines-import-help = ملف حفظه catcow، ينتهي بـ .yaml أو .json.
routines-name-today = جلسة { $date }
routines-name-week = أسبوع { $date }
routines-start = ابدأ
routines-start-named = ابدأ: { $name }
routines-count = { $count ->
    [zero] بلا تمارين
    [one] تمرين واحد
    [two] تمرينان
    [few] { $count } تمارين
    [many] { $count } تمرينًا
   *[other] { $count } تمرين
}
routines-minutes = { $minutes ->
    [zero] أقل من دقيقة
    [one] نحو دقيقة واحدة
    [two] نحو دقيقتين
    [few] نحو { $minutes } دقائق
    [many] نحو { $minutes } دقيقة
   *[other] نحو { $minutes } دقيقة
}
routines-today-all = كله يناسبك اليوم
routines-today-instead = { $count ->
    [zero] كله
    [one] كله، مع بديل لتمرين واحد
    [two] كله، مع بديلين لتمرينين
    [few] كله، مع بدائل لـ { $count } تمارين
    [many] كله، مع بدائل لـ { $count } تمرينًا
   *[other] كله، مع بدائل لـ { $count } تمرين
}
routines-today-part = { $taken } من { $count } تناسبك اليوم
routines-left-out = ما يُستبعد أو يُستبدل اليوم، ولماذا
routines-none-today = لا شيء منه يناسبك اليوم
routines-times-morning = الصباح
routines-times-evening = المساء
routines-all = كل الروتينات
routines-unknown-title = لا يوجد روتين كهذا
routines-order = ما فيه
routines-instead = إن لم يناسبك:
routines-own-dose = بالقدر الذي يناسبك
routines-gone = لم يعد في المكتبة
routines-edit = غيّر
routines-copy = غيّر نسخة منه
routines-export = احفظه كملف
routines-delete = احذف
routines-delete-sure = حذف «{ $name }»؟ لا يمكن التراجع عن هذا.
routines-delete-yes = نعم، احذفه
routines-delete-no = أبقه

routines-new-title = ابنِ روتينًا
routines-edit-title = غيّر روتينك
routines-name = الاسم
routines-name-copy = { $name } (نسختي)
routines-name-hint = مثلًا: «بعد العمل»
routines-add = أضف تمرينًا
routines-search = ابحث عن تمرين
routines-add-named = أضف: { $name }
routines-found-none = لا يوجد تمرين بهذا الاسم.
routines-empty = لا شيء هنا بعد. أضف تمرينك الأول.
routines-up = انقله إلى أعلى: { $name }
routines-down = انقله إلى أسفل: { $name }
routines-remove = أزل: { $name }
routines-moved = { $name } الآن رقم { $place }.
routines-sets = المجموعات
routines-reps = المرات
routines-hold = الثبات بالثواني
routines-dose-minutes = الدقائق
routines-dose-help = اترك الحقل فارغًا فيأخذ catcow الجرعة التي تناسبك.
routines-range = من { $low } إلى { $high }
routines-when = وقت اليوم
routines-save = احفظ
routines-cancel = إلغاء
routines-problem = لم يُحفظ بعد. انظر إلى هذا أولًا من فضلك:
routines-import-problem = لم يُؤخذ الملف. لم يتغير شيء مما لديك.

# What is wrong with a routine.
routine-fault-no-name = أعطِ الروتين اسمًا.
routine-fault-name = الاسم طويل جدًا. اجعله 80 حرفًا على الأكثر.
routine-fault-empty = أضف تمرينًا واحدًا على الأقل.
routine-fault-long = في الروتين 20 تمرينًا على الأكثر. أخرج بعضها.
routine-fault-follows = التمرين نفسه مرتان متتاليتان. أخرج واحدًا، أو زد مجموعاته.
routine-fault-unknown = الرقم { $number } يسمّي «{ $exercise }»، وهو ليس في المكتبة.
routine-fault-timed = الرقم { $number }، { $exercise }: يؤدى بالوقت. أعطِ الدقائق فقط.
routine-fault-counted = الرقم { $number }، { $exercise }: يُعَدّ. أعطِ المجموعات والمرات، لا الدقائق.
routine-fault-not-held = الرقم { $number }، { $exercise }: لا ثبات فيه. اترك الثبات فارغًا.
routine-fault-outside = { $what ->
    [sets] الرقم { $number }، { $exercise }: المجموعات من { $low } إلى { $high }.
    [reps] الرقم { $number }، { $exercise }: المرات من { $low } إلى { $high }.
    [minutes] الرقم { $number }، { $exercise }: الدقائق من { $low } إلى { $high }.
   *[hold_s] الرقم { $number }، { $exercise }: الثبات من { $low } إلى { $high } ثانية.
}
routine-file-unreadable = لا يمكن قراءة هذا الملف كروتين. هناك خطأ قرب السطر { $line }. اختر ملفًا حفظه catcow.
routine-file-no-routine = هذا الملف ليس روتينًا لـ catcow. اختر ملفًا حفظه catcow.
routine-file-shape = هذا الملف ليس روتينًا لـ catcow، أو جزء منه ناقص أو خاطئ: { $places }.
routines-own-name = روتين من ملف
