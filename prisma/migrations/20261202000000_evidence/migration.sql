-- Tài liệu minh chứng: a paper, its files one version after another, the units it belongs to, and what it is evidence of.
CREATE TABLE "Evidence" (
  "id" UUID NOT NULL,
  "title" TEXT,
  "documentNumber" TEXT,
  "documentDate" DATE,
  "signer" TEXT,
  "validUntil" DATE,
  "secrecy" TEXT,
  "conclusion" TEXT,
  "organisationKey" TEXT NOT NULL,
  "addedById" UUID NOT NULL,
  "addedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "EvidenceUnit" (
  "evidenceId" UUID NOT NULL,
  "unitKey" TEXT NOT NULL,
  "addedById" UUID NOT NULL,
  "addedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "EvidenceUnit_pkey" PRIMARY KEY ("evidenceId", "unitKey")
);

CREATE TABLE "EvidenceVersion" (
  "id" UUID NOT NULL,
  "evidenceId" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "mediaType" TEXT NOT NULL,
  "fileName" TEXT NOT NULL,
  "storageKey" TEXT NOT NULL,
  "addedById" UUID NOT NULL,
  "addedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "EvidenceVersion_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "EvidenceLink" (
  "id" UUID NOT NULL,
  "evidenceId" UUID NOT NULL,
  "unitKey" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "measureKey" TEXT,
  "setKey" TEXT,
  "criterionId" TEXT,
  "indicatorId" TEXT,
  "observationId" UUID,
  "linkedById" UUID NOT NULL,
  "linkedAt" TIMESTAMPTZ(3) NOT NULL,
  "endedById" UUID,
  "endedAt" TIMESTAMPTZ(3),
  "endReason" TEXT,
  CONSTRAINT "EvidenceLink_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "EvidenceUnit_unitKey_idx" ON "EvidenceUnit" ("unitKey");
CREATE UNIQUE INDEX "EvidenceVersion_evidenceId_number_key" ON "EvidenceVersion" ("evidenceId", "number");
CREATE INDEX "EvidenceVersion_sha256_idx" ON "EvidenceVersion" ("sha256");
CREATE INDEX "EvidenceLink_unitKey_idx" ON "EvidenceLink" ("unitKey");
CREATE INDEX "EvidenceLink_evidenceId_idx" ON "EvidenceLink" ("evidenceId");
-- While it lasts, a paper is linked to the same thing once.
CREATE UNIQUE INDEX "EvidenceLink_once" ON "EvidenceLink" ("evidenceId", "unitKey", "subject", coalesce("measureKey", ''),
  coalesce("setKey", ''), coalesce("criterionId", ''), coalesce("indicatorId", ''), coalesce("observationId"::text, ''))
  WHERE "endedAt" IS NULL;

ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_organisationKey_fkey" FOREIGN KEY ("organisationKey") REFERENCES "Organisation" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceUnit" ADD CONSTRAINT "EvidenceUnit_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceUnit" ADD CONSTRAINT "EvidenceUnit_unitKey_fkey" FOREIGN KEY ("unitKey") REFERENCES "Unit" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceUnit" ADD CONSTRAINT "EvidenceUnit_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceVersion" ADD CONSTRAINT "EvidenceVersion_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceVersion" ADD CONSTRAINT "EvidenceVersion_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- What a paper proves is about a unit that the paper belongs to.
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_evidenceId_unitKey_fkey" FOREIGN KEY ("evidenceId", "unitKey") REFERENCES "EvidenceUnit" ("evidenceId", "unitKey") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_measureKey_fkey" FOREIGN KEY ("measureKey") REFERENCES "Measure" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_setKey_fkey" FOREIGN KEY ("setKey") REFERENCES "CriteriaSet" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_observationId_fkey" FOREIGN KEY ("observationId") REFERENCES "Observation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_linkedById_fkey" FOREIGN KEY ("linkedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of a secret paper only number, date, signer and conclusion are kept.
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_secrecy" CHECK ("secrecy" IN ('mat', 'toi_mat', 'tuyet_mat'));
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_what_is_kept" CHECK (
  CASE WHEN "secrecy" IS NULL THEN "title" IS NOT NULL AND "conclusion" IS NULL
  ELSE "title" IS NULL AND num_nulls("documentNumber", "documentDate", "conclusion") = 0 END
);
ALTER TABLE "EvidenceVersion" ADD CONSTRAINT "EvidenceVersion_content"
  CHECK ("number" >= 1 AND "size" > 0 AND "sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_subject" CHECK (
  CASE "subject"
    WHEN 'measure' THEN "measureKey" IS NOT NULL AND num_nonnulls("setKey", "criterionId", "indicatorId") = 0
    WHEN 'indicator' THEN "measureKey" IS NULL AND num_nulls("setKey", "criterionId", "indicatorId") = 0
    WHEN 'criterion' THEN num_nonnulls("measureKey", "indicatorId") = 0 AND num_nulls("setKey", "criterionId") = 0
    ELSE false
  END
);
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_ended_by_somebody"
  CHECK (num_nonnulls("endedById", "endedAt", "endReason") IN (0, 3));

CREATE FUNCTION refuse_secret_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Evidence" WHERE "id" = NEW."evidenceId" AND "secrecy" IS NOT NULL) THEN
    RAISE EXCEPTION 'a secret paper keeps no file' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER refuse_secret_file BEFORE INSERT ON "EvidenceVersion" FOR EACH ROW EXECUTE FUNCTION refuse_secret_file();

CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "Evidence" FOR EACH ROW EXECUTE FUNCTION keep_written();
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "EvidenceUnit" FOR EACH ROW EXECUTE FUNCTION keep_written();
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "EvidenceVersion" FOR EACH ROW EXECUTE FUNCTION keep_written();
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "EvidenceLink" FOR EACH ROW EXECUTE FUNCTION
  keep_written('endedById', 'endedAt', 'endReason');

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Evidence', 'EvidenceUnit', 'EvidenceVersion', 'EvidenceLink'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_truncate()', name);
    EXECUTE format('CREATE TRIGGER raise_data_version AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version()', name);
  END LOOP;
END $$;
