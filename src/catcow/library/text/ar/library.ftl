### machine-made, awaiting review

# The exercises: the list and the page of each one.

library-title = التمارين
library-search = ابحث في التمارين
library-search-hint = أي اسم تعرفه للتمرين
library-filter-position = الوضعية
library-filter-equipment = ما تحتاج إليه
library-filter-family = النوع
library-filter-level = المستوى
library-any = الكل
library-clear = اعرض الكل من جديد
library-count = { $count ->
    [zero] لا تمارين
    [one] تمرين واحد
    [two] تمرينان
    [few] { $count } تمارين
    [many] { $count } تمرينًا
   *[other] { $count } تمرين
}
library-none = لا شيء مطابق. جرّب اسمًا آخر أو قلّل عوامل التصفية.

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
library-sources = لماذا، ومن أين جاء هذا
library-accessed = اطُّلع عليه في { $day }
