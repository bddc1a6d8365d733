-- Whoever has a figure asks who gives it: the list of those that state the same number.

CREATE INDEX "statistic_stated_as_of_order_id_idx" ON "statistic"("stated", "as_of_order", "id");
