-- Which state of the record a reader sees: a name that changes with every transaction that writes to it, in that transaction.
-- Whoever has read a version and then the record knows that the same version, read later, means the same record.

-- CreateTable
CREATE TABLE "record_version" (
    "id" BOOLEAN NOT NULL DEFAULT true,
    "version" UUID NOT NULL,

    CONSTRAINT "record_version_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "record_version" ADD CONSTRAINT "record_version_is_one" CHECK ("id");
INSERT INTO "record_version" ("version") VALUES (gen_random_uuid());

-- Once in a transaction is enough. A part of one that is rolled back takes the mark back with it.
CREATE FUNCTION "record_has_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('drawdown.changed_in', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    UPDATE "public"."record_version" SET "version" = gen_random_uuid();
    PERFORM set_config('drawdown.changed_in', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  written text;
BEGIN
  FOREACH written IN ARRAY ARRAY[
    'source', 'evidence', 'actor', 'actor_evidence', 'affiliation', 'affiliation_evidence', 'place', 'place_evidence',
    'mission', 'mission_evidence', 'withdrawal_decision', 'mission_actor', 'metric', 'statistic', 'event', 'account',
    'participant', 'statement', 'statement_evidence', 'revision', 'search_document', 'search_word'] LOOP
    EXECUTE format(
      'CREATE TRIGGER "record_has_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
         FOR EACH STATEMENT EXECUTE FUNCTION "record_has_changed"()', written);
  END LOOP;
END $$;
