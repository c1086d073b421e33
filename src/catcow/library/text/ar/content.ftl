### machine-made, awaiting review

content-unreviewed = لم يراجعه بعدُ اختصاصيّ علاج طبيعي
content-reviewed = راجعه { $reviewer } في { $on }
content-machine-made = هذه الكلمات من صنع آلة وتنتظر المراجعة.

content-family-mobility = حركة
content-family-directional_extension = انحناء إلى الخلف
content-family-directional_flexion = انحناء إلى الأمام
content-family-stabilisation = ثبات
content-family-strengthening = تقوية
content-family-stretching = إطالة
content-family-neural = انزلاق العصب
content-family-self_release = ضغط المواضع المؤلمة
content-family-aerobic = إحماء
content-family-habit = عادة

content-position-standing = واقفًا
content-position-sitting = جالسًا
content-position-kneeling = جاثيًا على الركبتين
content-position-all_fours = على اليدين والركبتين
content-position-prone = منبطحًا على البطن
content-position-side_lying = مستلقيًا على الجانب
content-position-supine = مستلقيًا على الظهر

content-region-low_back = أسفل الظهر
content-region-upper_back = أعلى الظهر
content-region-neck = الرقبة
content-region-shoulders = الكتفان
content-region-belly = البطن
content-region-hips = الوركان
content-region-buttocks = الأرداف
content-region-thighs = الفخذان
content-region-whole_body = الجسم كلّه

content-muscle-deep_abdominals = عضلات البطن العميقة
content-muscle-rectus_abdominis = عضلة البطن المستقيمة
content-muscle-obliques = عضلات جانبي البطن
content-muscle-erector_spinae = عضلات الظهر الطويلة
content-muscle-quadratus_lumborum = العضلة العميقة في جانب أسفل الظهر
content-muscle-latissimus_dorsi = عضلة الظهر العريضة
content-muscle-trapezius = عضلة أعلى الظهر والرقبة
content-muscle-rhomboids = العضلات بين لوحي الكتف
content-muscle-deltoids = عضلات الكتف
content-muscle-pectorals = عضلات الصدر
content-muscle-neck_flexors = عضلات مقدّمة الرقبة
content-muscle-gluteus_maximus = عضلة الأرداف الكبيرة
content-muscle-gluteus_medius = عضلة جانب الأرداف
content-muscle-piriformis = عضلة الأرداف العميقة
content-muscle-hip_flexors = عضلات مقدّمة الورك
content-muscle-adductors = عضلات باطن الفخذ
content-muscle-quadriceps = عضلات مقدّمة الفخذ
content-muscle-hamstrings = عضلات مؤخّرة الفخذ
content-muscle-calves = عضلات ربلة الساق

content-equipment-mat = بساط أو سجادة
content-equipment-pillow = وسادة
content-equipment-cushion = وسادة صغيرة
content-equipment-knee_pad = واقٍ للركبة أو منشفة مطوية
content-equipment-wall = جدار
content-equipment-band = شريط مطاطي خفيف
content-equipment-chair = كرسي
content-equipment-stool = كرسي بلا ظهر
content-equipment-table = طاولة
content-equipment-step = درجة
content-equipment-strap = حزام أو منشفة
content-equipment-roller = أسطوانة إسفنجية
content-equipment-ball = كرة
content-equipment-stick = عصا
content-equipment-bolster = مسند أو بطانية ملفوفة
content-equipment-none = لا تحتاج إلى شيء
content-equipment-optional = { $thing } (إن شئت)

# بدائل من البيت؛ اقتراحات منّا [D].
content-equipment-mat-instead = تكفي سجّادة أو بطّانية مطويّة.
content-equipment-pillow-instead = تكفي منشفة مطويّة أو كنزة ملفوفة.
content-equipment-cushion-instead = تكفي مخدّة أو بطّانية مطويّة.
content-equipment-knee_pad-instead = تكفي منشفة مطويّة أو وسادة أو كنزة تحت الركبتين.
content-equipment-wall-instead = يكفي باب مغلق لا يمكن أن ينفتح.
content-equipment-band-instead = يكفي جورب طويل مطّاط أو سروال مطّاط قديم. تأكّد أوّلًا من خلوّه من الثقوب.
content-equipment-chair-instead = تكفي حافة سرير متين أو مقعد لا ينزلق.
content-equipment-stool-instead = يكفي كرسي متين بلا ذراعين.
content-equipment-table-instead = تكفي طاولة المطبخ أو مكتب ثابت.
content-equipment-step-instead = تكفي أدنى درجة من السلّم، مع درابزين تمسك به.
content-equipment-strap-instead = تكفي منشفة أو حزام أو وشاح.
content-equipment-roller-instead = تكفي منشفة أو بطّانية ملفوفة ومربوطة بإحكام.
content-equipment-ball-instead = تكفي كرة تنس أو جوربان ملفوفان على شكل كرة.
content-equipment-stick-instead = تكفي عصا مكنسة أو مظلّة مغلقة.
content-equipment-bolster-instead = تكفي مخدّتان أو بطّانية ملفوفة.

content-level-1 = سهل
content-level-2 = متوسط
content-level-3 = صعب
content-level-4 = صعب جدًا
content-level-range = من { $low } إلى { $high }

content-view-SAG_FLOOR = الكاميرا منخفضة إلى جانبك، بارتفاع الركبة تقريبًا، على بُعد مترين إلى ثلاثة أمتار
content-view-SAG_STAND = الكاميرا بارتفاع الورك إلى جانبك، على بُعد ثلاثة أمتار تقريبًا
content-view-FRONT_STAND = الكاميرا أمامك بارتفاع الورك، على بُعد ثلاثة أمتار تقريبًا
content-view-BACK_STAND = الكاميرا خلفك بارتفاع الورك، على بُعد ثلاثة أمتار تقريبًا
content-view-FRONT_SIT = الكاميرا أمام كرسيك
content-view-HEAD_END = الكاميرا منخفضة عند قدميك أو رأسك، تنظر على طول جسمك
content-view-NONE = لا حاجة إلى كاميرا

content-mark-V = مقروء في المصدر نفسه
content-mark-V2 = منقول عن مصدر آخر
content-mark-M = من ذاكرة مهنية، لم يُتحقَّق منه
content-mark-D = اقتراحنا، لم يراجعه بعدُ اختصاصيّ علاج طبيعي
content-mark-seed = من الصفحة التي بدأ منها هذا البرنامج

content-dose-sets = { $n ->
    [0] بلا مجموعات
    [1] مجموعة واحدة
    [2] مجموعتان
    [few] { $n } مجموعات
    [many] { $n } مجموعة
   *[other] { $n } مجموعة
}
content-dose-sets-range = من { $low } إلى { $high ->
    [few] { $high } مجموعات
   *[other] { $high } مجموعة
}
content-dose-sets-of-reps = { $sets }، في كلّ منها { $reps }
content-dose-reps = { $n ->
    [1] مرّة واحدة
    [2] مرّتان
    [few] { $n } مرّات
    [many] { $n } مرّة
   *[other] { $n } مرّة
}
content-dose-reps-range = من { $low } إلى { $high ->
    [few] { $high } مرّات
   *[other] { $high } مرّة
}
content-dose-minutes = { $n ->
    [1] دقيقة واحدة
    [2] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
content-dose-minutes-range = من { $low } إلى { $high ->
    [few] { $high } دقائق
   *[other] { $high } دقيقة
}
content-dose-seconds = { $n ->
    [1] ثانية واحدة
    [2] ثانيتان
    [few] { $n } ثوانٍ
    [many] { $n } ثانية
   *[other] { $n } ثانية
}
content-dose-seconds-range = من { $low } إلى { $high ->
    [few] { $high } ثوانٍ
   *[other] { $high } ثانية
}
content-dose-every-minutes = كلّ { $n ->
    [1] دقيقة واحدة من الجلوس
    [2] دقيقتين من الجلوس
    [few] { $n } دقائق من الجلوس
    [many] { $n } دقيقة من الجلوس
   *[other] { $n } دقيقة من الجلوس
}
content-dose-every-minutes-range = كلّ { $low } إلى { $high ->
    [few] { $high } دقائق من الجلوس
   *[other] { $high } دقيقة من الجلوس
}
content-dose-count = { $n ->
    [1] مرّة واحدة
    [2] مرّتان
    [few] { $n } مرّات
    [many] { $n } مرّة
   *[other] { $n } مرّة
}
content-dose-count-range = من { $low } إلى { $high ->
    [few] { $high } مرّات
   *[other] { $high } مرّة
}
content-dose-each-side = { $dose } لكلّ جانب
content-dose-hold = ثبات { $n ->
    [1] ثانية واحدة
    [2] ثانيتين
    [few] { $n } ثوانٍ
    [many] { $n } ثانية
   *[other] { $n } ثانية
}
content-dose-hold-range = ثبات من { $low } إلى { $high ->
    [2] ثانيتين
    [few] { $high } ثوانٍ
   *[other] { $high } ثانية
}
content-dose-hold-up-to = ثبات حتى { $high ->
    [1] ثانية واحدة
    [2] ثانيتين
    [few] { $high } ثوانٍ
   *[other] { $high } ثانية
}
content-dose-rest = راحة { $n ->
    [1] ثانية واحدة
    [2] ثانيتين
    [few] { $n } ثوانٍ
    [many] { $n } ثانية
   *[other] { $n } ثانية
}
content-dose-per-day = { $n ->
    [1] مرّة في اليوم
    [2] مرّتين في اليوم
    [few] { $n } مرّات في اليوم
   *[other] { $n } مرّة في اليوم
}
content-dose-per-day-range = { $high ->
    [2] مرّة أو مرّتين في اليوم
    [few] من { $low } إلى { $high } مرّات في اليوم
   *[other] من { $low } إلى { $high } مرّة في اليوم
}
content-dose-morning = صباحًا
content-dose-evening = مساءً
content-dose-morning-and-evening = صباحًا ومساءً
content-dose-days-per-week = { $n ->
    [1] يوم واحد في الأسبوع
    [2] يومان في الأسبوع
   *[other] { $n } أيام في الأسبوع
}
content-dose-days-per-week-range = من { $low } إلى { $high } أيام في الأسبوع
content-dose-every-day = كلّ يوم
content-dose-separator = {"، "}
