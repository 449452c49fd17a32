-- Files that somebody sent: what they held, what was wrong with them, what came of them.
CREATE TABLE "ImportFile" (
  "id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "fileName" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "basis" TEXT NOT NULL,
  "setKey" TEXT,
  "personId" UUID NOT NULL,
  "organisationKey" TEXT NOT NULL,
  "receivedAt" TIMESTAMPTZ(3) NOT NULL,
  "readAt" TIMESTAMPTZ(3),
  "refusal" TEXT,
  "layouts" JSONB,
  "entries" JSONB,
  "problems" JSONB,
  "committedAt" TIMESTAMPTZ(3),
  "counts" JSONB,
  "discardedAt" TIMESTAMPTZ(3),
  CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("id")
);

-- The bytes of a file, as long as something can come or has come of it.
CREATE TABLE "ImportContent" (
  "fileId" UUID NOT NULL,
  "content" BYTEA NOT NULL,
  CONSTRAINT "ImportContent_pkey" PRIMARY KEY ("fileId")
);

-- How far the portal is with a file. Machine time; rewritten as the work goes on.
CREATE TABLE "ImportTask" (
  "fileId" UUID NOT NULL,
  "step" TEXT NOT NULL,
  "done" INTEGER NOT NULL,
  "total" INTEGER NOT NULL,
  "beatAt" TIMESTAMPTZ(3) NOT NULL,
  "endedAt" TIMESTAMPTZ(3),
  "failure" TEXT,
  CONSTRAINT "ImportTask_pkey" PRIMARY KEY ("fileId")
);

ALTER TABLE "Observation" ADD COLUMN "importFileId" UUID, ADD COLUMN "importCell" TEXT;
ALTER TABLE "Person" ADD COLUMN "passwordAskedAt" TIMESTAMPTZ(3);

CREATE INDEX "ImportFile_personId_idx" ON "ImportFile" ("personId");
CREATE INDEX "Observation_importFileId_idx" ON "Observation" ("importFileId");

ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_setKey_fkey" FOREIGN KEY ("setKey") REFERENCES "CriteriaSet" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_organisationKey_fkey" FOREIGN KEY ("organisationKey") REFERENCES "Organisation" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportContent" ADD CONSTRAINT "ImportContent_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "ImportFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportTask" ADD CONSTRAINT "ImportTask_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "ImportFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_importFileId_fkey" FOREIGN KEY ("importFileId") REFERENCES "ImportFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_kind" CHECK ("kind" IN ('figures', 'edition', 'regions', 'answers'));
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_one_end" CHECK ("committedAt" IS NULL OR "discardedAt" IS NULL);
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_committed_after_reading"
  CHECK ("committedAt" IS NULL OR ("readAt" IS NOT NULL AND "refusal" IS NULL AND "counts" IS NOT NULL));
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_cell_of_a_file" CHECK (("importCell" IS NULL) = ("importFileId" IS NULL));
ALTER TABLE "ImportTask" ADD CONSTRAINT "ImportTask_step" CHECK ("step" IN ('read', 'commit'));

-- What was sent and what was read from it is never changed.
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "ImportFile" FOR EACH ROW EXECUTE FUNCTION
  keep_written('readAt', 'refusal', 'layouts', 'entries', 'problems', 'committedAt', 'counts', 'discardedAt');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "ImportFile" EXECUTE FUNCTION refuse_truncate();

-- A transaction of many statements raises the data version itself, once and last, so that nobody waits for it meanwhile.
CREATE OR REPLACE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('portal.raises_data_version_itself', true) IS DISTINCT FROM 'yes' THEN
    UPDATE "DataVersion" SET "version" = "version" + 1 WHERE "id" = 1;
  END IF;
  RETURN NULL;
END $$;
