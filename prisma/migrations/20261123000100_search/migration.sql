-- Full-text search in English and French: words folded to one spelling, stemmed in either language, found by their
-- beginnings, and by resemblance where they are misspelt.

CREATE EXTENSION IF NOT EXISTS "unaccent" WITH SCHEMA "public";
CREATE EXTENSION IF NOT EXISTS "pg_trgm" WITH SCHEMA "public";

-- One spelling for all: no accents, no capitals, and a space for every apostrophe, hyphen, quote and other mark, so that
-- "Côte d’Ivoire" and "cote d'ivoire", "El-Ghassim" and "el ghassim" are the same words. Bound to its schema and to one
-- dictionary, hence truly immutable and fit for an index.
CREATE FUNCTION "public"."fold"("folded" text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(regexp_replace(
    lower("public"."unaccent"('public.unaccent'::regdictionary, normalize("folded", NFC)) COLLATE "und-x-icu"),
    '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u02B0-\u036F\u2000-\u206F\u3000-\u303F\uFE00-\uFE0F\uFEFF]+', ' ', 'g'));

-- The words of one text for the index: as they are (for beginnings and names), and by their stems in their language.
CREATE FUNCTION "public"."search_vector"("weight" "char", "english" text, "french" text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(
    to_tsvector('pg_catalog.simple'::regconfig, "public"."fold"(concat_ws(' ', "english", "french")))
      || to_tsvector('pg_catalog.english'::regconfig, coalesce("public"."fold"("english"), ''))
      || to_tsvector('pg_catalog.french'::regconfig, coalesce("public"."fold"("french"), '')),
    "weight");

-- CreateTable
CREATE TABLE "search_document" (
    "row_id" UUID NOT NULL,
    "known_from" DATE NOT NULL,
    "known_until" DATE,
    "noun" TEXT COLLATE "C" NOT NULL,
    "names" TEXT NOT NULL,
    "content" tsvector NOT NULL,
    "digest" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("row_id","known_from")
);

-- CreateIndex
CREATE INDEX "search_document_content_idx" ON "search_document" USING GIN ("content");

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "search_word_resembling_idx" ON "search_word" USING GIN ("word" gin_trgm_ops);

ALTER TABLE "search_document"
  ADD CONSTRAINT "search_document_known_in_order" CHECK ("known_from" < "known_until"),
  ADD CONSTRAINT "search_document_noun" CHECK ("noun" IN ('actors', 'places', 'events', 'sources', 'statements'));
