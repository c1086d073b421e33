# الكاميرا: السؤال عنها، وتجهيزها، وأثناء المجموعة. ترجمة آلية تنتظر المراجعة.

camera-ask = هل تراقب الكاميرا؟
camera-ask-text = معها أعدّ ما تفعله وأقول لك ما يحتاج إلى تصحيح. تبقى الصورة في هذا المتصفح. لا يُصوَّر شيء، ولا يُحفظ شيء إلا إذا طلبت ذلك في الإعدادات. الطريقتان جيدتان، ويمكنك تغيير ذلك في أي وقت.
camera-ask-off = من دون الكاميرا
camera-ask-on = مع الكاميرا

camera-settings = الكاميرا
camera-use = الكاميرا تراقب
camera-use-help = تعدّ معك وتقول ما يحتاج إلى تصحيح. تبقى صورتها في هذا المتصفح ولا تُحفظ أبدًا.
camera-background = ما يظهر خلفك على الشاشة
camera-background-help = يُرسم شكلك فوقه.
camera-background-picture = الصورة
camera-background-blurred = صورة غير واضحة
camera-background-blank = لا شيء
camera-model = طريقة المراقبة
camera-model-help = اختر الطريقة السريعة حين تكون الصورة بطيئة.
camera-model-full = بدقة
camera-model-lite = بسرعة

camera-keep = احفظ شكل الحركة
camera-keep-help = لا يعمل إلا إذا شغّلته. يحفظ كيف تحركت في كل مجموعة: أين كانت 33 نقطة من جسمك ومتى. ولا يحفظ أي صورة.
camera-keep-where = تبقى الملفات على هذا الحاسوب في المجلد المذكور أدناه، ولا تُرسل إلى أحد.
camera-keep-what-for = يمكنك النظر إلى مجموعة من جديد بالأمر المذكور أدناه، أو إعطاء ملف لمختص علاج طبيعي أو لباحث. يُظهر الملف كيف تتحرك، فلا تعطه إلا لمن تثق به.
camera-keep-delete = احذف واحدًا منها أو كلها هنا في أي وقت، أو احذف المجلد.
camera-kept = أشكال الحركة المحفوظة
camera-kept-none = لا شيء محفوظ.
camera-kept-off = الحفظ متوقف، فلا يُحفظ شيء جديد. تبقى هذه حتى تحذفها.
camera-kept-count = { $count ->
    [zero] لا مجموعات، { $size } من { $most } ميغابايت
    [one] مجموعة واحدة، { $size } من { $most } ميغابايت
    [two] مجموعتان، { $size } من { $most } ميغابايت
    [few] { $count } مجموعات، { $size } من { $most } ميغابايت
    [many] { $count } مجموعة، { $size } من { $most } ميغابايت
   *[other] { $count } مجموعة، { $size } من { $most } ميغابايت
}
camera-kept-lasted = { $count ->
    [zero] أقل من ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
camera-kept-size = { $size } كيلوبايت
camera-kept-broken = لم يعد من الممكن قراءة هذا الملف.
camera-kept-save = احفظ نسخة
camera-kept-delete = احذف
camera-kept-deleted = حُذف: { $name }
camera-kept-more = { $count ->
    [zero] لا مزيد
    [one] أظهر واحدًا آخر
    [two] أظهر اثنين آخرين
    [few] أظهر { $count } أخرى
    [many] أظهر { $count } أخرى
   *[other] أظهر { $count } أخرى
}
camera-kept-delete-all = احذفها كلها
camera-kept-delete-all-ask = هل تحذف كل أشكال الحركة المحفوظة نهائيًا؟
camera-kept-delete-all-yes = نعم، احذفها كلها
camera-kept-delete-all-no = لا، أبقها
camera-kept-deleted-all = حُذفت كل أشكال الحركة المحفوظة.
camera-keeping = يُحفظ شكل حركتك.

camera-place-title = ضع الكاميرا في مكانها
camera-place-SAG_FLOOR = ضع الحاسوب أو الهاتف على كرسي منخفض، على بُعد { $distance } متر تقريبًا من وسط بساطك، بحيث يرى جانبك.
camera-place-SAG_STAND = ضع الحاسوب أو الهاتف بارتفاع الورك، على بُعد { $distance } متر تقريبًا، بحيث يرى جانبك.
camera-place-FRONT_STAND = ضع الحاسوب أو الهاتف بارتفاع الورك، على بُعد { $distance } متر تقريبًا. كن مواجهًا له.
camera-place-BACK_STAND = ضع الحاسوب أو الهاتف بارتفاع الورك، على بُعد { $distance } متر تقريبًا، بحيث يرى ظهرك.
camera-place-FRONT_SIT = ضع الحاسوب أو الهاتف بارتفاع الورك أمام كرسيك، على بُعد { $distance } متر تقريبًا. كن مواجهًا له.
camera-place-HEAD_END = ضع الحاسوب أو الهاتف عاليًا، على رف مثلًا، على بُعد { $distance } متر تقريبًا من بساطك، بحيث ينظر على طول جسمك كما في الصورة.
camera-place-upright = ضع الهاتف قائمًا.
camera-place-wide = ضع الهاتف على جانبه.
camera-place-outline = ستكون حيث يظهر الشكل المرسوم.
camera-place-done = الكاميرا في مكانها
camera-without = المتابعة من دون الكاميرا

camera-check-title = هل أراك؟
camera-check-text = خذ وضعية البداية داخل الشكل المرسوم. أبدأ وحدي حين أراك جيدًا.
camera-check-seen = أراك
camera-check-whole = جسمك كله في الصورة
camera-check-view = أنت في الوضعية، وأراك من الجهة الصحيحة
camera-check-light = الضوء كافٍ
camera-check-alone = لا أحد غيرك في الصورة
camera-check-good = نعم
camera-check-bad = لا
camera-check-waiting = ليس بعد
camera-check-now = ابدأ الآن
camera-check-ready = جيد، أنا أراك.
camera-check-give-up = لا أستطيع أن أراك جيدًا. ستعدّ الساعة. نبدأ.

camera-opening = الكاميرا تبدأ …
camera-denied = لا يسمح هذا المتصفح لي باستخدام الكاميرا. يمكنك السماح بذلك بجانب العنوان، أو المتابعة من دونها.
camera-missing = لا أجد كاميرا هنا، أو أن برنامجًا آخر يستخدمها.
camera-unable = لا يستطيع هذا المتصفح أن يراقب. ربما يستطيع متصفح آخر.
camera-lost = انقطعت الكاميرا. الساعة تعدّ.
camera-try-again = حاول مرة أخرى

camera-live = ما تراه الكاميرا منك
camera-counted = العدد
camera-clock-counts = الساعة تعدّ في هذه الأثناء.
camera-not-this-one = لا تستطيع الكاميرا أن تعدّ هذا التمرين. الساعة تعدّ.
camera-take-your-time = خذ وقتك.
camera-hands = ارفع يدًا واحدة للإيقاف أو المتابعة، وكلتا اليدين للتخطي.
camera-paused-by-hand = توقف مؤقت. ارفع يدًا واحدة للمتابعة.
camera-skipped-by-hand = تم التخطي.
camera-slow = الكاميرا بطيئة على هذا الحاسوب.
camera-slow-use = راقب بسرعة

camera-counted-by-camera = { $reps ->
    [zero] لم أعدّ أي تكرار.
    [one] عددت تكرارًا واحدًا.
    [two] عددت تكرارين.
    [few] عددت { $reps } تكرارات.
    [many] عددت { $reps } تكرارًا.
   *[other] عددت { $reps } تكرار.
}
camera-counted-by-clock = { $reps ->
    [zero] لم تعدّ الساعة أي تكرار.
    [one] عدّت الساعة تكرارًا واحدًا.
    [two] عدّت الساعة تكرارين.
    [few] عدّت الساعة { $reps } تكرارات.
    [many] عدّت الساعة { $reps } تكرارًا.
   *[other] عدّت الساعة { $reps } تكرار.
}
camera-counted-by-person = { $reps ->
    [zero] سُجّل: لا تكرار.
    [one] سُجّل: تكرار واحد.
    [two] سُجّل: تكراران.
    [few] سُجّل: { $reps } تكرارات.
    [many] سُجّل: { $reps } تكرارًا.
   *[other] سُجّل: { $reps } تكرار.
}
camera-fewer = أقل بواحد
camera-more = أكثر بواحد
