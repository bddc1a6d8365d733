-- A French word is stemmed with its accents, and folded then: "rapatrié", "rapatrier" and "rapatriement" have one stem,
-- which "rapatrie" without its accent does not have.

-- The words with their accents, but without capitals and marks, parted by spaces: the other half of "fold".
CREATE FUNCTION "public"."without_marks"("marked" text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(regexp_replace(
    lower(normalize("marked", NFC) COLLATE "und-x-icu"),
    '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u02B0-\u036F\u2000-\u206F\u3000-\u303F\uFE00-\uFE0F\uFEFF]+', ' ', 'g'));

-- The French stems of the words of a text, folded, in order; words that carry no meaning have none.
CREATE FUNCTION "public"."french_stems"("french" text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT string_agg("public"."fold"("stem"), ' ' ORDER BY "nth")
    FROM string_to_table("public"."without_marks"("french"), ' ') WITH ORDINALITY AS "split"("word", "nth"),
      unnest(ts_lexize('pg_catalog.french_stem'::regdictionary, "word")) AS "stem");

-- The words of one text for the index: as they are (for beginnings and names), with numbers in one piece, and by their
-- stems in their language, in French as they are written with accents and without.
CREATE OR REPLACE FUNCTION "public"."search_vector"("weight" "char", "english" text, "french" text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(
    to_tsvector('pg_catalog.simple'::regconfig, "public"."fold"(concat_ws(' ', "english", "french")))
      || to_tsvector('pg_catalog.simple'::regconfig, "public"."fold"("public"."with_whole_numbers"(concat_ws(' | ', "english", "french"))))
      || to_tsvector('pg_catalog.english'::regconfig, coalesce("public"."fold"("english"), ''))
      || to_tsvector('pg_catalog.french'::regconfig, coalesce("public"."fold"("french"), ''))
      || to_tsvector('pg_catalog.simple'::regconfig, coalesce("public"."french_stems"("french"), '')),
    "weight");
