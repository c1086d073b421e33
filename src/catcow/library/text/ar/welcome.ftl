### machine-made, awaiting review

# The first start, the screens of the safety questions, and what their answers mean.

welcome-title = مرحبًا بك في catcow
welcome-language = اللغة
welcome-lead = مدرب تمارين منزلي لظهر أقوى وأكثر مرونة. نحو خمس عشرة دقيقة في اليوم، بالصور وبإرشاد صوتي.
welcome-point-session = يختار تمارين تناسبك، ويعرض كل تمرين، ويعدّ لك ويقول ما التالي، فلا تحتاج إلى قراءة شاشة وأنت مستلقٍ على الأرض.
welcome-point-private = كل شيء يبقى على هذا الجهاز. لا حساب، ولا يُرسل شيء إلى أي مكان.
welcome-point-limits = هو للبالغين. لا يفحصك ولا يغني عن المختص الصحي.
welcome-minutes-title = كم دقيقة في اليوم تناسبك؟
welcome-minutes-help = يمكنك تغيير هذا كل يوم.
welcome-next-title = أولًا، بعض أسئلة السلامة
welcome-next-text = تستغرق نحو ثلاث دقائق، وتبيّن هل التمرين فكرة جيدة لك اليوم.
welcome-next-button = إلى الأسئلة

welcome-ask-title = أسئلة السلامة
welcome-ask-progress = الخطوة { $at } من { $of }
welcome-ask-progress-label = مدى تقدمك
welcome-ask-emergency-title = هل استجدّ عليك شيء من هذا؟
welcome-ask-emergency-text = هذه العلامات نادرة. وهي أول ما نسأل عنه لأنها تحتاج إلى مساعدة سريعة.
welcome-ask-clinician-title = هل ينبغي أن يفحص مختص ظهرك أولًا؟
welcome-ask-clinician-text = إذا انطبق عليك شيء من هذا فالأفضل أن تتحدث مع مختص صحي قبل أن تبدأ.
welcome-ask-care-title = ما الذي ينبغي أن نراعيه؟
welcome-ask-care-text = إجاباتك تجعل جلساتك ألطف حيث يكون ذلك من الحكمة.
welcome-ask-yes = نعم
welcome-ask-no = لا
welcome-ask-unsure = لست متأكدًا
welcome-ask-several = ضع علامة على كل ما ينطبق.
welcome-ask-why = لماذا نسأل
welcome-ask-none = لا شيء من هذا
welcome-ask-next = التالي
welcome-ask-back = رجوع
welcome-ask-finish = إنهاء
welcome-ask-missing = بعض الأسئلة لم تُجب بعد. «لست متأكدًا» إجابة أيضًا.
welcome-ask-alarm-title = قد يحتاج هذا إلى مساعدة اليوم.
welcome-ask-alarm-text = إن كان الأمر كذلك فلا تتمرن الآن. اتصل برقم الطوارئ، أو اعرف ما عليك فعله. وإن ضغطت سهوًا فغيّر الإجابة.
welcome-ask-what-now = اعرف ما تفعله الآن
welcome-ask-kept = برنامج catcow لا يستجيب الآن. إجاباتك محفوظة. اضغط الزر مرة أخرى حين يعود.
welcome-ask-statement = قلت إن مختصًا صحيًا فحصك في { $day } وقال إن التمرين لا بأس به. أجب من فضلك مرة أخرى عن حالك اليوم.

welcome-result-over = ما تعنيه إجاباتك
welcome-result-what = ما عليك فعله
welcome-result-found = ما أخبرتنا به
welcome-result-found-help = أرِ هذا لمن يعتني بك إن ذهبت إليه.
welcome-result-unreviewed = هذه الأسئلة لم يراجعها اختصاصي علاج طبيعي بعد.
welcome-result-to-today = إلى جلسة اليوم
welcome-result-asked = أُجيب عنها في { $day }.
welcome-result-valid-until = نسأل من جديد بحلول { $day }، أو حين يتغير شيء.
welcome-result-blocked-until = لا جلسات قبل { $day }، إلا إذا أجبت عن الأسئلة من جديد بعد أن يفحصك مختص.
welcome-result-again = أجب عن الأسئلة من جديد

welcome-clear-title = هل فحصك أحد لهذا السبب؟
welcome-clear-text = «فحصني مختص صحي لهذا السبب وقال إن التمرين لا بأس به.»
welcome-clear-date = فُحصت في
welcome-clear-button = نعم، هذا صحيح
