sitting-title = Sitting
sitting-summary = No one way to sit is right. Getting up often matters more.

sitting-vary-heading = The best position is the next one
sitting-vary = Change how you sit as you like: lean back, sit up, sit forward. Studies find no single correct posture. The shape of a spine says little about pain.

sitting-break-heading = Get up every 20 to 30 minutes
sitting-break = Half a minute is enough: stand, walk, or do one of these. A trial looked at 193 office workers at risk. In six months 33 in 100 of those who sat as usual got low back pain. With active breaks it was 9, and with small shifts of posture 7.

sitting-chair-heading = Chair and pillow
sitting-chair = A pillow behind your back is for comfort. Use it if it feels good, and leave it if not.
