-- A number is found however its thousands are parted: 10,500 and 10.500, 10 500 with whatever space, and 10500.

-- The text with its numbers in one piece.
CREATE FUNCTION "public"."with_whole_numbers"("text" text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace("text", '(?<![0-9])([0-9]{1,3})[,.\u0020\u00A0\u2009\u202F](?=[0-9]{3}(?![0-9]))', '\1', 'g');

-- The words of one text for the index: as they are (for beginnings and names), with numbers in one piece, and by their
-- stems in their language.
CREATE OR REPLACE FUNCTION "public"."search_vector"("weight" "char", "english" text, "french" text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(
    to_tsvector('pg_catalog.simple'::regconfig, "public"."fold"(concat_ws(' ', "english", "french")))
      || to_tsvector('pg_catalog.simple'::regconfig, "public"."fold"("public"."with_whole_numbers"(concat_ws(' | ', "english", "french"))))
      || to_tsvector('pg_catalog.english'::regconfig, coalesce("public"."fold"("english"), ''))
      || to_tsvector('pg_catalog.french'::regconfig, coalesce("public"."fold"("french"), '')),
    "weight");
