-- What a person should hear of, made from the log; read once.
CREATE TABLE "Notice" (
  "id" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "sequence" BIGINT NOT NULL,
  "action" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "href" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "readAt" TIMESTAMPTZ(3),
  "mailId" UUID,
  CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Notice_personId_readAt_idx" ON "Notice" ("personId", "readAt");

-- How far the log has been walked for notices.
CREATE TABLE "NoticeCursor" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "sequence" BIGINT NOT NULL,
  CONSTRAINT "NoticeCursor_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "NoticeCursor" ADD CONSTRAINT "NoticeCursor_one_row" CHECK ("id" = 1);
INSERT INTO "NoticeCursor" ("id", "sequence") SELECT 1, coalesce(max("sequence"), 0) FROM "AuditEntry";

-- Each person's choice; who has made none gets a mail a day, where there is an address.
CREATE TABLE "NoticeChoice" (
  "personId" UUID NOT NULL,
  "mail" TEXT NOT NULL,
  CONSTRAINT "NoticeChoice_pkey" PRIMARY KEY ("personId")
);
ALTER TABLE "NoticeChoice" ADD CONSTRAINT "NoticeChoice_mail" CHECK ("mail" IN ('daily', 'weekly', 'none'));

-- Mail to be sent. Machine time. A failing mail server leaves rows here and blocks nothing.
CREATE TABLE "Mail" (
  "id" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "day" DATE NOT NULL,
  "address" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "madeAt" TIMESTAMPTZ(3) NOT NULL,
  "dueAt" TIMESTAMPTZ(3) NOT NULL,
  "tries" INTEGER NOT NULL,
  "failure" TEXT,
  "sentAt" TIMESTAMPTZ(3),
  CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Mail_personId_day_key" ON "Mail" ("personId", "day");
CREATE INDEX "Mail_sentAt_dueAt_idx" ON "Mail" ("sentAt", "dueAt");

ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "NoticeChoice" ADD CONSTRAINT "NoticeChoice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
