shoes-title = Shoes
shoes-summary = Wear what feels good. Shoes are not shown to keep back pain away.

shoes-feel-heading = Choose by comfort
shoes-feel = If your feet feel good, your shoes are good enough. On your feet all day, or on hard floors, many people like a softer sole. That is about comfort.

shoes-insoles-heading = Insoles
shoes-insoles = Insoles were tested in trials. They did not prevent back pain. A British guideline says not to offer shoe inserts or rocker soles for it.

shoes-run-heading = If you run
shoes-run = Choose shoes you like to run in. Change them when they feel worn. A number of miles is only a reminder.
