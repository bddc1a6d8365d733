-- What an editor has to say of a passage, and from what a date was inferred, in both languages. What stands there is English.

ALTER TABLE "source" RENAME COLUMN "published_note" TO "published_note_en";
ALTER TABLE "source" ADD COLUMN "published_note_fr" TEXT;
ALTER TABLE "affiliation" RENAME COLUMN "span_note" TO "span_note_en";
ALTER TABLE "affiliation" ADD COLUMN "span_note_fr" TEXT;
ALTER TABLE "mission" RENAME COLUMN "started_note" TO "started_note_en";
ALTER TABLE "mission" ADD COLUMN "started_note_fr" TEXT;
ALTER TABLE "mission" RENAME COLUMN "ended_note" TO "ended_note_en";
ALTER TABLE "mission" ADD COLUMN "ended_note_fr" TEXT;
ALTER TABLE "withdrawal_decision" RENAME COLUMN "started_note" TO "started_note_en";
ALTER TABLE "withdrawal_decision" ADD COLUMN "started_note_fr" TEXT;
ALTER TABLE "statistic" RENAME COLUMN "as_of_note" TO "as_of_note_en";
ALTER TABLE "statistic" ADD COLUMN "as_of_note_fr" TEXT;
ALTER TABLE "statistic" RENAME COLUMN "since_note" TO "since_note_en";
ALTER TABLE "statistic" ADD COLUMN "since_note_fr" TEXT;
ALTER TABLE "account" RENAME COLUMN "span_note" TO "span_note_en";
ALTER TABLE "account" ADD COLUMN "span_note_fr" TEXT;
ALTER TABLE "statement" RENAME COLUMN "said_note" TO "said_note_en";
ALTER TABLE "statement" ADD COLUMN "said_note_fr" TEXT;
ALTER TABLE "evidence" RENAME COLUMN "note" TO "note_en";
ALTER TABLE "evidence" ADD COLUMN "note_fr" TEXT;
