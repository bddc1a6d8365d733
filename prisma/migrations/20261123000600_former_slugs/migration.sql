-- What was renamed is still found under the slugs it had, and nothing else may take them.

-- AlterTable
ALTER TABLE "source" ADD COLUMN "former_slugs" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "actor" ADD COLUMN "former_slugs" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "place" ADD COLUMN "former_slugs" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "mission" ADD COLUMN "former_slugs" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "statistic" ADD COLUMN "former_slugs" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "event" ADD COLUMN "former_slugs" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "source_former_slugs_idx" ON "source" USING GIN ("former_slugs");
CREATE INDEX "actor_former_slugs_idx" ON "actor" USING GIN ("former_slugs");
CREATE INDEX "place_former_slugs_idx" ON "place" USING GIN ("former_slugs");
CREATE INDEX "mission_former_slugs_idx" ON "mission" USING GIN ("former_slugs");
CREATE INDEX "statistic_former_slugs_idx" ON "statistic" USING GIN ("former_slugs");
CREATE INDEX "event_former_slugs_idx" ON "event" USING GIN ("former_slugs");

-- Looked at once a statement, since few rows have been renamed and many are written at once.
CREATE FUNCTION "slug_is_not_taken"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  taken text;
BEGIN
  EXECUTE format(
    'WITH "former" AS (SELECT "id", unnest("former_slugs") AS "slug" FROM %1$I WHERE "former_slugs" <> ''{}'')
     SELECT "slug" FROM "former" GROUP BY "slug" HAVING count(*) > 1
     UNION ALL
     SELECT "former"."slug" FROM "former" JOIN %1$I "row" ON "row".%2$I = "former"."slug"
     LIMIT 1', TG_TABLE_NAME, TG_ARGV[0]) INTO taken;
  IF taken IS NOT NULL THEN
    RAISE EXCEPTION 'slug % of % was another row''s before', taken, TG_TABLE_NAME
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'slug_is_not_taken';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "slug_is_not_taken" AFTER INSERT OR UPDATE OF "slug", "former_slugs" ON "source"
  FOR EACH STATEMENT EXECUTE FUNCTION "slug_is_not_taken"('slug');
CREATE TRIGGER "slug_is_not_taken" AFTER INSERT OR UPDATE OF "slug", "former_slugs" ON "actor"
  FOR EACH STATEMENT EXECUTE FUNCTION "slug_is_not_taken"('slug');
CREATE TRIGGER "slug_is_not_taken" AFTER INSERT OR UPDATE OF "slug", "former_slugs" ON "place"
  FOR EACH STATEMENT EXECUTE FUNCTION "slug_is_not_taken"('slug');
CREATE TRIGGER "slug_is_not_taken" AFTER INSERT OR UPDATE OF "slug", "former_slugs" ON "mission"
  FOR EACH STATEMENT EXECUTE FUNCTION "slug_is_not_taken"('slug');
CREATE TRIGGER "slug_is_not_taken" AFTER INSERT OR UPDATE OF "key", "former_slugs" ON "statistic"
  FOR EACH STATEMENT EXECUTE FUNCTION "slug_is_not_taken"('key');
CREATE TRIGGER "slug_is_not_taken" AFTER INSERT OR UPDATE OF "slug", "former_slugs" ON "event"
  FOR EACH STATEMENT EXECUTE FUNCTION "slug_is_not_taken"('slug');
