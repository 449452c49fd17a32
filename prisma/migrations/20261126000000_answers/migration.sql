-- One organisation answers for an indicator, or for a whole criterion, on a day.
ALTER TABLE "IndicatorAssignment" ADD CONSTRAINT "IndicatorAssignment_no_overlap" EXCLUDE USING gist (
  "setKey" WITH =, "criterionId" WITH =, (coalesce("indicatorId", '')) WITH =, daterange("validFrom", "validTo", '[]') WITH &&
) WHERE ("replacedAt" IS NULL);
ALTER TABLE "IndicatorAssignment" ADD CONSTRAINT "IndicatorAssignment_standing" CHECK ("standing" IN ('confirmed', 'hint'));
