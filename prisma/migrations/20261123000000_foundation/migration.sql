-- The first store. Tables as in schema.prisma; below them what Prisma cannot say: what may never change or overlap.

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE "Unit" (
  "key" TEXT NOT NULL,
  CONSTRAINT "Unit_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "UnitVersion" (
  "id" SERIAL NOT NULL,
  "unitKey" TEXT NOT NULL,
  "validFrom" DATE NOT NULL,
  "validTo" DATE,
  "code" TEXT,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "parentKey" TEXT,
  "document" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "UnitVersion_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "UnitRegion" (
  "id" SERIAL NOT NULL,
  "unitKey" TEXT NOT NULL,
  "region" TEXT NOT NULL,
  "validFrom" DATE NOT NULL,
  "validTo" DATE,
  "standing" TEXT NOT NULL,
  "document" TEXT NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "UnitRegion_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "UnitPredecessor" (
  "unitKey" TEXT NOT NULL,
  "predecessorKey" TEXT NOT NULL,
  "onDate" DATE NOT NULL,
  "document" TEXT NOT NULL,
  CONSTRAINT "UnitPredecessor_pkey" PRIMARY KEY ("unitKey", "predecessorKey")
);

CREATE TABLE "Measure" (
  "key" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "shape" TEXT NOT NULL,
  "yearly" BOOLEAN NOT NULL,
  CONSTRAINT "Measure_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "CriteriaSet" (
  "key" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "shortName" TEXT NOT NULL,
  "unitKind" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  CONSTRAINT "CriteriaSet_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "Edition" (
  "id" SERIAL NOT NULL,
  "setKey" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "content" JSONB NOT NULL,
  "origin" TEXT NOT NULL,
  "publishedAt" TIMESTAMPTZ(3) NOT NULL,
  "publishedBy" TEXT,
  CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "EditionIndicator" (
  "editionId" INTEGER NOT NULL,
  "criterionId" TEXT NOT NULL,
  "indicatorId" TEXT NOT NULL,
  "measureKey" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  CONSTRAINT "EditionIndicator_pkey" PRIMARY KEY ("editionId", "indicatorId")
);

CREATE TABLE "Observation" (
  "id" UUID NOT NULL,
  "sequence" BIGSERIAL NOT NULL,
  "unitKey" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "measureKey" TEXT,
  "setKey" TEXT,
  "criterionId" TEXT,
  "indicatorId" TEXT,
  "measuredOn" DATE NOT NULL,
  "referenceYear" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "value" DECIMAL(18,6),
  "values" JSONB,
  "conclusion" TEXT,
  "notApplicable" BOOLEAN NOT NULL DEFAULT false,
  "reason" TEXT,
  "document" TEXT,
  "note" TEXT,
  "authorId" UUID NOT NULL,
  "organisationKey" TEXT NOT NULL,
  "submittedAt" TIMESTAMPTZ(3) NOT NULL,
  "acceptedAt" TIMESTAMPTZ(3),
  "acceptedById" UUID,
  "supersedesId" UUID,
  CONSTRAINT "Observation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Review" (
  "id" UUID NOT NULL,
  "observationId" UUID NOT NULL,
  "act" TEXT NOT NULL,
  "personId" UUID NOT NULL,
  "organisationKey" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "reason" TEXT,
  CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Organisation" (
  "key" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "shortName" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "unitKey" TEXT,
  "validFrom" DATE,
  "validTo" DATE,
  CONSTRAINT "Organisation_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "UnitAssignment" (
  "id" SERIAL NOT NULL,
  "organisationKey" TEXT NOT NULL,
  "unitKey" TEXT NOT NULL,
  "year" INTEGER NOT NULL,
  "purpose" TEXT NOT NULL,
  "document" TEXT NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL,
  "sample" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "UnitAssignment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "IndicatorAssignment" (
  "id" SERIAL NOT NULL,
  "organisationKey" TEXT NOT NULL,
  "setKey" TEXT NOT NULL,
  "criterionId" TEXT NOT NULL,
  "indicatorId" TEXT,
  "validFrom" DATE NOT NULL,
  "validTo" DATE,
  "standing" TEXT NOT NULL,
  "document" TEXT NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "IndicatorAssignment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Person" (
  "id" UUID NOT NULL,
  "login" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "email" TEXT,
  "passwordHash" TEXT,
  "active" BOOLEAN NOT NULL DEFAULT true,
  "sample" BOOLEAN NOT NULL DEFAULT false,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "RoleGrant" (
  "id" SERIAL NOT NULL,
  "personId" UUID NOT NULL,
  "role" TEXT NOT NULL,
  "organisationKey" TEXT NOT NULL,
  "validFrom" DATE NOT NULL,
  "validTo" DATE,
  CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Session" (
  "id" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  "revokedAt" TIMESTAMPTZ(3),
  "userAgent" TEXT,
  CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "OneTimeLink" (
  "tokenHash" TEXT NOT NULL,
  "personId" UUID NOT NULL,
  "purpose" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  "usedAt" TIMESTAMPTZ(3),
  CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("tokenHash")
);

CREATE TABLE "Recognition" (
  "id" UUID NOT NULL,
  "unitKey" TEXT NOT NULL,
  "setKey" TEXT NOT NULL,
  "titleYear" INTEGER NOT NULL,
  "criteriaCompletedOn" DATE,
  "decidedOn" DATE,
  "effectiveOn" DATE,
  "decision" TEXT,
  "withdrawnOn" DATE,
  "withdrawal" TEXT,
  "source" TEXT NOT NULL,
  "sample" BOOLEAN NOT NULL DEFAULT false,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL,
  "decisionRecordedAt" TIMESTAMPTZ(3),
  "withdrawalRecordedAt" TIMESTAMPTZ(3),
  CONSTRAINT "Recognition_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Target" (
  "id" SERIAL NOT NULL,
  "year" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "setKey" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  "completeBy" DATE,
  "document" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "decidedOn" DATE NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Registration" (
  "id" UUID NOT NULL,
  "targetId" INTEGER NOT NULL,
  "unitKey" TEXT,
  "organisationKey" TEXT,
  "committedOn" DATE,
  "registeredOn" DATE NOT NULL,
  "withdrawnOn" DATE,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL,
  "withdrawalRecordedAt" TIMESTAMPTZ(3),
  "document" TEXT NOT NULL,
  "sample" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Fact" (
  "key" TEXT NOT NULL,
  "occurredOn" DATE NOT NULL,
  "title" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "value" JSONB,
  "source" TEXT NOT NULL,
  CONSTRAINT "Fact_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "Publication" (
  "number" INTEGER NOT NULL,
  "cutOff" TIMESTAMPTZ(3) NOT NULL,
  "asOf" DATE NOT NULL,
  "preparedAt" TIMESTAMPTZ(3) NOT NULL,
  "preparedById" UUID NOT NULL,
  "approvedAt" TIMESTAMPTZ(3),
  "approvedById" UUID,
  "note" TEXT,
  "sample" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "Publication_pkey" PRIMARY KEY ("number")
);

CREATE TABLE "DataVersion" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "version" BIGINT NOT NULL,
  CONSTRAINT "DataVersion_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "WorldClock" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "world" TEXT NOT NULL,
  "businessStart" TIMESTAMPTZ(3) NOT NULL,
  "machineStart" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "WorldClock_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Setting" (
  "key" TEXT NOT NULL,
  "value" JSONB NOT NULL,
  "standing" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "AuditEntry" (
  "sequence" BIGINT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "machineAt" TIMESTAMPTZ(3) NOT NULL,
  "actorId" TEXT,
  "actorName" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "outcome" TEXT NOT NULL,
  "subjectType" TEXT NOT NULL,
  "subjectId" TEXT NOT NULL,
  "before" JSONB,
  "after" JSONB,
  "reason" TEXT,
  "prevHash" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("sequence")
);

CREATE INDEX "UnitVersion_unitKey_idx" ON "UnitVersion" ("unitKey");
CREATE INDEX "UnitVersion_code_idx" ON "UnitVersion" ("code");
CREATE INDEX "UnitVersion_parentKey_idx" ON "UnitVersion" ("parentKey");
CREATE INDEX "UnitRegion_unitKey_idx" ON "UnitRegion" ("unitKey");
CREATE INDEX "UnitPredecessor_predecessorKey_idx" ON "UnitPredecessor" ("predecessorKey");
CREATE UNIQUE INDEX "Edition_hash_key" ON "Edition" ("hash");
CREATE UNIQUE INDEX "Edition_setKey_label_key" ON "Edition" ("setKey", "label");
CREATE INDEX "EditionIndicator_measureKey_idx" ON "EditionIndicator" ("measureKey");
CREATE UNIQUE INDEX "Observation_sequence_key" ON "Observation" ("sequence");
CREATE INDEX "Observation_unitKey_measureKey_measuredOn_idx" ON "Observation" ("unitKey", "measureKey", "measuredOn");
CREATE INDEX "Observation_unitKey_setKey_indicatorId_idx" ON "Observation" ("unitKey", "setKey", "indicatorId");
CREATE INDEX "Observation_acceptedAt_idx" ON "Observation" ("acceptedAt");
CREATE INDEX "Review_observationId_idx" ON "Review" ("observationId");
CREATE INDEX "Organisation_unitKey_idx" ON "Organisation" ("unitKey");
CREATE UNIQUE INDEX "UnitAssignment_organisationKey_unitKey_year_purpose_key" ON "UnitAssignment" ("organisationKey", "unitKey", "year", "purpose");
CREATE INDEX "UnitAssignment_unitKey_idx" ON "UnitAssignment" ("unitKey");
CREATE INDEX "IndicatorAssignment_setKey_criterionId_idx" ON "IndicatorAssignment" ("setKey", "criterionId");
CREATE INDEX "IndicatorAssignment_organisationKey_idx" ON "IndicatorAssignment" ("organisationKey");
CREATE UNIQUE INDEX "Person_login_key" ON "Person" ("login");
CREATE INDEX "RoleGrant_personId_idx" ON "RoleGrant" ("personId");
CREATE INDEX "Session_personId_idx" ON "Session" ("personId");
CREATE INDEX "OneTimeLink_personId_idx" ON "OneTimeLink" ("personId");
CREATE INDEX "Recognition_unitKey_idx" ON "Recognition" ("unitKey");
CREATE INDEX "Recognition_setKey_titleYear_idx" ON "Recognition" ("setKey", "titleYear");
CREATE UNIQUE INDEX "Target_year_kind_key" ON "Target" ("year", "kind");
CREATE INDEX "Registration_targetId_idx" ON "Registration" ("targetId");
CREATE INDEX "Registration_unitKey_idx" ON "Registration" ("unitKey");
CREATE INDEX "Publication_approvedAt_idx" ON "Publication" ("approvedAt");
CREATE UNIQUE INDEX "AuditEntry_hash_key" ON "AuditEntry" ("hash");
CREATE INDEX "AuditEntry_subjectType_subjectId_idx" ON "AuditEntry" ("subjectType", "subjectId");
CREATE INDEX "AuditEntry_actorId_idx" ON "AuditEntry" ("actorId");
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry" ("at");

ALTER TABLE "UnitVersion" ADD CONSTRAINT "UnitVersion_unitKey_fkey" FOREIGN KEY ("unitKey") REFERENCES "Unit" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UnitVersion" ADD CONSTRAINT "UnitVersion_parentKey_fkey" FOREIGN KEY ("parentKey") REFERENCES "Unit" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UnitRegion" ADD CONSTRAINT "UnitRegion_unitKey_fkey" FOREIGN KEY ("unitKey") REFERENCES "Unit" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UnitPredecessor" ADD CONSTRAINT "UnitPredecessor_unitKey_fkey" FOREIGN KEY ("unitKey") REFERENCES "Unit" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UnitPredecessor" ADD CONSTRAINT "UnitPredecessor_predecessorKey_fkey" FOREIGN KEY ("predecessorKey") REFERENCES "Unit" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_setKey_fkey" FOREIGN KEY ("setKey") REFERENCES "CriteriaSet" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EditionIndicator" ADD CONSTRAINT "EditionIndicator_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EditionIndicator" ADD CONSTRAINT "EditionIndicator_measureKey_fkey" FOREIGN KEY ("measureKey") REFERENCES "Measure" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_unitKey_fkey" FOREIGN KEY ("unitKey") REFERENCES "Unit" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_measureKey_fkey" FOREIGN KEY ("measureKey") REFERENCES "Measure" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_setKey_fkey" FOREIGN KEY ("setKey") REFERENCES "CriteriaSet" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_organisationKey_fkey" FOREIGN KEY ("organisationKey") REFERENCES "Organisation" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_observationId_fkey" FOREIGN KEY ("observationId") REFERENCES "Observation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_organisationKey_fkey" FOREIGN KEY ("organisationKey") REFERENCES "Organisation" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_unitKey_fkey" FOREIGN KEY ("unitKey") REFERENCES "Unit" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UnitAssignment" ADD CONSTRAINT "UnitAssignment_organisationKey_fkey" FOREIGN KEY ("organisationKey") REFERENCES "Organisation" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UnitAssignment" ADD CONSTRAINT "UnitAssignment_unitKey_fkey" FOREIGN KEY ("unitKey") REFERENCES "Unit" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "IndicatorAssignment" ADD CONSTRAINT "IndicatorAssignment_organisationKey_fkey" FOREIGN KEY ("organisationKey") REFERENCES "Organisation" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "IndicatorAssignment" ADD CONSTRAINT "IndicatorAssignment_setKey_fkey" FOREIGN KEY ("setKey") REFERENCES "CriteriaSet" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_organisationKey_fkey" FOREIGN KEY ("organisationKey") REFERENCES "Organisation" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Recognition" ADD CONSTRAINT "Recognition_unitKey_fkey" FOREIGN KEY ("unitKey") REFERENCES "Unit" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Recognition" ADD CONSTRAINT "Recognition_setKey_fkey" FOREIGN KEY ("setKey") REFERENCES "CriteriaSet" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_unitKey_fkey" FOREIGN KEY ("unitKey") REFERENCES "Unit" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_organisationKey_fkey" FOREIGN KEY ("organisationKey") REFERENCES "Organisation" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_preparedById_fkey" FOREIGN KEY ("preparedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Dated attributes of a unit never overlap, and a code names one unit at a time.
ALTER TABLE "UnitVersion" ADD CONSTRAINT "UnitVersion_no_overlap"
  EXCLUDE USING gist ("unitKey" WITH =, daterange("validFrom", "validTo", '[]') WITH &&);
ALTER TABLE "UnitVersion" ADD CONSTRAINT "UnitVersion_code_once"
  EXCLUDE USING gist ("code" WITH =, daterange("validFrom", "validTo", '[]') WITH &&) WHERE ("code" IS NOT NULL);
ALTER TABLE "UnitRegion" ADD CONSTRAINT "UnitRegion_no_overlap"
  EXCLUDE USING gist ("unitKey" WITH =, daterange("validFrom", "validTo", '[]') WITH &&);

-- Closed vocabularies.
ALTER TABLE "UnitRegion" ADD CONSTRAINT "UnitRegion_standing" CHECK ("standing" IN ('confirmed', 'default', 'unchecked'));
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_kind" CHECK ("kind" IN ('actual', 'estimate'));
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_conclusion" CHECK ("conclusion" IN ('met', 'not_met'));
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_subject" CHECK (
  CASE "subject"
    WHEN 'measure' THEN "measureKey" IS NOT NULL AND "conclusion" IS NULL AND NOT "notApplicable"
      AND num_nonnulls("value", "values") = 1
    WHEN 'indicator' THEN "setKey" IS NOT NULL AND "indicatorId" IS NOT NULL AND num_nonnulls("value", "values") = 0
      AND ("conclusion" IS NOT NULL) <> "notApplicable"
    WHEN 'criterion' THEN "setKey" IS NOT NULL AND "criterionId" IS NOT NULL AND "indicatorId" IS NULL
      AND num_nonnulls("value", "values") = 0 AND "conclusion" IS NOT NULL AND NOT "notApplicable"
    ELSE false
  END
);
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_not_applicable_reason"
  CHECK (NOT "notApplicable" OR "reason" IS NOT NULL);
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_value_is_a_number" CHECK ("value" <> 'NaN'::numeric);
ALTER TABLE "Recognition" ADD CONSTRAINT "Recognition_decision_known_since"
  CHECK (("decidedOn" IS NULL) = ("decisionRecordedAt" IS NULL));
ALTER TABLE "Recognition" ADD CONSTRAINT "Recognition_withdrawal_known_since"
  CHECK (("withdrawnOn" IS NULL) = ("withdrawalRecordedAt" IS NULL));
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_withdrawal_known_since"
  CHECK (("withdrawnOn" IS NULL) = ("withdrawalRecordedAt" IS NULL));
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_accepted_by_somebody"
  CHECK (("acceptedAt" IS NULL) = ("acceptedById" IS NULL));
ALTER TABLE "Review" ADD CONSTRAINT "Review_act" CHECK ("act" IN ('confirm', 'return', 'accept'));
ALTER TABLE "Review" ADD CONSTRAINT "Review_return_has_reason" CHECK ("act" <> 'return' OR "reason" IS NOT NULL);
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_approved_by_another"
  CHECK (("approvedAt" IS NULL) = ("approvedById" IS NULL) AND "approvedById" IS DISTINCT FROM "preparedById");
ALTER TABLE "DataVersion" ADD CONSTRAINT "DataVersion_one_row" CHECK ("id" = 1);
ALTER TABLE "WorldClock" ADD CONSTRAINT "WorldClock_one_row" CHECK ("id" = 1);

-- Nothing accepted is ever overwritten. A row may only gain what was still empty in the columns named to the trigger.
CREATE FUNCTION keep_written() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  old_row jsonb := to_jsonb(OLD);
  new_row jsonb;
  changed text;
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  new_row := to_jsonb(NEW);
  FOR changed IN SELECT key FROM jsonb_each(new_row) WHERE value IS DISTINCT FROM old_row -> key LOOP
    IF NOT (changed = ANY (TG_ARGV)) OR old_row -> changed <> 'null'::jsonb THEN
      RAISE EXCEPTION '% is append-only: column % is already written', TG_TABLE_NAME, changed
        USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "Observation" FOR EACH ROW EXECUTE FUNCTION
  keep_written('acceptedAt', 'acceptedById');
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "Review" FOR EACH ROW EXECUTE FUNCTION keep_written();
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "Edition" FOR EACH ROW EXECUTE FUNCTION keep_written();
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "EditionIndicator" FOR EACH ROW EXECUTE FUNCTION keep_written();
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION keep_written();
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "Recognition" FOR EACH ROW EXECUTE FUNCTION
  keep_written('decidedOn', 'effectiveOn', 'decision', 'decisionRecordedAt', 'withdrawnOn', 'withdrawal', 'withdrawalRecordedAt');
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "Publication" FOR EACH ROW EXECUTE FUNCTION
  keep_written('approvedAt', 'approvedById');
CREATE TRIGGER keep_written BEFORE DELETE ON "Person" FOR EACH ROW EXECUTE FUNCTION keep_written();
CREATE TRIGGER keep_written BEFORE DELETE ON "Unit" FOR EACH ROW EXECUTE FUNCTION keep_written();

CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: TRUNCATE refused', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "Observation" EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "Review" EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "Edition" EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "EditionIndicator" EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "AuditEntry" EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "Recognition" EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "Publication" EXECUTE FUNCTION refuse_truncate();

-- Every write that can change a page raises the one data version, so that nobody can forget to.
INSERT INTO "DataVersion" ("id", "version") VALUES (1, 0);

CREATE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "DataVersion" SET "version" = "version" + 1 WHERE "id" = 1;
  RETURN NULL;
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Unit', 'UnitVersion', 'UnitRegion', 'UnitPredecessor', 'Measure', 'CriteriaSet', 'Edition', 'EditionIndicator',
    'Observation', 'Review', 'Organisation', 'UnitAssignment', 'IndicatorAssignment', 'RoleGrant', 'Person', 'Recognition', 'Target',
    'Registration', 'Fact', 'Publication', 'Setting']
  LOOP
    EXECUTE format('CREATE TRIGGER raise_data_version AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version()', name);
  END LOOP;
END $$;
