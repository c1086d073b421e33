### machine-made, awaiting review

film-count =
    { $count ->
        [zero] تكرار
        [one] تكرار
        [two] تكراران
        [few] تكرارات
        [many] تكرارًا
       *[other] تكرار
    }
film-count-attempts =
    { $count ->
        [zero] ولا محاولة
        [one] ومحاولة واحدة
        [two] ومحاولتان
        [few] و{ $count } محاولات
        [many] و{ $count } محاولة
       *[other] و{ $count } محاولة
    }
film-hold = ثبات
film-seconds = { $seconds } ث
film-state-nobody = لا أحد في الصورة
film-state-getting-ready = يستعد
film-state-exercising = يتمرن
film-state-resting = يستريح
film-state-cant-see = لا يُعدّ الآن
film-range-degrees = { $measure }: { $value } ± { $uncertainty }°
film-range-trunk = { $measure }: { $value } ± { $uncertainty } من طول الجذع
film-more-faults = { $sentence } (و{ $more } أخرى)

film-report-repetitions = التكرارات
film-report-attempts = المحاولات
film-report-sides = اليسار { $left }، اليمين { $right }
film-report-holds = الثبات
film-report-range = المدى
film-report-faults = ما يحتاج إلى تصحيح
film-report-no-faults = لا شيء تستطيع الكاميرا أن تراه.
film-report-refused = لم يُعدّ
film-report-length = { $minutes } د { $seconds } ث
film-report-wellness = رآه برنامج لا إنسان، وقد يخطئ.
