-- A passage is in the record from the day on which something that rests on it is: a part in an event that was told of
-- later may rest on a passage of an earlier source.

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN "known_from" DATE;
UPDATE "evidence" SET "known_from" = "source"."known_from" FROM "source" WHERE "source"."id" = "evidence"."source_id";
ALTER TABLE "evidence" ALTER COLUMN "known_from" SET NOT NULL;
