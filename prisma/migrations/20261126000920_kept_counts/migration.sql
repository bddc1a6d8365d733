-- How long the lists of events and of figures are, kept by triggers so that nobody counts a million rows: by mission, by kind or
-- metric, by both and by neither, and for each of these by the year, the month and the day on which spans begin and end. As many as
-- begin by a day, less those that end before another, touch the days between the two; and what begins before a day is the
-- years before its year, the months of that year before its month and the days of that month before it: however many rows there are,
-- no more is read than the calendar has.

-- CreateTable
CREATE TABLE "event_count" (
    "mission_id" UUID NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "period" TEXT COLLATE "C" NOT NULL,
    "start" DATE NOT NULL,
    "begun" INTEGER NOT NULL,
    "ended" INTEGER NOT NULL,

    CONSTRAINT "event_count_pkey" PRIMARY KEY ("mission_id","kind","period","start")
);

-- CreateTable
CREATE TABLE "statistic_count" (
    "mission_id" UUID NOT NULL,
    "metric_id" UUID NOT NULL,
    "period" TEXT COLLATE "C" NOT NULL,
    "start" DATE NOT NULL,
    "begun" INTEGER NOT NULL,
    "ended" INTEGER NOT NULL,

    CONSTRAINT "statistic_count_pkey" PRIMARY KEY ("mission_id","metric_id","period","start")
);

ALTER TABLE "event_count" ADD CONSTRAINT "event_count_period" CHECK ("period" IN ('year', 'month', 'day'));
ALTER TABLE "statistic_count" ADD CONSTRAINT "statistic_count_period" CHECK ("period" IN ('year', 'month', 'day'));

-- Whoever mends a count by hand changes what readers see. Looked at once a statement, since thousands of counts are written at once.
CREATE TRIGGER "record_has_changed" AFTER INSERT OR UPDATE OR DELETE ON "event_count"
  FOR EACH STATEMENT EXECUTE FUNCTION "record_has_changed"();
CREATE TRIGGER "record_was_emptied" AFTER TRUNCATE ON "event_count"
  FOR EACH STATEMENT EXECUTE FUNCTION "record_has_changed"();
CREATE TRIGGER "record_has_changed" AFTER INSERT OR UPDATE OR DELETE ON "statistic_count"
  FOR EACH STATEMENT EXECUTE FUNCTION "record_has_changed"();
CREATE TRIGGER "record_was_emptied" AFTER TRUNCATE ON "statistic_count"
  FOR EACH STATEMENT EXECUTE FUNCTION "record_has_changed"();

-- Which rows of a table their list has, and how each counts: a query, to be run where that table is. `times` is -1 for rows that were.
CREATE FUNCTION "listed"("noun" text, "table" text, "times" integer) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN format(
    CASE "noun"
      WHEN 'event' THEN
        'SELECT "mission_id", "kind"::text AS "by", "span_earliest" AS "first", "span_latest" AS "last", %s AS "times" FROM %I
         WHERE "retracted_on" IS NULL'
      ELSE
        'SELECT "mission_id", "metric_id" AS "by", "as_of_earliest" AS "first", "as_of_latest" AS "last", %s AS "times" FROM %I
         WHERE "retracted_on" IS NULL AND NOT "corrected"'
    END, "times", "table");

-- The statement that adds such rows to the counts of their noun, and tells where the counts stand that have become nothing. A side that
-- a span leaves open begins before all days, or ends after them. In one order, whoever writes.
CREATE FUNCTION "counting"("noun" text, "rows" text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN format(
    'WITH "written" AS (
       INSERT INTO "public".%1$I AS "kept" ("mission_id", %2$I, "period", "start", "begun", "ended")
       SELECT CASE WHEN grouping("bound"."mission_id") = 1 THEN ''00000000-0000-0000-0000-000000000000'' ELSE "bound"."mission_id" END,
         CASE WHEN grouping("bound"."by") = 1 THEN %3$s ELSE "bound"."by" END,
         "part"."period", date_trunc("part"."period", "bound"."day"::timestamp)::date, sum("bound"."begun"), sum("bound"."ended")
       FROM (
         SELECT "mission_id", "by", "first", "last", sum("times") AS "times" FROM (%4$s) "row"
         GROUP BY "mission_id", "by", "first", "last" HAVING sum("times") <> 0
       ) "changed"
       CROSS JOIN LATERAL (VALUES
         ("mission_id", "by", coalesce("first", ''-infinity''), "times", 0), ("mission_id", "by", coalesce("last", ''infinity''), 0, "times")
       ) "bound"("mission_id", "by", "day", "begun", "ended")
       CROSS JOIN (VALUES (''year''), (''month''), (''day'')) "part"("period")
       GROUP BY 3, 4, CUBE ("bound"."mission_id", "bound"."by")
       HAVING ("bound"."mission_id" IS NOT NULL OR grouping("bound"."mission_id") = 1)
         AND (sum("bound"."begun") <> 0 OR sum("bound"."ended") <> 0)
       ORDER BY 1, 2, 3, 4
       ON CONFLICT ("mission_id", %2$I, "period", "start") DO UPDATE
         SET "begun" = "kept"."begun" + excluded."begun", "ended" = "kept"."ended" + excluded."ended"
       RETURNING "kept".ctid AS "place", "kept"."begun", "kept"."ended")
     SELECT array_agg("place") FROM "written" WHERE "begun" = 0 AND "ended" = 0',
    "noun" || '_count',
    CASE "noun" WHEN 'event' THEN 'kind' ELSE 'metric_id' END,
    CASE "noun" WHEN 'event' THEN '''''' ELSE '''00000000-0000-0000-0000-000000000000''::uuid' END,
    "rows");

-- Adds what a statement wrote to the counts, and takes away what it wrote over. What comes to nothing is taken out: a record that
-- was written in other steps has the same counts.
CREATE FUNCTION "lists_are_counted"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrote boolean;
  emptied tid[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    EXECUTE format('TRUNCATE "public".%I', TG_TABLE_NAME || '_count');
    RETURN NULL;
  END IF;
  EXECUTE format('SELECT EXISTS (SELECT FROM %I)', CASE TG_OP WHEN 'DELETE' THEN 'removed' ELSE 'added' END) INTO wrote;
  IF NOT wrote THEN
    RETURN NULL;
  END IF;
  EXECUTE "public"."counting"(TG_TABLE_NAME, CASE TG_OP
    WHEN 'INSERT' THEN "public"."listed"(TG_TABLE_NAME, 'added', 1)
    WHEN 'DELETE' THEN "public"."listed"(TG_TABLE_NAME, 'removed', -1)
    ELSE "public"."listed"(TG_TABLE_NAME, 'added', 1) || ' UNION ALL ' || "public"."listed"(TG_TABLE_NAME, 'removed', -1)
  END) INTO emptied;
  IF emptied IS NOT NULL THEN
    EXECUTE format('DELETE FROM "public".%I WHERE ctid = ANY ($1)', TG_TABLE_NAME || '_count') USING emptied;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  counted text;
BEGIN
  FOREACH counted IN ARRAY ARRAY['event', 'statistic'] LOOP
    EXECUTE format('CREATE TRIGGER "lists_are_counted_on_insert" AFTER INSERT ON %I
      REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "lists_are_counted"()', counted);
    EXECUTE format('CREATE TRIGGER "lists_are_counted_on_update" AFTER UPDATE ON %I
      REFERENCING OLD TABLE AS "removed" NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "lists_are_counted"()', counted);
    EXECUTE format('CREATE TRIGGER "lists_are_counted_on_delete" AFTER DELETE ON %I
      REFERENCING OLD TABLE AS "removed" FOR EACH STATEMENT EXECUTE FUNCTION "lists_are_counted"()', counted);
    EXECUTE format('CREATE TRIGGER "lists_are_counted_on_truncate" AFTER TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION "lists_are_counted"()', counted);
  END LOOP;
END $$;

-- Marks and counts everything anew: once for what is there already, and whenever someone wrote past the triggers.
CREATE FUNCTION "recount"() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  counted text;
BEGIN
  -- Nobody who writes events or figures gets past this before we are done.
  PERFORM FROM "public"."record_version" FOR NO KEY UPDATE;
  PERFORM "public"."mark_corrections"();
  FOREACH counted IN ARRAY ARRAY['event', 'statistic'] LOOP
    EXECUTE format('DELETE FROM "public".%I', counted || '_count');
    EXECUTE "public"."counting"(counted, "public"."listed"(counted, counted, 1));
  END LOOP;
END $$;
SELECT "recount"();
