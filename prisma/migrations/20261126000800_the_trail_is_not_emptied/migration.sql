-- The trail is appended to, never rewritten; nor is it emptied at one stroke, which the rule for each of its rows does not see.
CREATE TRIGGER "revision_is_not_emptied" BEFORE TRUNCATE ON "revision" FOR EACH STATEMENT EXECUTE FUNCTION "revision_is_kept"();
