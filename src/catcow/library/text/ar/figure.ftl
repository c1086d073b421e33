### machine-made, awaiting review

figure-label = { $exercise }، الخطوة { $phase }. { $alt }
figure-loading = الشكل المتحرك قيد التحميل.
figure-no-webgl = لا يستطيع هذا المتصفح عرض الشكل المتحرك (لا يدعم WebGL). الصور تعرض الخطوات نفسها.
figure-failed = تعذّر تحميل الشكل المتحرك. الصور تعرض الخطوات نفسها.
figure-no-track = لا يوجد شكل متحرك لهذا التمرين بعد. اتبع الصور.
figure-controls = الشكل المتحرك
figure-play = تشغيل
figure-pause = إيقاف مؤقت
figure-slow = ببطء
figure-steps = الخطوات
figure-step = اعرض الخطوة { $phase }
# Seconds left of the hold.
figure-hold = اثبت: { $seconds }
figure-show-left = اعرض الجهة اليسرى
figure-show-right = اعرض الجهة اليمنى
figure-view = زاوية النظر
figure-turn-left = أدِر نحو اليسار
figure-turn-right = أدِر نحو اليمين
figure-reset = عودة إلى النظرة الأولى

figure-body = أرِني
figure-body-woman = امرأة
figure-body-man = رجل
figure-body-older = رجل أكبر سنًّا
