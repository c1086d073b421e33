### machine-made, awaiting review

# The exercises: the list and the page of each one.

library-title = التمارين
library-search = ابحث في التمارين
library-search-hint = أي اسم تعرفه للتمرين
library-filters = { $count ->
    [0] عوامل التصفية
   *[other] عوامل التصفية (المفعّل: { $count })
}
library-filter-position = الوضعية
library-filter-region = جزء الجسم
library-filter-equipment = ما تحتاج إليه
library-filter-family = النوع
library-filter-level = المستوى
library-equipment-mine = ما لديّ فقط
library-standing = يمكن وقوفًا
library-nofloor = بلا أرض: وقوفًا أو جلوسًا
library-any = الكل
library-chosen = عوامل التصفية المفعّلة
# A filter and what it is set to.
library-said = { $filter }: { $value }
library-remove = ، أزِله
library-clear = اعرض الكل من جديد
library-relax = أزِل واحدًا من هذه:
# $filter is a filter and what it is set to.
library-relax-one = { $filter } ({ $count ->
    [zero] لا تمارين
    [one] عندها تمرين واحد
    [two] عندها تمرينان
    [few] عندها { $count } تمارين
    [many] عندها { $count } تمرينًا
   *[other] عندها { $count } تمرين
})
library-relax-many = إزالة عامل واحد لا تكفي هنا.
library-apart = تُترك ما لم تطلبها
library-apart-why = هذه من الصفحة التي بدأ منها هذا البرنامج. لغيرها هنا دليل أفضل أو هو أقلّ حاجة إلى الحذر، لذلك لا يختارها catcow من تلقاء نفسه.
library-to-programmes = البرامج
library-to-learn = تعلّم
library-count = { $count ->
    [zero] لا تمارين
    [one] تمرين واحد
    [two] تمرينان
    [few] { $count } تمارين
    [many] { $count } تمرينًا
   *[other] { $count } تمرين
}
library-none = لا شيء يطابق كلّ هذا

library-unknown-title = لا يوجد تمرين بهذا الاسم
library-back = كل التمارين
library-level = المستوى: { $level }
library-reviewed = راجعه اختصاصي علاج طبيعي
library-do = افعل هذا
library-moving = شاهد الحركة
library-moving-failed = تعذّر تحميل الشكل المتحرك. الصور تعرض كل خطوة.
library-feel = ما ينبغي أن تشعر به
library-faults = تجنّب هذا
library-breathing = التنفس
library-dose = كم مرة
library-cautions = انتبه
library-caution-applies = هذا يخصك:
library-stop = متى تتوقف وتطلب المساعدة
library-relatives = الأسهل والأصعب
library-easier = أسهل
library-harder = أصعب
library-choice = اختيارك
library-dislike = استبعد هذا التمرين من جلساتي
library-disliked = استبعدت هذا التمرين من جلساتك.
library-like = أعِده
library-off = يُترك خارج جلساتك ما لم تطلبه: لغيره دليل أفضل أو هو أقلّ حاجة إلى الحذر.
library-shows = صور
library-wrong = ليس هكذا
library-right = بل هكذا
library-things = ما تحتاج إليه
library-why = لماذا
library-muscles-show = أظهر العضلات
library-muscles-worked = تعمل
library-muscles-stretched = تتمدّد
library-camera = ما تراه الكاميرا وما لا تراه
library-sources = من أين جاء هذا
library-accessed = اطُّلع عليه في { $day }
