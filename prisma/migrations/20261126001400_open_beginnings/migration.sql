-- A list of what overlaps a range of days is read from the first of them on: what began before that day and reaches it is found by the
-- days that spans reach over, and what began nobody knows when by these.

CREATE INDEX "event_open_beginning_idx" ON "event"("span_order", "id") WHERE "span_earliest" IS NULL;
CREATE INDEX "statistic_open_beginning_idx" ON "statistic"("as_of_order", "id") WHERE "as_of_earliest" IS NULL;
