### machine-made, awaiting review

# Learn pages and programmes.

learn-title = تعلّم
learn-intro = دقيقة لكلّ صفحة. وكلّ قول يذكر من أين جاء.
learn-back = كل الصفحات
learn-urgent = اقرأ هذه أولًا
learn-heard = ربما قرأت
learn-known = ما هو معروف
learn-verdict-kept = أبقيناه
learn-verdict-corrected = صحّحناه
learn-verdict-dropped = حذفناه
learn-claims = ممّا يُقال
learn-habits = عادات
learn-see = شاهِد
learn-sources = من أين جاء هذا
learn-next = التالي: { $title }
learn-unknown-title = لا توجد صفحة بهذا الاسم
learn-to-programmes = البرامج
