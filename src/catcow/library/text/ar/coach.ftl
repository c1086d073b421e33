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
