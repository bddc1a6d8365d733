-- A text may be written in one language alone: what no one has written is null, and never a copy of the other language.

-- AlterTable
ALTER TABLE "actor" ALTER COLUMN "name_en" DROP NOT NULL,
ALTER COLUMN "name_fr" DROP NOT NULL;

-- AlterTable
ALTER TABLE "affiliation" ALTER COLUMN "role_en" DROP NOT NULL,
ALTER COLUMN "role_fr" DROP NOT NULL;

-- AlterTable
ALTER TABLE "event" ALTER COLUMN "title_en" DROP NOT NULL,
ALTER COLUMN "title_fr" DROP NOT NULL;

-- AlterTable
ALTER TABLE "metric" ALTER COLUMN "name_en" DROP NOT NULL,
ALTER COLUMN "name_fr" DROP NOT NULL,
ALTER COLUMN "description_en" DROP NOT NULL,
ALTER COLUMN "description_fr" DROP NOT NULL;

-- AlterTable
ALTER TABLE "mission" ALTER COLUMN "name_en" DROP NOT NULL,
ALTER COLUMN "name_fr" DROP NOT NULL;

-- AlterTable
ALTER TABLE "participant" ALTER COLUMN "role_en" DROP NOT NULL,
ALTER COLUMN "role_fr" DROP NOT NULL;

-- AlterTable
ALTER TABLE "place" ALTER COLUMN "name_en" DROP NOT NULL,
ALTER COLUMN "name_fr" DROP NOT NULL;

-- AlterTable
ALTER TABLE "statement" ALTER COLUMN "summary_en" DROP NOT NULL,
ALTER COLUMN "summary_fr" DROP NOT NULL;

-- What every row must have it has in one language at least.
ALTER TABLE "actor" ADD CONSTRAINT "actor_has_a_name" CHECK ("name_en" IS NOT NULL OR "name_fr" IS NOT NULL);
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_has_a_role" CHECK ("role_en" IS NOT NULL OR "role_fr" IS NOT NULL);
ALTER TABLE "event" ADD CONSTRAINT "event_has_a_title" CHECK ("title_en" IS NOT NULL OR "title_fr" IS NOT NULL);
ALTER TABLE "metric"
  ADD CONSTRAINT "metric_has_a_name" CHECK ("name_en" IS NOT NULL OR "name_fr" IS NOT NULL),
  ADD CONSTRAINT "metric_has_a_description" CHECK ("description_en" IS NOT NULL OR "description_fr" IS NOT NULL);
ALTER TABLE "mission" ADD CONSTRAINT "mission_has_a_name" CHECK ("name_en" IS NOT NULL OR "name_fr" IS NOT NULL);
ALTER TABLE "participant" ADD CONSTRAINT "participant_has_a_role" CHECK ("role_en" IS NOT NULL OR "role_fr" IS NOT NULL);
ALTER TABLE "place" ADD CONSTRAINT "place_has_a_name" CHECK ("name_en" IS NOT NULL OR "name_fr" IS NOT NULL);
ALTER TABLE "statement" ADD CONSTRAINT "statement_has_a_summary" CHECK ("summary_en" IS NOT NULL OR "summary_fr" IS NOT NULL);
