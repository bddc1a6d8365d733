-- The trail is read by the day, latest first: what was corrected last, and when the record last changed.
CREATE INDEX "revision_recorded_at_id_idx" ON "revision"("recorded_at", "id");
