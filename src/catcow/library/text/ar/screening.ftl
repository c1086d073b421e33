### machine-made, awaiting review
# أسئلة السلامة ولماذا نسألها وما تؤدي إليه الأجوبة.

## Emergency

screening-q-saddle = هل شعرت بخدر جديد أو إحساس غريب بين الساقين أو حول الأعضاء التناسلية أو الأرداف أو فتحة الشرج؟ أو تغيّر إحساسك عند المسح بعد قضاء الحاجة؟
screening-why-saddle = تخرج أعصاب هذه المنطقة من أسفل الظهر. أي تغيّر هنا يحتاج إلى فحص خلال ساعات.

screening-q-bladder = هل لديك صعوبة جديدة في التبوّل: في بدئه أو إيقافه أو الإحساس به أو حبسه؟ أو لم تعد تلاحظ امتلاء المثانة أو تسرّب البول؟
screening-why-bladder = الأعصاب نفسها تتحكم في المثانة. أي تغيّر جديد يحتاج إلى فحص خلال ساعات.

screening-q-bowel = هل فقدت التحكم في البراز حديثًا، أو لم تعد تشعر بخروجه؟
screening-why-bowel = الأعصاب نفسها تتحكم في الأمعاء. الإمساك وحده شائع مع ألم الظهر وليس هو المقصود هنا.

screening-q-sexual = هل حدث تغيّر جديد في الإحساس الجنسي أو القدرة الجنسية مع ألم في الظهر أو الساق؟
screening-why-sexual = هذا سؤال خاص. نسأله لأن الأعصاب نفسها هي المسؤولة.

screening-q-both-legs = هل ظهر ألم أو تنميل أو خدر أو ضعف جديد في الساقين معًا؟
screening-why-both-legs = العلامات الجديدة في الساقين معًا تحتاج إلى مساعدة سريعة.

screening-q-getting-weaker = هل تزداد إحدى الساقين أو القدمين ضعفًا خلال ساعات أو أيام؟ أو صرت تجرّ قدمك، أو تخونك ركبتاك، أو تمشي من دون توازن، أو صارت يداك أقل مهارة؟
screening-why-getting-weaker = الضعف الذي يزداد يجب أن يُفحص الآن كي لا يبقى.

screening-q-accident = هل بدأ ألم الظهر هذا بحادث شديد أو سقوط من ارتفاع أو ضربة قوية؟
screening-why-accident = بعد ضربة قوية ينبغي فحص العمود الفقري قبل تمرينه.

screening-q-sudden-tummy = هل أصابك ألم مفاجئ وشديد جدًا في الظهر أو البطن مع شعور بقرب الإغماء أو إغماء أو عرق بارد أو نبض في البطن؟
screening-why-sudden-tummy = ألم الظهر المفاجئ مع الإغماء قد يأتي من وعاء دموي لا من الظهر.

screening-q-chest = هل لديك ألم في الصدر أو ضيق في التنفس أو ألم يمتد إلى الذراع أو الفك مع ألم الظهر؟
screening-why-chest = قد تأتي هذه العلامات من القلب أو الرئتين.

screening-q-very-ill = هل تشعر بأنك مريض جدًا مع حمّى أو رعشة أو تشوّش وألم شديد جدًا في الظهر؟
screening-why-very-ill = العدوى الخطيرة تحتاج إلى مساعدة سريعة.

screening-q-cancer-nerves = هل لديك سرطان الآن أو في الماضي مع ضعف أو خدر جديد في الساق، أو تغيّر جديد في التبوّل أو التبرّز؟
screening-why-cancer-nerves = اجتماع هذه العلامات يحتاج إلى فحص في اليوم نفسه، نهارًا أو ليلًا.

## See a clinician first

screening-q-under-18 = هل عمرك أقل من 18 عامًا؟
screening-why-under-18 = صُمّم catcow للبالغين. الظهر الذي ما زال ينمو يحتاج إلى نصائح أخرى.

screening-q-old-numbness = هل لديك خدر بين الساقين أو مشكلة في التبوّل أو التبرّز لم تتغيّر منذ أكثر من 3 أشهر؟
screening-why-old-numbness = عندما لا يتغيّر الأمر يكون أقل إلحاحًا. ومع ذلك ينبغي أن يعرف به مختص صحي قبل أن تتمرّن.

screening-q-cancer = هل أُصبت يومًا بالسرطان؟
screening-why-cancer = إن كان كذلك، نسأل قليلًا عن الألم.
screening-q-cancer-pain = أيّ مما يلي ينطبق على ألم ظهرك؟
screening-why-cancer-pain = بعد السرطان ينبغي فحص بعض أنواع ألم الظهر قريبًا.
screening-q-cancer-pain-new-or-worse = هو جديد أو يزداد سوءًا
screening-q-cancer-pain-band = أشعر به كحزام حول جسمي
screening-q-cancer-pain-night-or-lying = يشتد ليلًا أو عند الاستلقاء
screening-q-cancer-pain-straining = يشتد عند السعال أو العطس أو الإجهاد

screening-q-fever = هل لديك ارتفاع في الحرارة أو تعرّق ليلي مع ألم الظهر؟
screening-why-fever = إن كان كذلك، نسأل قليلًا لنعرف متى ينبغي الفحص.
screening-q-fever-risk = هل ينطبق عليك شيء مما يلي؟
screening-why-fever-risk = مع الحمّى، كلٌّ من هذه الأمور يزيد احتمال العدوى قليلًا.
screening-q-fever-risk-infection = عدوى في الأسابيع الأخيرة
screening-q-fever-risk-spine-procedure = عملية أو حقنة في العمود الفقري في الأسابيع الأخيرة
screening-q-fever-risk-low-immunity = دواء أو مرض يضعف مناعة الجسم
screening-q-fever-risk-diabetes = السكري
screening-q-fever-risk-dialysis = غسيل الكلى
screening-q-fever-risk-injected-drugs = مخدرات أحقنها
screening-q-fever-risk-tuberculosis = السل، الآن أو في الماضي

screening-q-minor-fall = هل أصابك ألم ظهر جديد ومفاجئ بعد سقوط بسيط أو حمل شيء أو سعال؟
screening-why-minor-fall = إن كان كذلك، نسأل قليلًا عن عظامك.
screening-q-bone-risk = هل ينطبق عليك شيء مما يلي؟
screening-why-bone-risk = مع العظام الأضعف قد يضرّ حتى السقوط البسيط. من الحكمة الفحص في اليوم نفسه.
screening-q-bone-risk-over-65 = عمري 65 عامًا أو أكثر
screening-q-bone-risk-thin-bones = قيل لي إن عظامي هشّة (هشاشة العظام)
screening-q-bone-risk-steroids = تناولت أقراص الكورتيزون 3 أشهر أو أكثر
screening-q-bone-risk-earlier-break = كُسر لي عظم من قبل في سقوط بسيط
screening-q-bone-risk-bruise = توجد كدمة أو خدش فوق عمودي الفقري

screening-q-one-leg-worse = هل لديك خدر أو ضعف جديد في ساق واحدة أشدّ بوضوح من الأسبوع الماضي؟ أو لم تعد تستطيع الوقوف على أصابع القدم أو على الكعب في تلك الجهة؟
screening-why-one-leg-worse = العصب الذي تسوء حاله ينبغي فحصه في اليوم نفسه.

screening-q-unwell = هل تفقد وزنك من دون قصد، أو لديك كتلة أو تورّم في الظهر أو تغيّر في شكله، أو تشعر بالمرض مع الألم؟
screening-why-unwell = نادرًا ما تكون هذه العلامات خطيرة، لكنها تستحق الفحص خلال أيام.

screening-q-night = منذ أكثر من أسبوعين: هل لديك ألم لا يخفّ بالراحة ولا بأي وضعية، ويكون أشدّ كثيرًا في الليل؟
screening-why-night = معظم آلام الظهر تتغيّر مع وضعية الاستلقاء أو الحركة. الألم الذي لا يتغيّر يستحق الفحص.

screening-q-shoulder-blades = هل لديك ألم جديد ومستمر بين لوحي الكتف لا تغيّره أي حركة؟
screening-why-shoulder-blades = الألم هنا الذي لا يتغيّر أبدًا يستحق الفحص خلال أيام.

screening-q-unusual-age = هل جاءك ألم الظهر أول مرة قبل أن تبلغ 18 عامًا؟ أو هو نوع جديد من الألم جاء بعد سن 55؟
screening-why-unusual-age = العمر وحده لا يعني الكثير. لا يُحسب إلا مع علامة أخرى.

screening-q-leg-or-walking = هل لديك ألم أو تنميل في ساق واحدة تحت الركبة منذ أكثر من 6 أسابيع من دون تحسّن؟ أو ألم أو ثقل في الساقين عند المشي يزول بالجلوس؟
screening-why-leg-or-walking = ينبغي أن يراه مختص مرة واحدة كي تُختار التمارين المناسبة.

screening-q-began-young = هل بدأ ألم ظهرك قبل سن 45، واستمر أكثر من 3 أشهر؟
screening-why-began-young = إن كان كذلك، نسأل أكثر قليلًا لنعرف الظهر الذي يحتاج إلى نوع آخر من المساعدة.
screening-q-stiff-signs = أيّ مما يلي ينطبق عليك؟
screening-why-stiff-signs = واحدة أو اثنتان من هذه العلامات أمر شائع. اجتماع عدة منها يستحق الحديث مع مختص صحي.
screening-q-stiff-signs-before-35 = بدأ ألم ظهري قبل سن 35
screening-q-stiff-signs-wakes-late = يوقظني في النصف الثاني من الليل
screening-q-stiff-signs-buttock = لديّ ألم في الأرداف
screening-q-stiff-signs-movement-helps = يتحسّن عندما أتحرك
screening-q-stiff-signs-tablets-help = الأقراص المضادة للالتهاب، مثل الإيبوبروفين، تفيد خلال 48 ساعة
screening-q-stiff-signs-relative = لدى أحد والديّ أو إخوتي أو أولادي التهاب في العمود الفقري
screening-q-stiff-signs-arthritis = لديّ الآن أو كان لديّ التهاب وتورّم في المفاصل
screening-q-stiff-signs-heel = لديّ ألم في الكعب أو في موضع التقاء الوتر بالعظم
screening-q-stiff-signs-psoriasis = لديّ صدفية

screening-q-operation = هل أُجريت لك عملية في الظهر أو البطن أو الورك أو الحوض، أو حقنة في العمود الفقري، في آخر 12 أسبوعًا؟ أو قيل لك ألا تتمرّن؟
screening-why-operation = من أجروا العملية يعرفون ما يمكنك فعله ومتى.

screening-q-bones = هل قيل لك إن لديك هشاشة في العظام أو كسرًا في العمود الفقري؟ أو تناولت أقراص الكورتيزون أكثر من 3 أشهر؟
screening-why-bones = التمرين مفيد للعظام. لكن من الأفضل ترك بعض الانحناءات والالتواءات، فاسأل أولًا.

screening-q-pregnant = هل أنتِ حامل، أو ولدتِ في آخر 12 أسبوعًا؟
screening-why-pregnant = الحركة مفيدة لمعظم النساء في هذه الفترة. ينبغي أن توافق القابلة أو الطبيب أولًا.
screening-q-pregnant-signs = إن كنتِ حاملًا الآن: هل لديكِ شيء مما يلي؟
screening-why-pregnant-signs = مع أيّ من هذه العلامات توقّفي عن التمرين واطلبي النصيحة في اليوم نفسه.
screening-q-pregnant-signs-bleeding = نزيف من المهبل
screening-q-pregnant-signs-fluid = تسرّب سائل من المهبل
screening-q-pregnant-signs-contractions = انقباضات منتظمة ومؤلمة
screening-q-pregnant-signs-chest = ألم في الصدر
screening-q-pregnant-signs-calf = تورّم في ربلة الساق
screening-q-pregnant-signs-dizzy = دوار
screening-q-pregnant-signs-headache = صداع
screening-q-pregnant-signs-breathless = ضيق في التنفس قبل أي مجهود

screening-q-heart = هل لديك مرض في القلب، أو متاعب في الصدر عند المجهود، أو إغماء، أو ضغط دم غير منضبط، أو سكتة دماغية، أو مرض رئوي شديد، أو صرع؟ أو قيل لك ألا تتمرّن إلا تحت إشراف؟
screening-why-heart = الحركة اللطيفة مناسبة في كثير من الأحيان. لكن ينبغي أن يقول ذلك أولًا من يعرف حالتك.

screening-q-conditions = هل قال لك مختص صحي إن لديك واحدًا مما يلي؟
screening-why-conditions = مع هذه الحالات يفيد التمرين في كثير من الأحيان. ينبغي الاتفاق عليه مع المختص مرة واحدة.
screening-q-conditions-arthritis = التهاب في المفاصل أو العمود الفقري
screening-q-conditions-hypermobility = مفاصل شديدة المرونة (متلازمة فرط الحركة)
screening-q-conditions-nerve-disease = مرض في الأعصاب أو النخاع الشوكي أو الدماغ
screening-q-conditions-new-hip = مفصل ورك صناعي منذ أقل من 12 شهرًا
screening-q-conditions-slipped-vertebra = انزلاق فقرة من فقرات الظهر
screening-q-conditions-stenosis = ضيق في القناة الشوكية

## Start with care

screening-q-recent = هل بدأت نوبة ألم الظهر هذه في آخر 6 أسابيع؟
screening-why-recent = الألم الحديث يناسبه أن تبقى نشيطًا وأن تبدأ بلطف.

screening-q-pain = ما شدة ألم ظهرك اليوم؟ 0 يعني لا ألم، و10 يعني أسوأ ألم يمكنك تخيّله.
screening-why-pain = ابتداءً من 6 نبدأ بالقائمة اللطيفة.

screening-q-one-leg = هل لديك ألم في ساق واحدة، فوق الركبة أو تحتها، يبقى على حاله تقريبًا ومن دون ضعف؟
screening-why-one-leg = عندها نختار الاتجاهات التي تخفّف عن الساق.

screening-q-falls = هل سقطت في آخر 12 شهرًا، أو تشعر بعدم التوازن؟
screening-why-falls = عندها نحرص على أن يكون شيء ثابت في متناول يدك.

screening-q-dizzy = هل تشعر بدوار عندما تستلقي أو تنهض أو تدير رأسك؟
screening-why-dizzy = عندها نخبرك أين تتحرك ببطء.

screening-q-blood-thinner = هل تتناول دواءً مميّعًا للدم؟
screening-why-blood-thinner = عندها نترك الضغط القوي على العضلات.

screening-q-blood-pressure = هل لديك ارتفاع في ضغط الدم تحت السيطرة؟
screening-why-blood-pressure = عندها نجعل مدد الثبات قصيرة ونذكّرك بالتنفس.

screening-q-joints = هل يحتاج واحد مما يلي إلى عناية؟
screening-why-joints = عندها نريك كيف تؤدي التمرين بطريقة أخرى، أو نتركه.
screening-q-joints-knee = ركبة مؤلمة
screening-q-joints-wrist = معصم أو يد مؤلمة
screening-q-joints-shoulder = كتف مؤلمة
screening-q-joints-neck = رقبة مؤلمة
screening-q-joints-hip = مفصل ورك صناعي منذ أكثر من 12 شهرًا
screening-q-joints-belly = فتق، أو تباعد واسع بين عضلات البطن

screening-q-low-mood = هل تشعر بحزن شديد أو بفقدان الأمل؟
screening-why-low-mood = الألم يُنهك الناس، وأنت تستحق الدعم في ذلك أيضًا.
screening-q-self-harm = هل تراودك أفكار بإيذاء نفسك؟
screening-why-self-harm = نسأل كي تحصل على المساعدة الآن. كثيرون تراودهم مثل هذه الأفكار في الأوقات الصعبة، والمساعدة تنفع.

## Choices that every list offers

screening-choice-none = لا شيء مما سبق
screening-choice-unsure = لست متأكدًا، أو أفضّل ألا أجيب
screening-choice-skip = أفضّل ألا أجيب

## The result

screening-title-e = اطلب المساعدة الآن
screening-title-c1 = راجع مختصًا صحيًا اليوم
screening-title-c2 = راجع مختصًا صحيًا خلال أيام
screening-title-c3 = راجع مختصًا صحيًا قبل أن تبدأ
screening-title-k = يمكنك أن تبدأ، لكن بعناية
screening-title-g = يمكنك أن تبدأ

screening-summary-e = في أجوبتك شيء قد يحتاج إلى مساعدة سريعة. اطلب المساعدة الآن، حتى إن لم تكن متأكدًا.
screening-summary-c1 = في أجوبتك شيء ينبغي فحصه اليوم قبل أن تتمرّن. وقد يتبيّن أنه غير ضار.
screening-summary-c2 = في أجوبتك شيء ينبغي فحصه خلال أيام قبل أن تتمرّن. وكثيرًا ما يكون غير ضار.
screening-summary-c3 = في أجوبتك شيء ينبغي أن تتحدث عنه مع مختص صحي قبل أن تبدأ. وكثيرًا ما يكون التمرين مناسبًا بعد ذلك.
screening-summary-k = التمرين مناسب لمعظم من أجابوا مثلك. ابدأ بلطف.
screening-summary-g = بحسب ما أخبرتنا به، يمكنك أن تبدأ اليوم.

screening-note-blocked = يسري هذا حتى { $day }. بعد ذلك يمكن الإجابة عن الأسئلة من جديد. وقبل ذلك لا يرفعه إلا مختص صحي فحصك.
screening-note-clearable = هل فحصك مختص صحي بسبب هذا الأمر، بعد أن بدأ أو بعد أن ساء آخر مرة، وقال إن التمرين مناسب؟ إذن أعطنا التاريخ.

## What to do

screening-action-emergency-call = اتصل برقم الطوارئ، أو اذهب إلى قسم الطوارئ الآن. لا تنتظر لترى هل يزول الأمر.
screening-action-emergency-no-driving = لا تقُد السيارة بنفسك. اطلب من أحد أن يوصلك، أو اتصل بالإسعاف.
screening-action-emergency-say = قل لهم ما أجبت به هنا. يمكنك عرض هذه الصفحة أو طباعتها.
screening-action-emergency-no-exercise = لا تتمرّن الآن. لا نعرض أي تمارين إلى أن يُفحص الأمر.

screening-action-same-day = تحدّث مع طبيب أو ممرّض اليوم، وخلال 24 ساعة على الأكثر.
screening-action-same-day-line = إن لم يستطع طبيبك أن يراك اليوم، فاتصل بخدمة الأطباء المناوبين أو اذهب إلى قسم الطوارئ.
screening-action-days = اطلب موعدًا عاجلًا كي يراك أحد خلال الأيام القادمة.
screening-action-before-start = اسأل طبيبًا أو معالجًا فيزيائيًا أو ممرّضًا هل يناسبك التمرين. لا داعي للعجلة.
screening-action-no-exercise-yet = لا نعرض أي جلسة قبل ذلك. عندما يفحصك مختص صحي بسبب هذا الأمر ويقول إن التمرين مناسب، عُد وأخبرنا بالتاريخ.
screening-action-worse-emergency = إن ظهرت علامة من قائمة الطوارئ أو ازدادت سوءًا، فاطلب المساعدة فورًا.

screening-action-none-reported = لم تذكر أيًّا من علامات التحذير التي نسأل عنها.
screening-action-cleared = أخبرتنا أن مختصًا صحيًا فحصك بسبب هذا الأمر وقال إن التمرين مناسب. إن نصحك بغير ما نقول، فاتبع نصيحته.
screening-action-ask-again = لم تكن متأكدًا من أمر ما. اسأل عنه مختصًا صحيًا، ثم أجب عن الأسئلة من جديد.

screening-action-care-start = ابدأ بالقائمة القصيرة اللطيفة التي اخترناها. ويمكنك أن تزيد كلما صار الأمر أسهل.
screening-action-care-stop = لا تتجاوز الحد المريح. توقّف إن اشتد الألم فجأة أو نزل إلى الساق.
screening-action-ok-start = ابدأ بعدد قليل، وزد كلما صار الأمر أسهل.

screening-action-stay-active = ابقَ نشيطًا قدر استطاعتك. نوبة ألم الظهر الجديدة تخفّ عادةً في الأسابيع الأولى. لا يضيف التمرين الكثير في هذه الفترة، فخذ الأمر بهدوء.
screening-action-leg-rule = انتبه إلى موضع الألم. إن رجع الألم نحو العمود الفقري فاستمر في ذلك الاتجاه. وإن نزل في الساق وبقي هناك فتوقّف عن ذلك الاتجاه.
screening-action-pregnant-line = اتصلي اليوم بالقابلة أو بقسم الولادة أو بالطبيب. وعند نزيف شديد أو ألم في الصدر اتصلي برقم الطوارئ.
screening-action-adults-only = صُمّم catcow للبالغين، لذلك لا نستطيع أن نعرض عليك جلسة. أَرِ هذه الصفحة أحد والديك أو بالغًا آخر تثق به. اسأل طبيبًا أو معالجًا فيزيائيًا يعمل مع صغار السن.
screening-action-low-mood = أنت مهم، وما تشعر به مهم أيضًا. تحدّث مع شخص تثق به، وأخبر طبيبك بما تشعر. وإن راودتك أفكار بإيذاء نفسك فاتصل برقم الطوارئ أو بخط الدعم النفسي.
screening-action-self-harm-alone = شكرًا لأنك أخبرتنا. لست وحدك في هذا، ومثل هذه الساعات تمرّ. أرجوك أخبر الآن شخصًا قريبًا منك واطلب منه أن يبقى معك.
screening-action-self-harm-line = يمكنك أن تتحدث مع أحد في أي ساعة. الولايات المتحدة وكندا: 988. المملكة المتحدة وأيرلندا: 116 123. أستراليا: 13 11 14. نيوزيلندا: 1737. وفي أي مكان آخر اتصل برقم الطوارئ.
screening-action-mention-stiffness = عندما تراجع مختصًا صحيًا في المرة القادمة، أخبره بأجوبتك عن التيبّس وألم الليل. لا داعي للعجلة.

## Why: one line for each rule that was met

screening-rule-ces1 = تغيّر جديد في الإحساس بين الساقين. قد تحتاج أعصاب أسفل الظهر إلى مساعدة خلال ساعات.
screening-rule-ces2 = صعوبة جديدة في التبوّل. قد تحتاج أعصاب أسفل الظهر إلى مساعدة خلال ساعات.
screening-rule-ces3 = فقدان جديد للتحكم في البراز أو للإحساس به. قد تحتاج أعصاب أسفل الظهر إلى مساعدة خلال ساعات.
screening-rule-ces4 = تغيّر جديد في الإحساس الجنسي مع ألم. قد تحتاج أعصاب أسفل الظهر إلى مساعدة خلال ساعات.
screening-rule-ces5 = علامات جديدة في الساقين معًا. تحتاج هذه إلى مساعدة سريعة.
screening-rule-neu1 = ضعف أو عدم توازن يزداد سوءًا. ينبغي فحصه الآن كي لا يبقى.
screening-rule-tra1 = حادث شديد أو سقوط أو ضربة. ينبغي فحص العمود الفقري قبل تمرينه.
screening-rule-aaa1 = ألم مفاجئ وشديد جدًا مع شعور بالإغماء. قد يأتي هذا من وعاء دموي ويحتاج إلى مساعدة فورية.
screening-rule-che1 = ألم في الصدر أو ضيق في التنفس أو ألم يمتد إلى الذراع أو الفك. قد يأتي هذا من القلب أو الرئتين.
screening-rule-sep1 = شعور بمرض شديد مع حمّى وألم شديد جدًا. العدوى الخطيرة تحتاج إلى مساعدة سريعة.
screening-rule-can0 = سرطان مع علامات جديدة في الساق أو المثانة أو الأمعاء. يحتاج هذا إلى فحص فوري.
screening-rule-dist-e = أفكار بإيذاء نفسك. أنت تستحق المساعدة الآن.
screening-rule-can1 = سرطان الآن أو في الماضي، مع ألم من نوع ينبغي فحصه قريبًا.
screening-rule-inf1 = ارتفاع في الحرارة أو تعرّق ليلي، مع أمر يزيد احتمال العدوى.
screening-rule-fra1 = ألم مفاجئ بعد إجهاد بسيط، مع أمر يجعل العظام أضعف أو أكثر عرضة للأذى.
screening-rule-neu2 = خدر أو ضعف في ساق واحدة أشدّ بوضوح من الأسبوع الماضي.
screening-rule-pregr = علامة في أثناء الحمل ينبغي معها تأجيل التمرين.
screening-rule-ces-old = خدر قديم بين الساقين، أو مشكلة قديمة في التبوّل أو التبرّز. ينبغي أن يعرف بها مختص صحي قبل أن تتمرّن.
screening-rule-sys1 = فقدان وزن أو كتلة أو تغيّر في الشكل أو شعور بالمرض. يستحق هذا الفحص خلال أيام.
screening-rule-nig1 = ألم لا تخفّفه الراحة ويكون أشدّ كثيرًا في الليل.
screening-rule-tho1 = ألم جديد ومستمر بين لوحي الكتف لا تغيّره أي حركة.
screening-rule-age1 = العمر الذي بدأ فيه الألم، مع علامة أخرى ذكرتها.
screening-rule-neu3 = ألم مستمر في الساق، أو ثقل في الساقين عند المشي. ينبغي أن يراه مختص مرة واحدة.
screening-rule-axs1 = عدة علامات قد تصاحب التهاب العمود الفقري. لا داعي للعجلة، لكن الأمر يستحق السؤال.
screening-rule-post1 = عملية أو حقنة حديثة، أو نصيحة بعدم التمرين.
screening-rule-ost1 = عظام تحتاج إلى عناية، أو تناول أقراص الكورتيزون مدة طويلة.
screening-rule-preg1 = حمل، أو ولادة في آخر 12 أسبوعًا.
screening-rule-hrt1 = حالة في القلب أو ضغط الدم أو الرئتين أو الأعصاب، أو نصيحة بالتمرين تحت إشراف فقط.
screening-rule-infla = حالة معروفة ينبغي معها الاتفاق على التمرين أولًا.
screening-rule-min1 = عمرك أقل من 18 عامًا، وcatcow للبالغين.
screening-rule-acu1 = ألم جديد أو شديد اليوم. نبدأ بلطف.
screening-rule-leg1 = ألم ثابت في ساق واحدة. نختار ما يخفّفه.
screening-rule-bal1 = سقوط أو عدم توازن. ليكن شيء ثابت في متناول يدك.
screening-rule-diz1 = دوار عند الحركة. استلقِ وانهض ببطء.
screening-rule-bld1 = دواء مميّع للدم. لا ضغط قويًّا على العضلات.
screening-rule-bp1 = ارتفاع في ضغط الدم. مدد ثبات قصيرة، واستمر في التنفس.
screening-rule-kne1 = ركبة مؤلمة.
screening-rule-wri1 = معصم أو يد مؤلمة.
screening-rule-sho1 = كتف مؤلمة.
screening-rule-nck1 = رقبة مؤلمة.
screening-rule-hip1 = مفصل ورك صناعي.
screening-rule-her1 = فتق أو تباعد في عضلات البطن.
screening-rule-dist = حزن شديد. لست مضطرًا إلى أن تحمله وحدك.
screening-rule-axs1-3 = ثلاث علامات تستحق أن تذكرها لمختص صحي في وقت ما.
screening-rule-hold = ذكرت علامة طوارئ في الأسبوعين الأخيرين. تبقى محسوبة حتى تنقضي 14 يومًا، أو حتى يفحصك مختص صحي بسببها.

## Why we ask now

screening-due-first-use = قبل جلستك الأولى نسأل بعض أسئلة السلامة.
screening-due-new-version = تغيّرت أسئلة السلامة. أجب عن الأسئلة الجديدة من فضلك.
screening-due-new-symptom = أخبرتنا بأمر جديد أو بسقوط. لنتأكد من جديد.
screening-due-red-light = انتهت جلستك الأخيرة بضوء أحمر. لنتأكد من جديد قبل الجلسة القادمة.
screening-due-emergency-over = قبل أسبوعين ذكرت علامة طوارئ. أخبرنا من فضلك كيف الحال الآن.
screening-due-unsure = في المرة الماضية لم تكن متأكدًا من أمر ما. هل تعرف الآن أكثر؟
screening-due-after-break = غبت أكثر من أسبوعين. لنتأكد أن كل شيء ما زال على ما يرام.
screening-due-four-weeks = كل أربعة أسابيع نسأل أسئلة السلامة من جديد.

## The signs to know; shown at every session's end and printed

screening-safety-saddle = خدر أو إحساس غريب بين الساقين، أو حول الأعضاء التناسلية أو الأرداف أو فتحة الشرج
screening-safety-bladder = صعوبة في بدء التبوّل أو إيقافه أو الإحساس به أو حبسه
screening-safety-bowel = فقدان التحكم في البراز، أو عدم الشعور بخروجه
screening-safety-sexual = تغيّر في الإحساس الجنسي أو القدرة الجنسية
screening-safety-legs = ألم أو تنميل أو خدر أو ضعف في الساقين معًا
screening-safety-weaker = ساق أو قدم تزداد ضعفًا، أو مشي من دون توازن
screening-safety-close = الجديد أو الأسوأ يعني حالة طوارئ، في أي ساعة. قد تتغيّر العلامات خلال ساعات.

screening-not-advice = هذه معلومات عامة عن السلامة، وليست تشخيصًا ولا تغني عن مختص صحي.

## Where a number holds

screening-place-anywhere = من الهاتف المحمول في معظم البلدان
screening-place-europe = أوروبا
screening-place-united-kingdom = المملكة المتحدة
screening-place-north-america = الولايات المتحدة وكندا والمكسيك
screening-place-australia = أستراليا
screening-place-new-zealand = نيوزيلندا
screening-place-india = الهند
screening-place-egypt = مصر (الإسعاف)
screening-place-jordan = الأردن
screening-place-gulf-999 = البحرين وقطر
screening-place-emirates = الإمارات العربية المتحدة (الإسعاف)
screening-place-saudi-arabia = السعودية (الإسعاف)
screening-place-tunisia = تونس (الإسعاف)
screening-place-united-states-canada = الولايات المتحدة وكندا
screening-place-united-kingdom-ireland = المملكة المتحدة وأيرلندا
