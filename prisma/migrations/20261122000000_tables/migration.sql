-- CreateEnum
CREATE TYPE "role" AS ENUM ('reader', 'analyst', 'reviewer', 'owner');

-- CreateEnum
CREATE TYPE "record_kind" AS ENUM ('question', 'source', 'document', 'claim', 'placement', 'measure', 'population', 'place', 'reliance', 'judgement', 'workspace', 'membership');

-- CreateEnum
CREATE TYPE "figure_kind" AS ENUM ('count', 'continuous');

-- CreateEnum
CREATE TYPE "figure_shape" AS ENUM ('two', 'lower', 'upper');

-- CreateEnum
CREATE TYPE "volatility" AS ENUM ('live', 'fast', 'medium', 'slow', 'fixed');

-- CreateEnum
CREATE TYPE "answer_kind" AS ENUM ('figure', 'yes_no');

-- CreateEnum
CREATE TYPE "basis" AS ENUM ('stock', 'flow', 'total', 'ratio', 'presence');

-- CreateEnum
CREATE TYPE "modality" AS ENUM ('observed', 'projected', 'capacity', 'hypothetical');

-- CreateEnum
CREATE TYPE "reference_mode" AS ENUM ('latest', 'day', 'today');

-- CreateEnum
CREATE TYPE "question_status" AS ENUM ('open', 'resolved');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('person', 'organisation', 'government', 'outlet', 'dataset', 'unnamed_group');

-- CreateEnum
CREATE TYPE "handling" AS ENUM ('open', 'team', 'restricted');

-- CreateEnum
CREATE TYPE "terms" AS ENUM ('on_the_record', 'on_background', 'deep_background', 'off_the_record', 'embargoed');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('article', 'report', 'post', 'statement', 'briefing', 'interview', 'video', 'audio', 'image', 'dataset', 'notes');

-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('draft', 'in_review', 'accepted', 'returned');

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('current', 'corrected', 'retracted', 'withdrawn');

-- CreateEnum
CREATE TYPE "placement_role" AS ENUM ('counts', 'part', 'context');

-- CreateEnum
CREATE TYPE "hop_role" AS ENUM ('origin', 'relay', 'publisher');

-- CreateEnum
CREATE TYPE "hop_basis" AS ENUM ('witnessed', 'assessed', 'told', 'document', 'unknown');

-- CreateEnum
CREATE TYPE "stance_kind" AS ENUM ('refutes', 'cannot_confirm', 'confirms', 'higher_than', 'lower_than', 'multiple_of');

-- CreateEnum
CREATE TYPE "citation_kind" AS ENUM ('text', 'media', 'table');

-- CreateEnum
CREATE TYPE "judgement_kind" AS ENUM ('same_origin', 'same_source', 'same_claim', 'same_scope', 'relies_on', 'not_related', 'relation_overruled', 'reading_overruled');

-- CreateEnum
CREATE TYPE "judgement_value" AS ENUM ('positive', 'negative', 'unsure');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('accepted', 'returned');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passwords" (
    "user_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "passwords_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "device" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_links" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resets_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "workspaces" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "workspace_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("workspace_id","user_id")
);

-- CreateTable
CREATE TABLE "counters" (
    "workspace_id" UUID NOT NULL,
    "kind" "record_kind" NOT NULL,
    "next" INTEGER NOT NULL,

    CONSTRAINT "counters_pkey" PRIMARY KEY ("workspace_id","kind")
);

-- CreateTable
CREATE TABLE "measures" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "parent_id" UUID,
    "parts_are_disjoint" BOOLEAN NOT NULL DEFAULT false,
    "wikidata_id" TEXT,
    "unit" TEXT NOT NULL,
    "figure_kind" "figure_kind" NOT NULL,
    "is_additive" BOOLEAN NOT NULL DEFAULT true,
    "is_measured" BOOLEAN NOT NULL DEFAULT false,
    "volatility" "volatility" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "measures_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "populations" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "parent_id" UUID,
    "parts_are_disjoint" BOOLEAN NOT NULL DEFAULT false,
    "wikidata_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "populations_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "places" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "parent_id" UUID,
    "parts_are_disjoint" BOOLEAN NOT NULL DEFAULT false,
    "wikidata_id" TEXT,
    "iso_code" TEXT,
    "geonames_id" INTEGER,
    "latitude" DECIMAL,
    "longitude" DECIMAL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "places_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "questions" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "answer" "answer_kind" NOT NULL,
    "measure_id" UUID,
    "population_id" UUID,
    "place_id" UUID,
    "basis" "basis" NOT NULL,
    "modality" "modality" NOT NULL,
    "volatility" "volatility" NOT NULL,
    "reference_mode" "reference_mode" NOT NULL,
    "reference_date" TEXT,
    "period_start" TEXT,
    "status" "question_status" NOT NULL DEFAULT 'open',
    "note" TEXT NOT NULL DEFAULT '',
    "claim_count" INTEGER NOT NULL DEFAULT 0,
    "conflict_count" INTEGER NOT NULL DEFAULT 0,
    "headline" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "sources" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "kind" "source_kind" NOT NULL,
    "parent_id" UUID,
    "is_unnamed" BOOLEAN NOT NULL DEFAULT false,
    "headcount" INTEGER,
    "vouched_by_id" UUID,
    "class" TEXT,
    "country" TEXT,
    "wikidata_id" TEXT,
    "handling" "handling" NOT NULL DEFAULT 'open',
    "is_protected" BOOLEAN NOT NULL DEFAULT false,
    "cover_name" TEXT,
    "real_name" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "source_aliases" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "alias" TEXT NOT NULL,
    "alias_key" TEXT NOT NULL,

    CONSTRAINT "source_aliases_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "documents" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "document_kind" NOT NULL,
    "publisher_id" UUID,
    "authors" TEXT[],
    "url" TEXT,
    "url_key" TEXT,
    "published" TEXT,
    "published_from" DATE,
    "published_to" DATE,
    "language" TEXT NOT NULL,
    "csl" JSONB,
    "terms" "terms" NOT NULL DEFAULT 'on_the_record',
    "handling" "handling" NOT NULL DEFAULT 'open',
    "embargo_until" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "documents_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "snapshots" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "method" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_by_id" UUID NOT NULL,

    CONSTRAINT "snapshots_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "claims" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "speaker_id" UUID,
    "about_source_id" UUID,
    "document_id" UUID,
    "measure_id" UUID,
    "population_id" UUID,
    "place_id" UUID,
    "phrase" TEXT NOT NULL,
    "is_paraphrase" BOOLEAN NOT NULL DEFAULT false,
    "language" TEXT NOT NULL,
    "translation" TEXT,
    "translated_by" TEXT,
    "hedge" TEXT,
    "x" TEXT,
    "y" TEXT,
    "multiplier" DECIMAL,
    "figure_kind" "figure_kind",
    "unit_spoken" TEXT NOT NULL DEFAULT '',
    "unit_factor" DECIMAL,
    "support_lo" DECIMAL,
    "support_lo_open" BOOLEAN NOT NULL DEFAULT false,
    "support_hi" DECIMAL,
    "support_hi_open" BOOLEAN NOT NULL DEFAULT false,
    "core_lo" DECIMAL,
    "core_lo_open" BOOLEAN NOT NULL DEFAULT false,
    "core_hi" DECIMAL,
    "core_hi_open" BOOLEAN NOT NULL DEFAULT false,
    "anchor" DECIMAL,
    "shape" "figure_shape",
    "rule" TEXT,
    "rule_version" TEXT,
    "override_reason" TEXT,
    "overridden_by_id" UUID,
    "sort_key" TEXT,
    "basis" "basis" NOT NULL,
    "modality" "modality" NOT NULL,
    "is_joint" BOOLEAN NOT NULL DEFAULT false,
    "tags" TEXT[],
    "as_of" TEXT,
    "as_of_from" DATE,
    "as_of_to" DATE,
    "period_start" TEXT,
    "period_start_from" DATE,
    "period_start_to" DATE,
    "said" TEXT,
    "said_from" DATE,
    "said_to" DATE,
    "published" TEXT,
    "published_from" DATE,
    "published_to" DATE,
    "review_state" "review_state" NOT NULL DEFAULT 'draft',
    "standing" "standing" NOT NULL DEFAULT 'current',
    "standing_reason" TEXT,
    "standing_document_id" UUID,
    "standing_on" TEXT,
    "terms" "terms" NOT NULL DEFAULT 'on_the_record',
    "handling" "handling" NOT NULL DEFAULT 'open',
    "embargo_until" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "placements" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "role" "placement_role" NOT NULL DEFAULT 'counts',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "placements_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "hops" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" UUID NOT NULL,
    "role" "hop_role" NOT NULL,
    "basis" "hop_basis" NOT NULL DEFAULT 'unknown',
    "verb" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "language" TEXT,
    "said" TEXT,
    "terms" "terms" NOT NULL DEFAULT 'on_the_record',

    CONSTRAINT "hops_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "reliances" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "from_claim_id" UUID,
    "from_source_id" UUID,
    "to_claim_id" UUID,
    "to_source_id" UUID,
    "is_own_collection" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reliances_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "stances" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "claim_version" INTEGER NOT NULL,
    "kind" "stance_kind" NOT NULL,
    "factor" DECIMAL,
    "target_claim_id" UUID,
    "target_claim_version" INTEGER,
    "target_source_id" UUID,

    CONSTRAINT "stances_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "citations" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "claim_version" INTEGER NOT NULL,
    "hop_id" UUID,
    "document_id" UUID NOT NULL,
    "snapshot_id" UUID,
    "kind" "citation_kind" NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "start" INTEGER,
    "end" INTEGER,
    "page" INTEGER,
    "fragment" TEXT,
    "row" INTEGER,
    "column" INTEGER,

    CONSTRAINT "citations_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "judgements" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "judgement_kind" NOT NULL,
    "value" "judgement_value" NOT NULL,
    "placement_id" UUID,
    "left_id" UUID,
    "left_version" INTEGER,
    "right_id" UUID,
    "right_version" INTEGER,
    "facet" TEXT,
    "reason" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "revoke_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "judgements_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "claim_version" INTEGER NOT NULL,
    "decision" "review_decision" NOT NULL,
    "hops" JSONB NOT NULL,
    "reason_code" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "grades" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject_kind" "record_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "subject_version" INTEGER NOT NULL,
    "scheme" TEXT NOT NULL,
    "scheme_version" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "grades_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "changes" (
    "workspace_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "command" TEXT NOT NULL,
    "subject_kind" "record_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "reason" TEXT,
    "salt" UUID,
    "reason_digest" BYTEA NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "changes_pkey" PRIMARY KEY ("workspace_id","seq")
);

-- CreateTable
CREATE TABLE "audit_heads" (
    "workspace_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_heads_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "versions" (
    "workspace_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "record_kind" NOT NULL,
    "question_id" UUID,
    "seq" INTEGER NOT NULL,
    "payload" JSONB,
    "salt" UUID,
    "digest" BYTEA NOT NULL,
    "recorded_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_to" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),
    "erased_by_id" UUID,
    "erase_reason" TEXT,

    CONSTRAINT "versions_pkey" PRIMARY KEY ("workspace_id","record_id","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_provider_account_id_key" ON "accounts"("provider", "provider_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_links_token_hash_key" ON "sign_in_links"("token_hash");

-- CreateIndex
CREATE INDEX "sign_in_links_user_id_idx" ON "sign_in_links"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "workspaces_slug_key" ON "workspaces"("slug");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE INDEX "questions_workspace_id_updated_at_id_idx" ON "questions"("workspace_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "questions_workspace_id_title_id_idx" ON "questions"("workspace_id", "title", "id");

-- CreateIndex
CREATE UNIQUE INDEX "questions_workspace_id_number_key" ON "questions"("workspace_id", "number");

-- CreateIndex
CREATE INDEX "sources_workspace_id_name_key_id_idx" ON "sources"("workspace_id", "name_key", "id");

-- CreateIndex
CREATE INDEX "sources_workspace_id_updated_at_id_idx" ON "sources"("workspace_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "sources_workspace_id_parent_id_idx" ON "sources"("workspace_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "sources_workspace_id_number_key" ON "sources"("workspace_id", "number");

-- CreateIndex
CREATE INDEX "source_aliases_workspace_id_alias_key_source_id_idx" ON "source_aliases"("workspace_id", "alias_key", "source_id");

-- CreateIndex
CREATE INDEX "source_aliases_workspace_id_source_id_idx" ON "source_aliases"("workspace_id", "source_id");

-- CreateIndex
CREATE INDEX "documents_workspace_id_url_key_idx" ON "documents"("workspace_id", "url_key");

-- CreateIndex
CREATE INDEX "documents_workspace_id_publisher_id_idx" ON "documents"("workspace_id", "publisher_id");

-- CreateIndex
CREATE INDEX "documents_workspace_id_title_id_idx" ON "documents"("workspace_id", "title", "id");

-- CreateIndex
CREATE UNIQUE INDEX "documents_workspace_id_number_key" ON "documents"("workspace_id", "number");

-- CreateIndex
CREATE INDEX "snapshots_workspace_id_document_id_taken_at_idx" ON "snapshots"("workspace_id", "document_id", "taken_at");

-- CreateIndex
CREATE INDEX "claims_workspace_id_speaker_id_number_idx" ON "claims"("workspace_id", "speaker_id", "number");

-- CreateIndex
CREATE INDEX "claims_workspace_id_document_id_idx" ON "claims"("workspace_id", "document_id");

-- CreateIndex
CREATE INDEX "claims_workspace_id_updated_at_id_idx" ON "claims"("workspace_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "claims_workspace_id_sort_key_id_idx" ON "claims"("workspace_id", "sort_key", "id");

-- CreateIndex
CREATE UNIQUE INDEX "claims_workspace_id_number_key" ON "claims"("workspace_id", "number");

-- CreateIndex
CREATE INDEX "placements_workspace_id_claim_id_idx" ON "placements"("workspace_id", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "placements_workspace_id_question_id_claim_id_key" ON "placements"("workspace_id", "question_id", "claim_id");

-- CreateIndex
CREATE INDEX "hops_workspace_id_source_id_claim_id_idx" ON "hops"("workspace_id", "source_id", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "hops_workspace_id_claim_id_position_key" ON "hops"("workspace_id", "claim_id", "position");

-- CreateIndex
CREATE INDEX "reliances_workspace_id_from_claim_id_idx" ON "reliances"("workspace_id", "from_claim_id");

-- CreateIndex
CREATE INDEX "reliances_workspace_id_from_source_id_idx" ON "reliances"("workspace_id", "from_source_id");

-- CreateIndex
CREATE INDEX "stances_workspace_id_claim_id_idx" ON "stances"("workspace_id", "claim_id");

-- CreateIndex
CREATE INDEX "stances_workspace_id_target_claim_id_idx" ON "stances"("workspace_id", "target_claim_id");

-- CreateIndex
CREATE INDEX "citations_workspace_id_claim_id_idx" ON "citations"("workspace_id", "claim_id");

-- CreateIndex
CREATE INDEX "citations_workspace_id_document_id_idx" ON "citations"("workspace_id", "document_id");

-- CreateIndex
CREATE INDEX "judgements_workspace_id_placement_id_idx" ON "judgements"("workspace_id", "placement_id");

-- CreateIndex
CREATE INDEX "judgements_workspace_id_left_id_idx" ON "judgements"("workspace_id", "left_id");

-- CreateIndex
CREATE INDEX "judgements_workspace_id_right_id_idx" ON "judgements"("workspace_id", "right_id");

-- CreateIndex
CREATE INDEX "reviews_workspace_id_claim_id_claim_version_idx" ON "reviews"("workspace_id", "claim_id", "claim_version");

-- CreateIndex
CREATE INDEX "grades_workspace_id_subject_id_created_at_idx" ON "grades"("workspace_id", "subject_id", "created_at");

-- CreateIndex
CREATE INDEX "changes_workspace_id_subject_id_seq_idx" ON "changes"("workspace_id", "subject_id", "seq");

-- CreateIndex
CREATE INDEX "versions_workspace_id_question_id_kind_idx" ON "versions"("workspace_id", "question_id", "kind");

-- CreateIndex
CREATE INDEX "versions_workspace_id_kind_recorded_from_idx" ON "versions"("workspace_id", "kind", "recorded_from");

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passwords" ADD CONSTRAINT "passwords_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counters" ADD CONSTRAINT "counters_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measures" ADD CONSTRAINT "measures_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measures" ADD CONSTRAINT "measures_workspace_id_parent_id_fkey" FOREIGN KEY ("workspace_id", "parent_id") REFERENCES "measures"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measures" ADD CONSTRAINT "measures_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "populations" ADD CONSTRAINT "populations_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "populations" ADD CONSTRAINT "populations_workspace_id_parent_id_fkey" FOREIGN KEY ("workspace_id", "parent_id") REFERENCES "populations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "populations" ADD CONSTRAINT "populations_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "places" ADD CONSTRAINT "places_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "places" ADD CONSTRAINT "places_workspace_id_parent_id_fkey" FOREIGN KEY ("workspace_id", "parent_id") REFERENCES "places"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "places" ADD CONSTRAINT "places_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_workspace_id_measure_id_fkey" FOREIGN KEY ("workspace_id", "measure_id") REFERENCES "measures"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_workspace_id_population_id_fkey" FOREIGN KEY ("workspace_id", "population_id") REFERENCES "populations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_workspace_id_place_id_fkey" FOREIGN KEY ("workspace_id", "place_id") REFERENCES "places"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_workspace_id_parent_id_fkey" FOREIGN KEY ("workspace_id", "parent_id") REFERENCES "sources"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_workspace_id_vouched_by_id_fkey" FOREIGN KEY ("workspace_id", "vouched_by_id") REFERENCES "sources"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_aliases" ADD CONSTRAINT "source_aliases_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_aliases" ADD CONSTRAINT "source_aliases_workspace_id_source_id_fkey" FOREIGN KEY ("workspace_id", "source_id") REFERENCES "sources"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_workspace_id_publisher_id_fkey" FOREIGN KEY ("workspace_id", "publisher_id") REFERENCES "sources"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_workspace_id_document_id_fkey" FOREIGN KEY ("workspace_id", "document_id") REFERENCES "documents"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_speaker_id_fkey" FOREIGN KEY ("workspace_id", "speaker_id") REFERENCES "sources"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_about_source_id_fkey" FOREIGN KEY ("workspace_id", "about_source_id") REFERENCES "sources"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_document_id_fkey" FOREIGN KEY ("workspace_id", "document_id") REFERENCES "documents"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_measure_id_fkey" FOREIGN KEY ("workspace_id", "measure_id") REFERENCES "measures"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_population_id_fkey" FOREIGN KEY ("workspace_id", "population_id") REFERENCES "populations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_place_id_fkey" FOREIGN KEY ("workspace_id", "place_id") REFERENCES "places"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_overridden_by_id_fkey" FOREIGN KEY ("overridden_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_standing_document_id_fkey" FOREIGN KEY ("workspace_id", "standing_document_id") REFERENCES "documents"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claims"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_workspace_id_question_id_fkey" FOREIGN KEY ("workspace_id", "question_id") REFERENCES "questions"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hops" ADD CONSTRAINT "hops_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hops" ADD CONSTRAINT "hops_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claims"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hops" ADD CONSTRAINT "hops_workspace_id_source_id_fkey" FOREIGN KEY ("workspace_id", "source_id") REFERENCES "sources"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reliances" ADD CONSTRAINT "reliances_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reliances" ADD CONSTRAINT "reliances_workspace_id_from_claim_id_fkey" FOREIGN KEY ("workspace_id", "from_claim_id") REFERENCES "claims"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reliances" ADD CONSTRAINT "reliances_workspace_id_from_source_id_fkey" FOREIGN KEY ("workspace_id", "from_source_id") REFERENCES "sources"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reliances" ADD CONSTRAINT "reliances_workspace_id_to_claim_id_fkey" FOREIGN KEY ("workspace_id", "to_claim_id") REFERENCES "claims"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reliances" ADD CONSTRAINT "reliances_workspace_id_to_source_id_fkey" FOREIGN KEY ("workspace_id", "to_source_id") REFERENCES "sources"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reliances" ADD CONSTRAINT "reliances_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stances" ADD CONSTRAINT "stances_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stances" ADD CONSTRAINT "stances_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claims"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stances" ADD CONSTRAINT "stances_workspace_id_target_claim_id_fkey" FOREIGN KEY ("workspace_id", "target_claim_id") REFERENCES "claims"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stances" ADD CONSTRAINT "stances_workspace_id_target_source_id_fkey" FOREIGN KEY ("workspace_id", "target_source_id") REFERENCES "sources"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stances" ADD CONSTRAINT "stances_workspace_id_claim_id_claim_version_fkey" FOREIGN KEY ("workspace_id", "claim_id", "claim_version") REFERENCES "versions"("workspace_id", "record_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stances" ADD CONSTRAINT "stances_workspace_id_target_claim_id_target_claim_version_fkey" FOREIGN KEY ("workspace_id", "target_claim_id", "target_claim_version") REFERENCES "versions"("workspace_id", "record_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claims"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_workspace_id_hop_id_fkey" FOREIGN KEY ("workspace_id", "hop_id") REFERENCES "hops"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_workspace_id_document_id_fkey" FOREIGN KEY ("workspace_id", "document_id") REFERENCES "documents"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_workspace_id_snapshot_id_fkey" FOREIGN KEY ("workspace_id", "snapshot_id") REFERENCES "snapshots"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_workspace_id_claim_id_claim_version_fkey" FOREIGN KEY ("workspace_id", "claim_id", "claim_version") REFERENCES "versions"("workspace_id", "record_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_workspace_id_placement_id_fkey" FOREIGN KEY ("workspace_id", "placement_id") REFERENCES "placements"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_workspace_id_left_id_left_version_fkey" FOREIGN KEY ("workspace_id", "left_id", "left_version") REFERENCES "versions"("workspace_id", "record_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_workspace_id_right_id_right_version_fkey" FOREIGN KEY ("workspace_id", "right_id", "right_version") REFERENCES "versions"("workspace_id", "record_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claims"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_workspace_id_claim_id_claim_version_fkey" FOREIGN KEY ("workspace_id", "claim_id", "claim_version") REFERENCES "versions"("workspace_id", "record_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grades" ADD CONSTRAINT "grades_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grades" ADD CONSTRAINT "grades_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grades" ADD CONSTRAINT "grades_workspace_id_subject_id_subject_version_fkey" FOREIGN KEY ("workspace_id", "subject_id", "subject_version") REFERENCES "versions"("workspace_id", "record_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changes" ADD CONSTRAINT "changes_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changes" ADD CONSTRAINT "changes_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "versions" ADD CONSTRAINT "versions_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "versions" ADD CONSTRAINT "versions_workspace_id_seq_fkey" FOREIGN KEY ("workspace_id", "seq") REFERENCES "changes"("workspace_id", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "versions" ADD CONSTRAINT "versions_erased_by_id_fkey" FOREIGN KEY ("erased_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
