### machine-made, awaiting review

# Settings.

settings-title = الإعدادات
settings-saved = تم الحفظ
settings-not-saved = لم يُحفظ، لأن catcow لا يستجيب. حاول مرة أخرى حين يعود.
settings-session = جلساتك
settings-back = أين تشعر به وأهدافك وأيامك تجدها في
settings-minutes = الدقائق في اليوم
settings-level = المستوى
settings-level-help = ابدأ بالسهل. يمكنك تغيير هذا في أي وقت.
settings-equipment = ما لديك
settings-equipment-help = لا تُختار إلا التمارين التي يمكنك أداؤها بهذه الأدوات.
settings-positions = وضعيات لا تستطيعها
settings-positions-help = تُستبعد التمارين التي تؤدى في هذه الوضعيات.
settings-disliked = تمارين لا تريدها
settings-disliked-back = أعِده
settings-look = اللغة والمظهر والصوت
settings-language = اللغة
settings-theme = فاتح أو داكن
settings-theme-auto = مثل هذا الجهاز
settings-theme-light = فاتح
settings-theme-dark = داكن
settings-body = الشكل
settings-body-help = الجسم الذي يعرض لك التمارين.
settings-voice = الإرشاد الصوتي
settings-voice-help = يقول لك ما تفعله، فلا تحتاج إلى النظر إلى الشاشة.
settings-tones = النغمات
settings-tones-help = أصوات قصيرة للبدء والتغيير والراحة.
settings-reduced-motion = حركة أقل على الشاشة
settings-reduced-motion-help = تبقى الصور ثابتة حتى تطلب منها أن تتحرك.
settings-private = الخصوصية والسلامة
settings-private-more = اقرأ المزيد
