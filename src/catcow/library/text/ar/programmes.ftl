### machine-made, awaiting review

programme-first_week-name = الأسبوع الأوّل
programme-first_week-purpose = حركة سهلة بجرعات قصيرة، للبداية أو حين يؤلمك ظهرك.
programme-general-name = أسفل الظهر
programme-general-purpose = مزيج لأسفل الظهر: تليين وثبات وتقوية وإطالة.
programme-leg_pain-name = ألم ثابت في ساق واحدة
programme-leg_pain-purpose = الاتّجاه الذي يريحك، وخطوات لطيفة حوله.
programme-osteoporosis-name = لطيف على العظام
programme-osteoporosis-purpose = تقوية بلا انحناء أو لفّ عميق، بعد أن يوافق مختصّ صحّي.
programme-desk-name = أيّام المكتب
programme-desk-purpose = استراحات قصيرة لمن يجلس كثيرًا، لأعلى الظهر والرقبة والوركين.
programme-prevention-name = الحفاظ على العافية
programme-prevention-purpose = تقوية يومين أو ثلاثة في الأسبوع، ومشي.

# The pages of the programmes.
programmes-title = البرامج
programmes-intro = ما يختار منه catcow حين يعدّ جلساتك. أيّها يناسبك ينتج عن إجاباتك عن أسئلة السلامة. ويمكنك أن تطّلع عليها كلّها.
programmes-back = كل البرامج
programmes-unknown-title = لا يوجد برنامج بهذا الاسم
programmes-order = ما فيه
programmes-or = أو
programmes-fill = ويُملأ الوقت الباقي بما يلي: { $families }.
programmes-learn = من المفيد أن تعرف
programmes-exercises = { $count ->
    [zero] لا تمارين
    [one] تمرين واحد
    [two] تمرينان يناسبانك
    [few] { $count } تمارين تناسبك
    [many] { $count } تمرينًا يناسبك
   *[other] { $count } تمرين يناسبك
}
programmes-sources = من أين جاء هذا
