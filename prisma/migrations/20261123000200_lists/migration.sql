-- What the filters of lists seek by, beside the keys that order them: days that spans reach over, and words within texts.
-- The expressions are those of the queries, letter by letter.

CREATE INDEX "event_span_reach" ON "event" USING GIST (daterange("span_earliest", "span_latest", '[]'));
CREATE INDEX "statistic_as_of_reach" ON "statistic" USING GIST (daterange("as_of_earliest", "as_of_latest", '[]'));
CREATE INDEX "statement_said_reach" ON "statement" USING GIST (daterange("said_earliest", "said_latest", '[]'));
CREATE INDEX "source_published_reach" ON "source" USING GIST (daterange("published_earliest", "published_latest", '[]'));

CREATE INDEX "event_words" ON "event" USING GIN ((
  coalesce("public"."fold"("title_en"), '') || E'\n' || coalesce("public"."fold"("title_fr"), '') || E'\n'
  || coalesce("public"."fold"("summary_en"), '') || E'\n' || coalesce("public"."fold"("summary_fr"), '')) gin_trgm_ops);
CREATE INDEX "statement_words" ON "statement" USING GIN ((
  coalesce("public"."fold"("summary_en"), '') || E'\n' || coalesce("public"."fold"("summary_fr"), '')) gin_trgm_ops);
CREATE INDEX "source_words" ON "source" USING GIN ((coalesce("public"."fold"("title"), '')) gin_trgm_ops);
