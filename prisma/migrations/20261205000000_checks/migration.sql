-- The routine check: the district checks, the agency that answers confirms or differs, the office accepts.
ALTER TABLE "Review" DROP CONSTRAINT "Review_act";
ALTER TABLE "Review" ADD CONSTRAINT "Review_act" CHECK ("act" IN ('check', 'confirm', 'differ', 'return', 'accept'));
CREATE INDEX "Observation_waiting_idx" ON "Observation" ("unitKey") WHERE "acceptedAt" IS NULL;

-- A figure of the unit and the conclusion of the agency say different things: both stay, and the unit answers.
CREATE TABLE "Difference" (
  "id" UUID NOT NULL,
  "unitKey" TEXT NOT NULL,
  "setKey" TEXT NOT NULL,
  "criterionId" TEXT NOT NULL,
  "indicatorId" TEXT NOT NULL,
  "saidId" UUID NOT NULL,
  "concludedId" UUID NOT NULL,
  "reason" TEXT NOT NULL,
  "openedById" UUID NOT NULL,
  "organisationKey" TEXT NOT NULL,
  "openedAt" TIMESTAMPTZ(3) NOT NULL,
  "closedAt" TIMESTAMPTZ(3),
  "closedById" UUID,
  CONSTRAINT "Difference_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Difference_saidId_key" ON "Difference" ("saidId");
CREATE UNIQUE INDEX "Difference_concludedId_key" ON "Difference" ("concludedId");
CREATE INDEX "Difference_unitKey_setKey_indicatorId_idx" ON "Difference" ("unitKey", "setKey", "indicatorId");
ALTER TABLE "Difference" ADD CONSTRAINT "Difference_unitKey_fkey" FOREIGN KEY ("unitKey") REFERENCES "Unit" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Difference" ADD CONSTRAINT "Difference_setKey_fkey" FOREIGN KEY ("setKey") REFERENCES "CriteriaSet" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Difference" ADD CONSTRAINT "Difference_saidId_fkey" FOREIGN KEY ("saidId") REFERENCES "Observation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Difference" ADD CONSTRAINT "Difference_concludedId_fkey" FOREIGN KEY ("concludedId") REFERENCES "Observation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Difference" ADD CONSTRAINT "Difference_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Difference" ADD CONSTRAINT "Difference_organisationKey_fkey" FOREIGN KEY ("organisationKey") REFERENCES "Organisation" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Difference" ADD CONSTRAINT "Difference_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Difference" ADD CONSTRAINT "Difference_closed" CHECK (("closedAt" IS NULL) = ("closedById" IS NULL));

CREATE TABLE "DifferenceAnswer" (
  "id" UUID NOT NULL,
  "differenceId" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "organisationKey" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "text" TEXT NOT NULL,
  CONSTRAINT "DifferenceAnswer_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "DifferenceAnswer_differenceId_idx" ON "DifferenceAnswer" ("differenceId");
ALTER TABLE "DifferenceAnswer" ADD CONSTRAINT "DifferenceAnswer_differenceId_fkey" FOREIGN KEY ("differenceId") REFERENCES "Difference" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DifferenceAnswer" ADD CONSTRAINT "DifferenceAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DifferenceAnswer" ADD CONSTRAINT "DifferenceAnswer_organisationKey_fkey" FOREIGN KEY ("organisationKey") REFERENCES "Organisation" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Periods of reporting; figures measured in a locked one are refused, unless it is opened again for their unit.
CREATE TABLE "Period" (
  "id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "fromDay" DATE NOT NULL,
  "toDay" DATE NOT NULL,
  "document" TEXT NOT NULL,
  "createdById" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "lockedAt" TIMESTAMPTZ(3),
  "lockedById" UUID,
  "lockReason" TEXT,
  CONSTRAINT "Period_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Period_kind_fromDay_toDay_key" ON "Period" ("kind", "fromDay", "toDay");
ALTER TABLE "Period" ADD CONSTRAINT "Period_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Period" ADD CONSTRAINT "Period_lockedById_fkey" FOREIGN KEY ("lockedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Period" ADD CONSTRAINT "Period_days" CHECK ("fromDay" <= "toDay");
ALTER TABLE "Period" ADD CONSTRAINT "Period_kind" CHECK ("kind" IN ('month', 'six_months', 'year', 'ad_hoc'));
ALTER TABLE "Period" ADD CONSTRAINT "Period_locked" CHECK (("lockedAt" IS NULL) = ("lockedById" IS NULL) AND ("lockedAt" IS NULL) = ("lockReason" IS NULL));

CREATE TABLE "PeriodOpening" (
  "id" UUID NOT NULL,
  "periodId" UUID NOT NULL,
  "unitKey" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "untilDay" DATE NOT NULL,
  "askedById" UUID NOT NULL,
  "organisationKey" TEXT NOT NULL,
  "askedAt" TIMESTAMPTZ(3) NOT NULL,
  "decision" TEXT,
  "decidedById" UUID,
  "decidedAt" TIMESTAMPTZ(3),
  "decisionReason" TEXT,
  CONSTRAINT "PeriodOpening_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "PeriodOpening_periodId_unitKey_idx" ON "PeriodOpening" ("periodId", "unitKey");
CREATE UNIQUE INDEX "PeriodOpening_one_asked" ON "PeriodOpening" ("periodId", "unitKey") WHERE "decision" IS NULL;
ALTER TABLE "PeriodOpening" ADD CONSTRAINT "PeriodOpening_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "Period" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PeriodOpening" ADD CONSTRAINT "PeriodOpening_unitKey_fkey" FOREIGN KEY ("unitKey") REFERENCES "Unit" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PeriodOpening" ADD CONSTRAINT "PeriodOpening_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PeriodOpening" ADD CONSTRAINT "PeriodOpening_organisationKey_fkey" FOREIGN KEY ("organisationKey") REFERENCES "Organisation" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PeriodOpening" ADD CONSTRAINT "PeriodOpening_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PeriodOpening" ADD CONSTRAINT "PeriodOpening_decision" CHECK ("decision" IN ('approved', 'declined'));
ALTER TABLE "PeriodOpening" ADD CONSTRAINT "PeriodOpening_decided" CHECK (("decision" IS NULL) = ("decidedById" IS NULL) AND ("decision" IS NULL) = ("decidedAt" IS NULL));
ALTER TABLE "PeriodOpening" ADD CONSTRAINT "PeriodOpening_two_people" CHECK ("decidedById" <> "askedById");

CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "Difference" FOR EACH ROW EXECUTE FUNCTION keep_written('closedAt', 'closedById');
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "DifferenceAnswer" FOR EACH ROW EXECUTE FUNCTION keep_written();
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "Period" FOR EACH ROW EXECUTE FUNCTION keep_written('lockedAt', 'lockedById', 'lockReason');
CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "PeriodOpening" FOR EACH ROW EXECUTE FUNCTION
  keep_written('decision', 'decidedById', 'decidedAt', 'decisionReason');

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Difference', 'DifferenceAnswer', 'Period', 'PeriodOpening']
  LOOP
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_truncate()', name);
    EXECUTE format('CREATE TRIGGER raise_data_version AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version()', name);
  END LOOP;
END $$;

-- How the check goes is no law: each rule is a setting with its standing.
INSERT INTO "Setting" ("key", "value", "standing", "note") VALUES
  ('routine-chain',
   '{"check": {"from": null, "until": "2025-06-30", "required": true}, "confirm": {"from": null, "until": null, "required": true}}',
   'hint',
   'Trình tự thường xuyên: xã tự đánh giá, huyện rà soát (đến hết 30/06/2025), sở, ngành xác nhận, Văn phòng Điều phối chấp nhận; theo cách làm chung của các tỉnh, chưa có văn bản của tỉnh.'),
  ('review-days', '{"workingDays": 5}', 'hint',
   'Số ngày làm việc một số liệu được chờ ở mỗi bước trước khi tính là quá hạn: chưa có văn bản quy định.'),
  ('yearly-due', '{"month": 3, "day": 31}', 'hint',
   'Số liệu của chỉ tiêu hằng năm phải có trước hết ngày này của năm sau: chưa có văn bản quy định.'),
  ('period-lock', '{"days": 10}', 'hint',
   'Kỳ báo cáo tự khóa sau bấy nhiêu ngày kể từ ngày cuối kỳ: chưa có văn bản quy định.'),
  ('public-holidays',
   '{"days": ["2022-01-03", "2022-01-31", "2022-02-01", "2022-02-02", "2022-02-03", "2022-02-04", "2022-04-11", "2022-05-02", "2022-05-03", "2022-09-01", "2022-09-02", "2023-01-02", "2023-01-20", "2023-01-23", "2023-01-24", "2023-01-25", "2023-01-26", "2023-05-01", "2023-05-02", "2023-05-03", "2023-09-01", "2023-09-04", "2024-01-01", "2024-02-08", "2024-02-09", "2024-02-12", "2024-02-13", "2024-02-14", "2024-04-18", "2024-04-29", "2024-04-30", "2024-05-01", "2024-09-02", "2024-09-03", "2025-01-01", "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-04-07", "2025-04-30", "2025-05-01", "2025-05-02", "2025-09-01", "2025-09-02", "2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-27", "2026-04-30", "2026-05-01", "2026-09-01", "2026-09-02"]}',
   'hint',
   'Ngày nghỉ lễ, Tết và nghỉ bù rơi vào ngày trong tuần, năm 2022 đến 2026: chưa đối chiếu với thông báo hằng năm. Năm chưa có trong danh sách chỉ trừ thứ Bảy, Chủ nhật.');
