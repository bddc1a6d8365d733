-- The record: who, where, what was said and counted, and the passage that each rests on.
-- Written from schema.prisma; by hand are: the collation "C" of slugs and keys (one order on every Postgres), foreign
-- keys that an import may defer to its end, and everything below the line "What can never be true".

-- CreateEnum
CREATE TYPE "qualifier" AS ENUM ('EXACT', 'APPROXIMATE', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN', 'NEARLY', 'BETWEEN', 'VAGUE');

-- CreateEnum
CREATE TYPE "scope" AS ENUM ('ALL_PERSONNEL', 'UNIFORMED', 'MILITARY', 'CONTINGENT_TROOPS', 'STAFF_OFFICERS', 'POLICE', 'INDIVIDUAL_POLICE', 'FORMED_POLICE', 'CIVILIAN', 'INTERNATIONAL_CIVILIAN', 'NATIONAL_CIVILIAN', 'UN_VOLUNTEERS', 'PEACEKEEPERS', 'CIVILIANS_OF_HOST_COUNTRY', 'ATTACK_VICTIMS', 'NOT_APPLICABLE');

-- CreateEnum
CREATE TYPE "metric_kind" AS ENUM ('STOCK', 'CUMULATIVE', 'FLOW', 'CEILING', 'COUNT', 'SHARE', 'DURATION', 'RANK');

-- CreateEnum
CREATE TYPE "rank" AS ENUM ('PREFERRED', 'NORMAL', 'DEPRECATED');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('PERSON', 'STATE', 'GOVERNMENT', 'ARMED_FORCES', 'ARMED_GROUP', 'PRIVATE_MILITARY_COMPANY', 'INTERGOVERNMENTAL', 'PEACE_OPERATION', 'MEDIA', 'RESEARCH', 'PUBLIC', 'OTHER');

-- CreateEnum
CREATE TYPE "place_kind" AS ENUM ('COUNTRY', 'REGION', 'CITY', 'SITE', 'AREA');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('UPRISING', 'COUP', 'MANDATE', 'DEPLOYMENT', 'INTERVENTION', 'SANCTIONS', 'PROTEST', 'DEMAND', 'VOTE', 'STATEMENT', 'REPATRIATION', 'SITE_CLOSURE', 'CEREMONY', 'WITHDRAWAL', 'LIQUIDATION', 'ATTACK', 'OTHER');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('SUPPORTS', 'OPPOSES', 'WARNS', 'DEFENDS', 'MIXED', 'NEUTRAL');

-- CreateEnum
CREATE TYPE "revision_action" AS ENUM ('RECORDED', 'SUPERSEDED', 'RETRACTED', 'RESTORED');

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "title" TEXT NOT NULL,
    "publisher_id" UUID,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "published_edtf" TEXT NOT NULL,
    "published_earliest" DATE,
    "published_latest" DATE,
    "published_inferred" BOOLEAN NOT NULL DEFAULT false,
    "published_note" TEXT,
    "known_from" DATE NOT NULL,
    "accessed" DATE,
    "sha256" TEXT,
    "paragraphs" INTEGER,
    "echoes_id" UUID,
    "retracted_on" DATE,
    "retracted_reason_en" TEXT,
    "retracted_reason_fr" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "paragraph" INTEGER,
    "phrase" TEXT,
    "note" TEXT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actor" (
    "id" UUID NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "kind" "actor_kind" NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "aliases" TEXT[],
    "country" TEXT,
    "description_en" TEXT,
    "description_fr" TEXT,
    "known_from" DATE NOT NULL,
    "retracted_on" DATE,
    "retracted_reason_en" TEXT,
    "retracted_reason_fr" TEXT,

    CONSTRAINT "actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actor_evidence" (
    "actor_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "actor_evidence_pkey" PRIMARY KEY ("actor_id","evidence_id")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role_en" TEXT NOT NULL,
    "role_fr" TEXT NOT NULL,
    "span_edtf" TEXT,
    "span_earliest" DATE,
    "span_latest" DATE,
    "span_inferred" BOOLEAN NOT NULL DEFAULT false,
    "span_note" TEXT,
    "known_from" DATE NOT NULL,

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliation_evidence" (
    "affiliation_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "affiliation_evidence_pkey" PRIMARY KEY ("affiliation_id","evidence_id")
);

-- CreateTable
CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "kind" "place_kind" NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "aliases" TEXT[],
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "within_id" UUID,
    "mission_id" UUID,
    "known_from" DATE NOT NULL,
    "retracted_on" DATE,
    "retracted_reason_en" TEXT,
    "retracted_reason_fr" TEXT,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_evidence" (
    "place_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "place_evidence_pkey" PRIMARY KEY ("place_id","evidence_id")
);

-- CreateTable
CREATE TABLE "mission" (
    "id" UUID NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "acronym" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "host_country_id" UUID NOT NULL,
    "operation_id" UUID,
    "started_edtf" TEXT NOT NULL,
    "started_earliest" DATE,
    "started_latest" DATE,
    "started_inferred" BOOLEAN NOT NULL DEFAULT false,
    "started_note" TEXT,
    "ended_edtf" TEXT,
    "ended_earliest" DATE,
    "ended_latest" DATE,
    "ended_inferred" BOOLEAN NOT NULL DEFAULT false,
    "ended_note" TEXT,
    "ended_evidence_id" UUID,
    "known_from" DATE NOT NULL,

    CONSTRAINT "mission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mission_evidence" (
    "mission_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "mission_evidence_pkey" PRIMARY KEY ("mission_id","evidence_id")
);

-- CreateTable
CREATE TABLE "withdrawal_decision" (
    "id" UUID NOT NULL,
    "mission_id" UUID NOT NULL,
    "started_edtf" TEXT,
    "started_earliest" DATE,
    "started_latest" DATE,
    "started_inferred" BOOLEAN NOT NULL DEFAULT false,
    "started_note" TEXT,
    "deadline" DATE,
    "evidence_id" UUID NOT NULL,
    "known_from" DATE NOT NULL,

    CONSTRAINT "withdrawal_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mission_actor" (
    "mission_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "known_from" DATE NOT NULL,

    CONSTRAINT "mission_actor_pkey" PRIMARY KEY ("mission_id","actor_id")
);

-- CreateTable
CREATE TABLE "metric" (
    "id" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "kind" "metric_kind" NOT NULL,
    "unit" TEXT NOT NULL,
    "narrower_id" UUID,
    "description_en" TEXT NOT NULL,
    "description_fr" TEXT NOT NULL,

    CONSTRAINT "metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statistic" (
    "id" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "mission_id" UUID,
    "metric_id" UUID NOT NULL,
    "scope" "scope" NOT NULL,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "stated" DOUBLE PRECISION,
    "qualifier" "qualifier" NOT NULL,
    "printed" TEXT NOT NULL,
    "as_of_edtf" TEXT NOT NULL,
    "as_of_earliest" DATE,
    "as_of_latest" DATE,
    "as_of_inferred" BOOLEAN NOT NULL DEFAULT false,
    "as_of_note" TEXT,
    "as_of_order" DATE NOT NULL,
    "since_edtf" TEXT,
    "since_earliest" DATE,
    "since_latest" DATE,
    "since_inferred" BOOLEAN NOT NULL DEFAULT false,
    "since_note" TEXT,
    "subject_id" UUID,
    "place_id" UUID,
    "event_id" UUID,
    "attributed_id" UUID,
    "part_of_id" UUID,
    "out_of_id" UUID,
    "evidence_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "known_from" DATE NOT NULL,
    "rank" "rank" NOT NULL DEFAULT 'NORMAL',
    "rank_reason_en" TEXT,
    "rank_reason_fr" TEXT,
    "rank_known_from" DATE,
    "supersedes_id" UUID,
    "retracted_on" DATE,
    "retracted_reason_en" TEXT,
    "retracted_reason_fr" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statistic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "mission_id" UUID,
    "kind" "event_kind" NOT NULL,
    "title_en" TEXT NOT NULL,
    "title_fr" TEXT NOT NULL,
    "summary_en" TEXT,
    "summary_fr" TEXT,
    "place_id" UUID,
    "span_edtf" TEXT NOT NULL,
    "span_earliest" DATE,
    "span_latest" DATE,
    "span_inferred" BOOLEAN NOT NULL DEFAULT false,
    "span_order" DATE NOT NULL,
    "known_from" DATE NOT NULL,
    "retracted_on" DATE,
    "retracted_reason_en" TEXT,
    "retracted_reason_fr" TEXT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "evidence_id" UUID NOT NULL,
    "note_en" TEXT,
    "note_fr" TEXT,
    "span_edtf" TEXT,
    "span_earliest" DATE,
    "span_latest" DATE,
    "span_inferred" BOOLEAN NOT NULL DEFAULT false,
    "span_note" TEXT,
    "known_from" DATE NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "event_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role_en" TEXT NOT NULL,
    "role_fr" TEXT NOT NULL,
    "evidence_id" UUID,
    "known_from" DATE NOT NULL,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("event_id","position")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "mission_id" UUID,
    "speaker_id" UUID NOT NULL,
    "said_edtf" TEXT,
    "said_earliest" DATE,
    "said_latest" DATE,
    "said_inferred" BOOLEAN NOT NULL DEFAULT false,
    "said_note" TEXT,
    "said_order" DATE NOT NULL,
    "stance" "stance" NOT NULL,
    "summary_en" TEXT NOT NULL,
    "summary_fr" TEXT NOT NULL,
    "known_from" DATE NOT NULL,
    "retracted_on" DATE,
    "retracted_reason_en" TEXT,
    "retracted_reason_fr" TEXT,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_evidence" (
    "statement_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "statement_evidence_pkey" PRIMARY KEY ("statement_id","evidence_id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "dossier" TEXT COLLATE "C" NOT NULL,
    "noun" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "row_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "action" "revision_action" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "reason" TEXT,
    "content" JSONB NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE INDEX "source_known_from_slug_idx" ON "source"("known_from", "slug");

-- CreateIndex
CREATE INDEX "source_publisher_id_known_from_idx" ON "source"("publisher_id", "known_from");

-- CreateIndex
CREATE INDEX "source_echoes_id_idx" ON "source"("echoes_id");

-- CreateIndex
CREATE INDEX "evidence_source_id_paragraph_idx" ON "evidence"("source_id", "paragraph");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_id_source_id_key" ON "evidence"("id", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "actor_slug_key" ON "actor"("slug");

-- CreateIndex
CREATE INDEX "actor_kind_slug_idx" ON "actor"("kind", "slug");

-- CreateIndex
CREATE INDEX "actor_country_slug_idx" ON "actor"("country", "slug");

-- CreateIndex
CREATE INDEX "actor_evidence_evidence_id_idx" ON "actor_evidence"("evidence_id");

-- CreateIndex
CREATE INDEX "affiliation_actor_id_position_idx" ON "affiliation"("actor_id", "position");

-- CreateIndex
CREATE INDEX "affiliation_organisation_id_idx" ON "affiliation"("organisation_id");

-- CreateIndex
CREATE INDEX "affiliation_evidence_evidence_id_idx" ON "affiliation_evidence"("evidence_id");

-- CreateIndex
CREATE UNIQUE INDEX "place_slug_key" ON "place"("slug");

-- CreateIndex
CREATE INDEX "place_kind_slug_idx" ON "place"("kind", "slug");

-- CreateIndex
CREATE INDEX "place_within_id_slug_idx" ON "place"("within_id", "slug");

-- CreateIndex
CREATE INDEX "place_mission_id_slug_idx" ON "place"("mission_id", "slug");

-- CreateIndex
CREATE INDEX "place_evidence_evidence_id_idx" ON "place_evidence"("evidence_id");

-- CreateIndex
CREATE UNIQUE INDEX "mission_slug_key" ON "mission"("slug");

-- CreateIndex
CREATE INDEX "mission_evidence_evidence_id_idx" ON "mission_evidence"("evidence_id");

-- CreateIndex
CREATE INDEX "withdrawal_decision_mission_id_known_from_idx" ON "withdrawal_decision"("mission_id", "known_from");

-- CreateIndex
CREATE INDEX "mission_actor_actor_id_idx" ON "mission_actor"("actor_id");

-- CreateIndex
CREATE UNIQUE INDEX "metric_key_key" ON "metric"("key");

-- CreateIndex
CREATE UNIQUE INDEX "statistic_key_key" ON "statistic"("key");

-- CreateIndex
CREATE UNIQUE INDEX "statistic_supersedes_id_key" ON "statistic"("supersedes_id");

-- CreateIndex
CREATE INDEX "statistic_as_of_order_id_idx" ON "statistic"("as_of_order", "id");

-- CreateIndex
CREATE INDEX "statistic_known_from_id_idx" ON "statistic"("known_from", "id");

-- CreateIndex
CREATE INDEX "statistic_mission_id_as_of_order_id_idx" ON "statistic"("mission_id", "as_of_order", "id");

-- CreateIndex
CREATE INDEX "statistic_mission_id_metric_id_as_of_order_id_idx" ON "statistic"("mission_id", "metric_id", "as_of_order", "id");

-- CreateIndex
CREATE INDEX "statistic_metric_id_as_of_order_id_idx" ON "statistic"("metric_id", "as_of_order", "id");

-- CreateIndex
CREATE INDEX "statistic_mission_id_known_from_id_idx" ON "statistic"("mission_id", "known_from", "id");

-- CreateIndex
CREATE INDEX "statistic_scope_as_of_order_id_idx" ON "statistic"("scope", "as_of_order", "id");

-- CreateIndex
CREATE INDEX "statistic_source_id_as_of_order_id_idx" ON "statistic"("source_id", "as_of_order", "id");

-- CreateIndex
CREATE INDEX "statistic_subject_id_as_of_order_id_idx" ON "statistic"("subject_id", "as_of_order", "id");

-- CreateIndex
CREATE INDEX "statistic_attributed_id_as_of_order_id_idx" ON "statistic"("attributed_id", "as_of_order", "id");

-- CreateIndex
CREATE INDEX "statistic_event_id_as_of_order_id_idx" ON "statistic"("event_id", "as_of_order", "id");

-- CreateIndex
CREATE INDEX "statistic_place_id_idx" ON "statistic"("place_id");

-- CreateIndex
CREATE INDEX "statistic_part_of_id_idx" ON "statistic"("part_of_id");

-- CreateIndex
CREATE INDEX "statistic_out_of_id_idx" ON "statistic"("out_of_id");

-- CreateIndex
CREATE INDEX "statistic_evidence_id_idx" ON "statistic"("evidence_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_slug_key" ON "event"("slug");

-- CreateIndex
CREATE INDEX "event_span_order_id_idx" ON "event"("span_order", "id");

-- CreateIndex
CREATE INDEX "event_mission_id_span_order_id_idx" ON "event"("mission_id", "span_order", "id");

-- CreateIndex
CREATE INDEX "event_mission_id_kind_span_order_id_idx" ON "event"("mission_id", "kind", "span_order", "id");

-- CreateIndex
CREATE INDEX "event_kind_span_order_id_idx" ON "event"("kind", "span_order", "id");

-- CreateIndex
CREATE INDEX "event_place_id_span_order_id_idx" ON "event"("place_id", "span_order", "id");

-- CreateIndex
CREATE INDEX "account_evidence_id_idx" ON "account"("evidence_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_event_id_position_key" ON "account"("event_id", "position");

-- CreateIndex
CREATE INDEX "participant_actor_id_event_id_idx" ON "participant"("actor_id", "event_id");

-- CreateIndex
CREATE INDEX "participant_evidence_id_idx" ON "participant"("evidence_id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_key_key" ON "statement"("key");

-- CreateIndex
CREATE INDEX "statement_said_order_id_idx" ON "statement"("said_order", "id");

-- CreateIndex
CREATE INDEX "statement_speaker_id_said_order_id_idx" ON "statement"("speaker_id", "said_order", "id");

-- CreateIndex
CREATE INDEX "statement_mission_id_said_order_id_idx" ON "statement"("mission_id", "said_order", "id");

-- CreateIndex
CREATE INDEX "statement_stance_said_order_id_idx" ON "statement"("stance", "said_order", "id");

-- CreateIndex
CREATE INDEX "statement_evidence_evidence_id_idx" ON "statement_evidence"("evidence_id");

-- CreateIndex
CREATE INDEX "revision_row_id_version_idx" ON "revision"("row_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "revision_dossier_noun_key_version_key" ON "revision"("dossier", "noun", "key", "version");

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "actor"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_echoes_id_fkey" FOREIGN KEY ("echoes_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "actor_evidence" ADD CONSTRAINT "actor_evidence_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "actor_evidence" ADD CONSTRAINT "actor_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "affiliation_evidence" ADD CONSTRAINT "affiliation_evidence_affiliation_id_fkey" FOREIGN KEY ("affiliation_id") REFERENCES "affiliation"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "affiliation_evidence" ADD CONSTRAINT "affiliation_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_within_id_fkey" FOREIGN KEY ("within_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_mission_id_fkey" FOREIGN KEY ("mission_id") REFERENCES "mission"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "place_evidence" ADD CONSTRAINT "place_evidence_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "place_evidence" ADD CONSTRAINT "place_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "mission" ADD CONSTRAINT "mission_host_country_id_fkey" FOREIGN KEY ("host_country_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "mission" ADD CONSTRAINT "mission_operation_id_fkey" FOREIGN KEY ("operation_id") REFERENCES "actor"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "mission" ADD CONSTRAINT "mission_ended_evidence_id_fkey" FOREIGN KEY ("ended_evidence_id") REFERENCES "evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "mission_evidence" ADD CONSTRAINT "mission_evidence_mission_id_fkey" FOREIGN KEY ("mission_id") REFERENCES "mission"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "mission_evidence" ADD CONSTRAINT "mission_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "withdrawal_decision" ADD CONSTRAINT "withdrawal_decision_mission_id_fkey" FOREIGN KEY ("mission_id") REFERENCES "mission"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "withdrawal_decision" ADD CONSTRAINT "withdrawal_decision_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "mission_actor" ADD CONSTRAINT "mission_actor_mission_id_fkey" FOREIGN KEY ("mission_id") REFERENCES "mission"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "mission_actor" ADD CONSTRAINT "mission_actor_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "metric" ADD CONSTRAINT "metric_narrower_id_fkey" FOREIGN KEY ("narrower_id") REFERENCES "metric"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_mission_id_fkey" FOREIGN KEY ("mission_id") REFERENCES "mission"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "actor"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_attributed_id_fkey" FOREIGN KEY ("attributed_id") REFERENCES "actor"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "statistic"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_out_of_id_fkey" FOREIGN KEY ("out_of_id") REFERENCES "statistic"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_evidence_id_source_id_fkey" FOREIGN KEY ("evidence_id", "source_id") REFERENCES "evidence"("id", "source_id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "statistic"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_mission_id_fkey" FOREIGN KEY ("mission_id") REFERENCES "mission"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_mission_id_fkey" FOREIGN KEY ("mission_id") REFERENCES "mission"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statement_evidence" ADD CONSTRAINT "statement_evidence_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "statement_evidence" ADD CONSTRAINT "statement_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- ---------------------------------------------------------------------------------------------------------------------
-- What can never be true is refused here, whoever writes.

ALTER TABLE "source"
  ADD CONSTRAINT "source_published_in_order" CHECK ("published_earliest" <= "published_latest");

ALTER TABLE "affiliation"
  ADD CONSTRAINT "affiliation_span_in_order" CHECK ("span_earliest" <= "span_latest"),
  ADD CONSTRAINT "affiliation_span_has_edtf" CHECK ("span_edtf" IS NOT NULL OR ("span_earliest" IS NULL AND "span_latest" IS NULL));

ALTER TABLE "mission"
  ADD CONSTRAINT "mission_started_in_order" CHECK ("started_earliest" <= "started_latest"),
  ADD CONSTRAINT "mission_ended_in_order" CHECK ("ended_earliest" <= "ended_latest"),
  ADD CONSTRAINT "mission_ended_has_edtf" CHECK ("ended_edtf" IS NOT NULL OR ("ended_earliest" IS NULL AND "ended_latest" IS NULL));

ALTER TABLE "withdrawal_decision"
  ADD CONSTRAINT "withdrawal_decision_started_in_order" CHECK ("started_earliest" <= "started_latest"),
  ADD CONSTRAINT "withdrawal_decision_started_has_edtf" CHECK ("started_edtf" IS NOT NULL OR ("started_earliest" IS NULL AND "started_latest" IS NULL));

ALTER TABLE "statistic"
  ADD CONSTRAINT "statistic_as_of_in_order" CHECK ("as_of_earliest" <= "as_of_latest"),
  ADD CONSTRAINT "statistic_since_in_order" CHECK ("since_earliest" <= "since_latest"),
  ADD CONSTRAINT "statistic_since_has_edtf" CHECK ("since_edtf" IS NOT NULL OR ("since_earliest" IS NULL AND "since_latest" IS NULL));

ALTER TABLE "event"
  ADD CONSTRAINT "event_span_in_order" CHECK ("span_earliest" <= "span_latest");

ALTER TABLE "account"
  ADD CONSTRAINT "account_span_in_order" CHECK ("span_earliest" <= "span_latest"),
  ADD CONSTRAINT "account_span_has_edtf" CHECK ("span_edtf" IS NOT NULL OR ("span_earliest" IS NULL AND "span_latest" IS NULL));

ALTER TABLE "statement"
  ADD CONSTRAINT "statement_said_in_order" CHECK ("said_earliest" <= "said_latest"),
  ADD CONSTRAINT "statement_said_has_edtf" CHECK ("said_edtf" IS NOT NULL OR ("said_earliest" IS NULL AND "said_latest" IS NULL));

ALTER TABLE "source"
  ADD CONSTRAINT "source_known_when_published" CHECK ("known_from" = COALESCE("published_latest", "published_earliest")),
  ADD CONSTRAINT "source_no_echo_of_itself" CHECK ("echoes_id" <> "id"),
  ADD CONSTRAINT "source_sha256_is_one" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "source_language_is_iso_639_1" CHECK ("language" ~ '^[a-z]{2}$'),
  ADD CONSTRAINT "source_paragraphs_from_1" CHECK ("paragraphs" >= 1);

ALTER TABLE "evidence"
  ADD CONSTRAINT "evidence_paragraph_from_1" CHECK ("paragraph" >= 1);

ALTER TABLE "actor"
  ADD CONSTRAINT "actor_country_is_iso_3166" CHECK ("country" ~ '^[A-Z]{2}$');

ALTER TABLE "place"
  ADD CONSTRAINT "place_on_the_globe" CHECK ("latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180),
  ADD CONSTRAINT "place_both_coordinates_or_none" CHECK (("latitude" IS NULL) = ("longitude" IS NULL)),
  ADD CONSTRAINT "place_not_within_itself" CHECK ("within_id" <> "id"),
  ADD CONSTRAINT "place_of_a_mission_is_a_site" CHECK ("mission_id" IS NULL OR "kind" = 'SITE');

ALTER TABLE "metric"
  ADD CONSTRAINT "metric_not_narrower_than_itself" CHECK ("narrower_id" <> "id");

ALTER TABLE "statistic"
  ADD CONSTRAINT "statistic_low_to_high" CHECK ("low" <= "high"),
  ADD CONSTRAINT "statistic_not_below_zero" CHECK ("low" >= 0 AND "high" >= 0 AND "stated" >= 0),
  ADD CONSTRAINT "statistic_exact_is_one_number" CHECK ("qualifier" <> 'EXACT' OR ("low" IS NOT NULL AND "low" = "high" AND "stated" = "low")),
  ADD CONSTRAINT "statistic_says_something" CHECK ("low" IS NOT NULL OR "high" IS NOT NULL),
  ADD CONSTRAINT "statistic_as_of_order" CHECK ("as_of_order" = COALESCE("as_of_earliest", "as_of_latest", "known_from")),
  ADD CONSTRAINT "statistic_not_part_of_itself" CHECK ("part_of_id" <> "id"),
  ADD CONSTRAINT "statistic_not_out_of_itself" CHECK ("out_of_id" <> "id"),
  ADD CONSTRAINT "statistic_not_superseding_itself" CHECK ("supersedes_id" <> "id"),
  ADD CONSTRAINT "statistic_deprecated_with_reason" CHECK ("rank" <> 'DEPRECATED' OR ("rank_reason_en" IS NOT NULL OR "rank_reason_fr" IS NOT NULL));

ALTER TABLE "event"
  ADD CONSTRAINT "event_order" CHECK ("span_order" = COALESCE("span_earliest", "span_latest", "known_from"));

ALTER TABLE "statement"
  ADD CONSTRAINT "statement_order" CHECK ("said_order" = COALESCE("said_earliest", "said_latest", "known_from"));

ALTER TABLE "source"
  ADD CONSTRAINT "source_retracted_with_reason" CHECK (("retracted_on" IS NULL) = ("retracted_reason_en" IS NULL AND "retracted_reason_fr" IS NULL));

ALTER TABLE "actor"
  ADD CONSTRAINT "actor_retracted_with_reason" CHECK (("retracted_on" IS NULL) = ("retracted_reason_en" IS NULL AND "retracted_reason_fr" IS NULL));

ALTER TABLE "place"
  ADD CONSTRAINT "place_retracted_with_reason" CHECK (("retracted_on" IS NULL) = ("retracted_reason_en" IS NULL AND "retracted_reason_fr" IS NULL));

ALTER TABLE "statistic"
  ADD CONSTRAINT "statistic_retracted_with_reason" CHECK (("retracted_on" IS NULL) = ("retracted_reason_en" IS NULL AND "retracted_reason_fr" IS NULL));

ALTER TABLE "event"
  ADD CONSTRAINT "event_retracted_with_reason" CHECK (("retracted_on" IS NULL) = ("retracted_reason_en" IS NULL AND "retracted_reason_fr" IS NULL));

ALTER TABLE "statement"
  ADD CONSTRAINT "statement_retracted_with_reason" CHECK (("retracted_on" IS NULL) = ("retracted_reason_en" IS NULL AND "retracted_reason_fr" IS NULL));

-- An event that no source tells of is no event. Checked when the transaction ends, so that both may be written in either order.
CREATE FUNCTION "event_has_an_account"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  told uuid;
BEGIN
  -- Not a CASE: that would look for both columns in whichever row it is.
  IF TG_TABLE_NAME = 'event' THEN told := NEW."id"; ELSE told := OLD."event_id"; END IF;
  IF EXISTS (SELECT FROM "event" WHERE "id" = told) AND NOT EXISTS (SELECT FROM "account" WHERE "event_id" = told) THEN
    RAISE EXCEPTION 'event % has no account', told USING ERRCODE = 'check_violation', CONSTRAINT = 'event_has_an_account';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "event_has_an_account" AFTER INSERT ON "event"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "event_has_an_account"();
CREATE CONSTRAINT TRIGGER "account_leaves_no_event_alone" AFTER DELETE OR UPDATE OF "event_id" ON "account"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "event_has_an_account"();

-- The trail is appended to, never rewritten.
CREATE FUNCTION "revision_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'revisions are never changed or deleted' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'revision_is_kept';
END $$;
CREATE TRIGGER "revision_is_kept" BEFORE UPDATE OR DELETE ON "revision" FOR EACH ROW EXECUTE FUNCTION "revision_is_kept"();
