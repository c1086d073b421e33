### machine-made, awaiting review

coach-praise-mended = أحسنت. استمر هكذا.
coach-form-unseen = من هنا تستطيع الكاميرا أن تعدّ، لكنها لا تستطيع الحكم على أدائك. اتبع الصور.

coach-measure-trunk_line = انثناء الوركين
coach-measure-thigh_angle = رفع الفخذ
coach-measure-trunk_lean = ميل الجسم
coach-measure-trunk_lean_sideways = الانحناء إلى الجانب
coach-measure-knee_flexion = انثناء الركبة
coach-measure-elbow_flexion = انثناء المرفق
coach-measure-elbow_out = إبعاد الذراعين إلى الجانب
coach-measure-arm_angle = مدّ الذراع
coach-measure-hip_abduction = رفع الساق إلى الجانب
coach-measure-knee_gap = المسافة بين الركبتين
coach-measure-head_line = انثناء الرقبة
coach-measure-hip_lift = رفع الوركين
coach-measure-shoulder_lift = رفع الكتفين
coach-measure-hip_height = ارتفاع الوركين

coach-reason-invisible-movement = لا يمكن رؤية هذه الحركة من الخارج، لذلك لا أعدّها.
coach-reason-no-reference = لا أعرف هذه الحركة من هنا، لذلك لا أعدّها.
coach-reason-wrong-view = أراك من الجهة الخطأ. أدر الكاميرا أو استدر أنت.
coach-reason-wrong-posture = أراك، لكن ليس في هذا التمرين. خذ الوضعية كما في الصورة.
coach-reason-out-of-frame = جزء منك خارج الصورة. انتقل إلى وسطها أو أبعد الكاميرا.
coach-reason-too-far = أنت بعيد جدًا. قرّب الكاميرا.
coach-reason-too-near = أنت قريب جدًا. أبعد الكاميرا.
coach-reason-too-dark = المكان مظلم جدًا. أشعل ضوءًا.
coach-reason-two-people = أرى شخصين. يجب أن تكون وحدك في الصورة.
coach-reason-hidden = شيء ما يحجب جزءًا منك. أخلِ المجال والبس ثيابًا ملتصقة بالجسم.
coach-reason-too-slow = تصل الصور ببطء شديد. أغلق البرامج الأخرى، أو اختر المراقبة السريعة في الإعدادات.
coach-reason-nobody = لا أرى أحدًا. تعال إلى الصورة.
coach-reason-time-broken = وصلت الصور بغير ترتيب. أبدأ المراقبة من جديد.
