-- Figures are listed by size: the least that the words allow, where that side is open the most; one of the two is always there.
-- The expression is that of the query, letter by letter.
CREATE INDEX "statistic_size_id_idx" ON "statistic"((coalesce("low", "high")), "id");
CREATE INDEX "statistic_mission_id_size_id_idx" ON "statistic"("mission_id", (coalesce("low", "high")), "id");
CREATE INDEX "statistic_metric_id_size_id_idx" ON "statistic"("metric_id", (coalesce("low", "high")), "id");

-- Actors by the day from which they are known.
CREATE INDEX "actor_known_from_slug_idx" ON "actor"("known_from", "slug");
