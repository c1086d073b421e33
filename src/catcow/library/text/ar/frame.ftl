### machine-made, awaiting review

# The frame round every page: name, places, notices, and the pages about privacy and safety.

frame-name = catcow
frame-skip = انتقل إلى محتوى الصفحة
frame-nav = أقسام البرنامج
frame-to-today = اليوم
frame-to-week = الأسبوع
frame-to-library = التمارين
frame-to-back = ظهري
frame-to-diary = السجل
frame-to-settings = الإعدادات
frame-to-safety = السلامة
frame-to-safety-long = متى تتوقف وتطلب المساعدة
frame-to-privacy = ما الذي يغادر هذا الجهاز؟ لا شيء

# clinical.md section 6.1, recommended statement
frame-statement = يقدّم هذا البرنامج معلومات عامة عن التمارين ويعدّ الحركات للبالغين. وهو لا يشخّص مرضًا ولا يعالجه ولا يراقبه ولا يتنبأ به، ولا يغني عن المختص الصحي. إذا لاحظت أي علامة من علامات الطوارئ فتوقف واطلب المساعدة.
frame-machine-made = تُرجمت نصوص هذه اللغة آليًا، وهي تنتظر المراجعة.

frame-loading = لحظة من فضلك …
frame-try-again = حاول مرة أخرى
frame-print = طباعة
frame-gone-title = برنامج catcow لا يستجيب.
frame-gone-text = ربما أُغلق البرنامج. شغّله من جديد كما شغّلته أول مرة. لم يضِع شيء مما فعلته، وستتابع هذه الصفحة من تلقاء نفسها.
frame-waiting-for-server = في انتظار استجابة catcow …

frame-lost-title = هذه الصفحة غير موجودة
frame-lost-text = ربما كُتب العنوان خطأً، أو نُقلت الصفحة. سجلك وإعداداتك في أمان.
frame-lost-home = إلى صفحة اليوم

frame-broken-title = تعذّر عرض هذه الصفحة
frame-broken-text = حدث خلل في catcow. سجلك وإعداداتك في أمان. حمّل الصفحة من جديد، فإن لم ينفع ذلك فأغلق catcow وشغّله مرة أخرى.
frame-broken-button = حمّل الصفحة من جديد

frame-emergency-numbers = أرقام الطوارئ
frame-net-title = توقف واطلب المساعدة فورًا إذا ظهر أي مما يلي أو ازداد سوءًا
frame-gate-title = اطلب المساعدة أولًا
frame-gate-text = تضمنت إجاباتك عن أسئلة السلامة علامة تحذير. لا تُعرض أي تمارين قبل أن يُنظر في الأمر. اتصل برقم الطوارئ الآن، أو اذهب إلى قسم الطوارئ.

frame-safety-title = متى تتوقف وتطلب المساعدة
frame-safety-text = الظهر قوي، والأسباب الخطيرة لألم الظهر نادرة. أما هذه العلامات فتحتاج إلى مساعدة سريعة، لأنها قد تتغير خلال ساعات. اطبع هذه الصفحة واحتفظ بها حيث تتمرن.
frame-safety-learn = كم تستعجل في طلب المساعدة، علامةً علامة
frame-safety-answers = أسئلة السلامة الخاصة بك
frame-safety-never = لم تجب عن أسئلة السلامة بعد.
frame-safety-to-result = اقرأ ما تعنيه إجاباتك
frame-safety-ask = أجب عن أسئلة السلامة

frame-privacy-title = ما الذي يغادر هذا الجهاز
frame-privacy-nothing = لا شيء يغادر هذا الجهاز.
frame-privacy-answers-title = إجاباتك وسجلك
frame-privacy-answers-text = تُحفظ في ملف واحد على هذا الجهاز، ولا يراها أحد سواك ما لم يستخدم هذا الجهاز بحسابك.
frame-privacy-camera-title = الكاميرا
frame-privacy-camera-text = لا تراقب الكاميرا إلا إذا طلبت ذلك. تبقى صورتها في هذا المتصفح: لا تُصوَّر ولا تُحفظ ولا تُرسل، ولا حتى إلى catcow على هذا الحاسوب. لا يصله سوى مواضع مفاصلك، وينساها في الحال. ولا يحفظ مواضع مفاصلك على هذا الحاسوب إلا إذا شغّلت «احفظ شكل الحركة» في الإعدادات، وتبقى حتى تحذفها.
frame-privacy-voice-title = الصوت
frame-privacy-voice-text = تُنطق العبارات بأصوات مثبّتة على هذا الجهاز. أما الأصوات التي ترسل الكلام إلى الخارج فلا تُستخدم. ولا يستمع catcow إليك.
frame-privacy-network-title = الشبكة
frame-privacy-network-text = لا تتصل الصفحة إلا ببرنامج catcow على هذا الجهاز. يمكنك فصل الشبكة ويبقى كل شيء يعمل. ولا يزور متصفحك موقعًا آخر إلا إذا فتحت رابط أحد المصادر.
frame-privacy-account-title = لا حساب ولا إعلانات ولا عدّ للزيارات
frame-privacy-account-text = لا أحد يعلم أنك تستخدم catcow، ولا كم مرة تستخدمه.
frame-privacy-yours-title = بياناتك ملكك
frame-privacy-yours-text = يظهر المجلد الذي يحوي بياناتك عند تشغيل catcow. انسخه لتحتفظ به، واحذفه فتختفي بياناتك.
