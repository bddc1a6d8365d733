-- A statement that finds nothing to write leaves the record as it is, and its version too: an import of what is there already.

DO $$
DECLARE
  written text;
BEGIN
  FOREACH written IN ARRAY ARRAY[
    'source', 'evidence', 'actor', 'actor_evidence', 'affiliation', 'affiliation_evidence', 'place', 'place_evidence',
    'mission', 'mission_evidence', 'withdrawal_decision', 'mission_actor', 'metric', 'statistic', 'event', 'account',
    'participant', 'statement', 'statement_evidence', 'revision', 'search_document', 'search_word'] LOOP
    EXECUTE format('DROP TRIGGER "record_has_changed" ON %I', written);
    EXECUTE format(
      'CREATE TRIGGER "record_has_changed" AFTER INSERT OR UPDATE OR DELETE ON %I
         FOR EACH ROW EXECUTE FUNCTION "record_has_changed"()', written);
    EXECUTE format(
      'CREATE TRIGGER "record_was_emptied" AFTER TRUNCATE ON %I
         FOR EACH STATEMENT EXECUTE FUNCTION "record_has_changed"()', written);
  END LOOP;
END $$;
