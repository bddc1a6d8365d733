-- Writers of the record wait for one another at its version, once they hold the rows that they have written. What the database writes of
-- its own accord beside a row makes one writer touch rows that another may hold, so that these take turns before they hold any.
CREATE FUNCTION "writers_take_turns"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "public"."record_version" FOR NO KEY UPDATE;
  RETURN NULL;
END $$;
CREATE TRIGGER "writers_take_turns" BEFORE INSERT OR UPDATE OR DELETE ON "event"
  FOR EACH STATEMENT EXECUTE FUNCTION "writers_take_turns"();
CREATE TRIGGER "writers_take_turns" BEFORE INSERT OR UPDATE OR DELETE ON "statistic"
  FOR EACH STATEMENT EXECUTE FUNCTION "writers_take_turns"();

-- That something corrects a figure: an earlier reading of ours is replaced by whatever follows it; another source's figure by what
-- follows it, unless all in that line was taken back. A line that runs in a circle ends where it began.
CREATE FUNCTION "is_corrected"("figure" uuid) RETURNS boolean LANGUAGE sql STABLE STRICT PARALLEL SAFE
  RETURN EXISTS (
    WITH RECURSIVE "line"("id", "holds") AS (
      SELECT "newer"."id", position('@' IN "older"."key") > 0 OR ("newer"."retracted_on" IS NULL AND position('@' IN "newer"."key") = 0)
      FROM "public"."statistic" "older" JOIN "public"."statistic" "newer" ON "newer"."supersedes_id" = "older"."id"
      WHERE "older"."id" = "figure"
      UNION
      SELECT "newer"."id", "newer"."retracted_on" IS NULL AND position('@' IN "newer"."key") = 0
      FROM "line" JOIN "public"."statistic" "newer" ON "newer"."supersedes_id" = "line"."id")
    SELECT FROM "line" WHERE "holds");

-- Marks all figures anew.
CREATE FUNCTION "mark_corrections"() RETURNS void LANGUAGE sql
BEGIN ATOMIC
  UPDATE "public"."statistic" SET "corrected" = NOT "corrected"
  WHERE ("corrected" OR EXISTS (SELECT FROM "public"."statistic" "newer" WHERE "newer"."supersedes_id" = "statistic"."id"))
    AND "corrected" <> "public"."is_corrected"("id");
END;

-- Marks anew what a statement may have changed: the figures that it wrote, and all that these correct, one after the other. Its own
-- writing calls it once more, which finds nothing left to write.
CREATE FUNCTION "corrections_are_marked"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrote boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM %I)', CASE TG_OP WHEN 'DELETE' THEN 'removed' ELSE 'added' END) INTO wrote;
  IF NOT wrote THEN
    RETURN NULL;
  END IF;
  EXECUTE format(
    'WITH RECURSIVE "written" AS (%s),
     "older"("id") AS (
       (SELECT "id" FROM "written" WHERE "corrected" OR EXISTS (SELECT FROM "public"."statistic" "newer" WHERE "newer"."supersedes_id" = "written"."id")
        UNION SELECT "supersedes_id" FROM "written" WHERE "supersedes_id" IS NOT NULL)
       UNION
       SELECT "s"."supersedes_id" FROM "older" JOIN "public"."statistic" "s" ON "s"."id" = "older"."id" WHERE "s"."supersedes_id" IS NOT NULL)
     UPDATE "public"."statistic" "s" SET "corrected" = NOT "s"."corrected"
     FROM "older" WHERE "s"."id" = "older"."id" AND "s"."corrected" <> "public"."is_corrected"("s"."id")',
    CASE TG_OP
      WHEN 'INSERT' THEN 'SELECT "id", "supersedes_id", "corrected" FROM "added"'
      WHEN 'DELETE' THEN 'SELECT "id", "supersedes_id", "corrected" FROM "removed"'
      ELSE '(SELECT "id", "supersedes_id", "corrected", "key", "retracted_on" FROM "added"
             EXCEPT SELECT "id", "supersedes_id", "corrected", "key", "retracted_on" FROM "removed")
            UNION ALL
            (SELECT "id", "supersedes_id", "corrected", "key", "retracted_on" FROM "removed"
             EXCEPT SELECT "id", "supersedes_id", "corrected", "key", "retracted_on" FROM "added")'
    END);
  RETURN NULL;
END $$;
CREATE TRIGGER "corrections_are_marked_on_insert" AFTER INSERT ON "statistic"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "corrections_are_marked"();
CREATE TRIGGER "corrections_are_marked_on_update" AFTER UPDATE ON "statistic"
  REFERENCING OLD TABLE AS "removed" NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "corrections_are_marked"();
CREATE TRIGGER "corrections_are_marked_on_delete" AFTER DELETE ON "statistic"
  REFERENCING OLD TABLE AS "removed" FOR EACH STATEMENT EXECUTE FUNCTION "corrections_are_marked"();

SELECT "mark_corrections"();
