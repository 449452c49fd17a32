-- What waits is replaced when the same organisation says it anew of the same day; what was said stays, and nobody checks it any more.
ALTER TABLE "Review" DROP CONSTRAINT "Review_act";
ALTER TABLE "Review" ADD CONSTRAINT "Review_act"
  CHECK ("act" IN ('check', 'confirm', 'differ', 'return', 'accept', 'replace'));
