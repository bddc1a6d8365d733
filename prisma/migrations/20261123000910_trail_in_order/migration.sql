-- The trail is read latest first.

-- CreateIndex
CREATE INDEX "revision_recorded_at_id_idx" ON "revision"("recorded_at", "id");
