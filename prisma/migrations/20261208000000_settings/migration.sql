-- A setting names the document it rests on, and keeps every value it ever had: `before` and `after` are whole, so that what
-- held at an instant is read from the first change after it.
ALTER TABLE "Setting" ADD COLUMN "document" TEXT;
ALTER TABLE "Setting" ADD CONSTRAINT "Setting_standing"
  CHECK ("standing" IN ('confirmed', 'secondary', 'hint', 'not_established'));

CREATE TABLE "SettingChange" (
  "id" SERIAL NOT NULL,
  "key" TEXT NOT NULL,
  "before" JSONB NOT NULL,
  "after" JSONB NOT NULL,
  "reason" TEXT NOT NULL,
  "changedAt" TIMESTAMPTZ(3) NOT NULL,
  "changedById" UUID NOT NULL,
  CONSTRAINT "SettingChange_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "SettingChange_key_id_idx" ON "SettingChange" ("key", "id");
ALTER TABLE "SettingChange" ADD CONSTRAINT "SettingChange_key_fkey" FOREIGN KEY ("key") REFERENCES "Setting" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SettingChange" ADD CONSTRAINT "SettingChange_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER keep_written BEFORE UPDATE OR DELETE ON "SettingChange" FOR EACH ROW EXECUTE FUNCTION keep_written();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "SettingChange" EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER raise_data_version AFTER INSERT OR UPDATE OR DELETE ON "SettingChange"
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
