-- Who follows a commune is recorded by somebody, and ended without being forgotten.
ALTER TABLE "UnitAssignment" ADD COLUMN "replacedAt" TIMESTAMPTZ(3), ADD COLUMN "recordedById" UUID;
ALTER TABLE "UnitAssignment" ADD CONSTRAINT "UnitAssignment_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of those that stand, one a year for an organisation and a commune.
DROP INDEX "UnitAssignment_organisationKey_unitKey_year_purpose_key";
CREATE UNIQUE INDEX "UnitAssignment_one_that_stands" ON "UnitAssignment" ("organisationKey", "unitKey", "year", "purpose") WHERE "replacedAt" IS NULL;

CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "UnitAssignment" FOR EACH ROW EXECUTE FUNCTION keep_written('replacedAt');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "UnitAssignment" EXECUTE FUNCTION refuse_truncate();

ALTER TABLE "ImportFile" DROP CONSTRAINT "ImportFile_kind";
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_kind"
  CHECK ("kind" IN ('figures', 'edition', 'regions', 'answers', 'assignments'));
