### machine-made, awaiting review

coach-reason-invisible-movement = لا تستطيع الكاميرا أن ترى هذه الحركة. اتبع الساعة.
coach-reason-no-reference = لا يعرف المدرب هذه الحركة من هنا. ضع الكاميرا حيث يقول التمرين، أو اتبع الساعة.
coach-reason-wrong-view = تراك الكاميرا من الجهة الخطأ. أدرها، أو ضعها حيث يقول التمرين.
coach-reason-wrong-posture = هذا لا يشبه التمرين. اذهب إلى وضعية بدايته.
coach-reason-out-of-frame = جزء منك خارج الصورة. أبعد الكاميرا، أو تحرك إلى الوسط.
coach-reason-too-far = أنت بعيد جدًا. قرّب الكاميرا.
coach-reason-too-near = أنت قريب جدًا. أبعد الكاميرا.
coach-reason-too-dark = المكان مظلم جدًا. أشعل ضوءًا.
coach-reason-two-people = في الصورة شخصان. يجب أن تكون فيها وحدك.
coach-reason-hidden = شيء ما يخفي جزءًا منك. أخلِ مجال الرؤية، والبس ثيابًا قريبة من الجسم.
coach-reason-too-slow = تصل الصور ببطء شديد. أغلق البرامج الأخرى.
coach-reason-nobody = لا أحد في الصورة. تحرك إلى حيث تراك الكاميرا.
coach-reason-time-broken = أوقات الصور تسير إلى الوراء. ابدأ من جديد.
