-- What somebody has typed for one criterion of a unit and not sent. Counts nowhere, so it raises no data version; replaced freely.
CREATE TABLE "EntryDraft" (
  "personId" UUID NOT NULL,
  "unitKey" TEXT NOT NULL,
  "setKey" TEXT NOT NULL,
  "criterionId" TEXT NOT NULL,
  "typed" JSONB NOT NULL,
  "savedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "EntryDraft_pkey" PRIMARY KEY ("personId", "unitKey", "setKey", "criterionId")
);

-- Percentages that were entered as a numerator and a denominator keep both; what looked doubtful stays with the figure.
ALTER TABLE "Observation" ADD COLUMN "ratios" JSONB, ADD COLUMN "warnings" JSONB;

CREATE INDEX "EntryDraft_unitKey_idx" ON "EntryDraft" ("unitKey");

ALTER TABLE "EntryDraft" ADD CONSTRAINT "EntryDraft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EntryDraft" ADD CONSTRAINT "EntryDraft_unitKey_fkey" FOREIGN KEY ("unitKey") REFERENCES "Unit" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EntryDraft" ADD CONSTRAINT "EntryDraft_setKey_fkey" FOREIGN KEY ("setKey") REFERENCES "CriteriaSet" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_ratios_of_a_figure" CHECK ("ratios" IS NULL OR "subject" = 'measure');

-- Rules nobody has found in a document: values with their standing, to be changed by the office.
INSERT INTO "Setting" ("key", "value", "standing", "note") VALUES
  ('jump-limits', '{"points": 20, "factor": 1.5, "byMeasure": {}}', 'hint',
   'Cảnh báo khi số liệu khác số đã chấp nhận gần nhất quá mức này: điểm phần trăm với tỷ lệ %, số lần với số liệu khác; từng đại lượng có thể đặt riêng. Chưa có văn bản quy định.'),
  ('figure-relations', '[{"lower": "lao-dong-qua-dao-tao-co-bang-cap-chung-chi-dat-cho-ca-nam-va-nu", "upper": "lao-dong-qua-dao-tao-dat-cho-ca-nam-va-nu"}]', 'hint',
   'Đại lượng thứ nhất không thể lớn hơn đại lượng thứ hai, xét theo nghĩa của từng đại lượng; trái thì cảnh báo.');
