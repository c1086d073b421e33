### machine-made, awaiting review
# الروتينات المعروفة: أسماؤها وما هي.
routine-fifteen_minutes-name = تمارين الظهر في 15 دقيقة يوميًا
routine-fifteen_minutes-purpose = السبعة المعروفة، بضع مرات لكل منها، صباحًا ومساءً.
routine-morning_evening-name = إطالات الصباح والمساء
routine-morning_evening-purpose = خمس إطالات سهلة لبدء اليوم وختامه.
routine-five-name = خمس إطالات
routine-five-purpose = خمس وضعيات للظهر والوركين والساقين.
routine-six-name = ستة تمارين في البيت
routine-six-purpose = الستة من القائمة القديمة بترتيبها.
routine-seven-name = سبعة تمارين بسيطة
routine-seven-purpose = مزيج من السهلة، يُختم بمشية.
routine-eight-name = ثمانية تمارين للظهر
routine-eight-purpose = قوة للظهر كله، تبدأ بالكتفين.
routine-ten-name = عشرة تمارين في البيت
routine-ten-purpose = جولة طويلة: تليين وتقوية وإطالة.
