### machine-made, awaiting review
# الأسبوع: الأهداف، والإجابات المتعارضة، وخطط الأيام الخاصة، والروتينات.

planner-goal-sitting = الجلوس
planner-goal-standing = الوقوف
planner-goal-walking = المشي
planner-goal-stairs = صعود الدرج
planner-goal-getting_up = النهوض عن الكرسي
planner-goal-bending = الانحناء
planner-goal-lifting = الرفع
planner-goal-carrying = الحمل
planner-goal-reaching_up = مدّ الذراعين إلى أعلى
planner-goal-turning_in_bed = التقلّب في السرير
planner-goal-dressing = اللباس والحذاء والجوارب
planner-goal-driving = القيادة
planner-goal-desk_work = العمل على المكتب
planner-goal-sleeping = النوم
planner-goal-housework = أعمال البيت
planner-goal-gardening = العناية بالحديقة
planner-goal-sport = الرياضة
planner-goal-playing_with_children = اللعب مع الأطفال

planner-contradiction-direction-stopped = { $direction ->
    [flexion] أخبرتنا أن الانحناء إلى الأمام أريح، وأنه أيضًا يُنزل الأعراض إلى ساقك. غيّر إحدى الإجابتين.
   *[extension] أخبرتنا أن تقويس الظهر أريح، وأنه أيضًا يُنزل الأعراض إلى ساقك. غيّر إحدى الإجابتين.
}
planner-contradiction-liked-disliked = أخبرتنا أنك تحب «{ $exercise }» وأنك لا تحبه. غيّر إحداهما.
planner-contradiction-wanted-disliked = شغّلت «{ $exercise }» وأخبرتنا أيضًا أنك لا تحبه. غيّر إحداهما.
planner-contradiction-both-legs = علّمت الساقين كلتيهما، لكن إجاباتك عن أسئلة السلامة لا تذكر أيًّا منهما. أجب عن أسئلة السلامة من جديد.

planner-context-gentle = ظهري أسوأ اليوم
planner-context-gentle-what = جلسة قصيرة ولطيفة، الآن.
planner-context-least = ثلاث دقائق فقط
planner-context-least-what = أقل ما يبقيك متحركًا.
planner-context-travel = في السفر
planner-context-travel-what = واقفًا أو جالسًا، وبلا أدوات.
planner-context-work = في العمل
planner-context-work-what = خمس دقائق واقفًا أو على كرسي.
planner-context-before_sitting = قبل جلوس طويل
planner-context-before_sitting-what = ثلاث دقائق لتليين الجسم أولًا.
planner-context-after_sitting = بعد الجلوس
planner-context-after_sitting-what = ثلاث دقائق للاعتدال من جديد.
