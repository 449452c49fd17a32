-- A new edition of a set as somebody of the office proposes it; another person decides.
CREATE TABLE "EditionProposal" (
  "id" UUID NOT NULL,
  "setKey" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "content" JSONB NOT NULL,
  "baseHash" TEXT,
  "origin" TEXT NOT NULL,
  "newMeasures" JSONB NOT NULL,
  "reason" TEXT NOT NULL,
  "proposedById" UUID NOT NULL,
  "proposedAt" TIMESTAMPTZ(3) NOT NULL,
  "decision" TEXT,
  "decidedById" UUID,
  "decidedAt" TIMESTAMPTZ(3),
  "decisionReason" TEXT,
  CONSTRAINT "EditionProposal_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "Edition" ADD COLUMN "proposalId" UUID;

-- Dated facts about units are corrected without forgetting what was known: a row that is replaced stays, with the instant.
ALTER TABLE "UnitRegion" ADD COLUMN "replacedAt" TIMESTAMPTZ(3), ADD COLUMN "recordedById" UUID;
ALTER TABLE "IndicatorAssignment" ADD COLUMN "replacedAt" TIMESTAMPTZ(3), ADD COLUMN "recordedById" UUID;

CREATE INDEX "EditionProposal_setKey_idx" ON "EditionProposal" ("setKey");
CREATE UNIQUE INDEX "Edition_proposalId_key" ON "Edition" ("proposalId");

ALTER TABLE "EditionProposal" ADD CONSTRAINT "EditionProposal_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EditionProposal" ADD CONSTRAINT "EditionProposal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "EditionProposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UnitRegion" ADD CONSTRAINT "UnitRegion_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "IndicatorAssignment" ADD CONSTRAINT "IndicatorAssignment_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "EditionProposal" ADD CONSTRAINT "EditionProposal_origin" CHECK ("origin" IN ('level', 'workbook', 'json', 'release'));
ALTER TABLE "EditionProposal" ADD CONSTRAINT "EditionProposal_decision"
  CHECK ("decision" IN ('published', 'refused', 'withdrawn') AND num_nonnulls("decision", "decidedById", "decidedAt") IN (0, 3));
-- One enters, another confirms; only who proposed may take it back.
ALTER TABLE "EditionProposal" ADD CONSTRAINT "EditionProposal_two_people" CHECK (
  "decision" IS NULL OR ("decision" = 'withdrawn') = ("decidedById" = "proposedById")
);
ALTER TABLE "EditionProposal" ADD CONSTRAINT "EditionProposal_refusal_has_reason"
  CHECK ("decision" IS DISTINCT FROM 'refused' OR "decisionReason" IS NOT NULL);

ALTER TABLE "UnitRegion" DROP CONSTRAINT "UnitRegion_no_overlap";
ALTER TABLE "UnitRegion" ADD CONSTRAINT "UnitRegion_no_overlap"
  EXCLUDE USING gist ("unitKey" WITH =, daterange("validFrom", "validTo", '[]') WITH &&) WHERE ("replacedAt" IS NULL);

-- One organisation answers for an indicator, or for a whole criterion, on a day.
ALTER TABLE "IndicatorAssignment" ADD CONSTRAINT "IndicatorAssignment_no_overlap" EXCLUDE USING gist (
  "setKey" WITH =, "criterionId" WITH =, (coalesce("indicatorId", '')) WITH =, daterange("validFrom", "validTo", '[]') WITH &&
) WHERE ("replacedAt" IS NULL);
ALTER TABLE "IndicatorAssignment" ADD CONSTRAINT "IndicatorAssignment_standing" CHECK ("standing" IN ('confirmed', 'hint'));

CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "EditionProposal" FOR EACH ROW EXECUTE FUNCTION
  keep_written('decision', 'decidedById', 'decidedAt', 'decisionReason');
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "UnitRegion" FOR EACH ROW EXECUTE FUNCTION keep_written('replacedAt');
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "IndicatorAssignment" FOR EACH ROW EXECUTE FUNCTION keep_written('replacedAt');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "EditionProposal" EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "UnitRegion" EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "IndicatorAssignment" EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER raise_data_version AFTER INSERT OR UPDATE OR DELETE ON "EditionProposal"
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
