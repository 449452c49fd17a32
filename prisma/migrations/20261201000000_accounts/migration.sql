-- Why and since when a person is deactivated (business time); an address belongs to one person.
ALTER TABLE "Person" ADD COLUMN "deactivatedAt" TIMESTAMPTZ(3), ADD COLUMN "deactivationReason" TEXT;
CREATE UNIQUE INDEX "Person_email_key" ON "Person" ("email");
ALTER TABLE "Person" ADD CONSTRAINT "Person_email_folded" CHECK ("email" = lower("email"));

-- Grants are dated and ended, never deleted; nothing but their last day is ever changed.
CREATE FUNCTION keep_grant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."personId", OLD."role", OLD."organisationKey", OLD."validFrom")
    IS DISTINCT FROM (NEW."personId", NEW."role", NEW."organisationKey", NEW."validFrom") THEN
    RAISE EXCEPTION 'RoleGrant: only the last day of a grant may change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_grant BEFORE UPDATE ON "RoleGrant" FOR EACH ROW EXECUTE FUNCTION keep_grant();
CREATE TRIGGER keep_written BEFORE DELETE ON "RoleGrant" FOR EACH ROW EXECUTE FUNCTION keep_written();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "RoleGrant" EXECUTE FUNCTION refuse_truncate();

-- Whether a second factor vouched for a session.
ALTER TABLE "Session" ADD COLUMN "secondFactor" BOOLEAN NOT NULL DEFAULT false;

-- What stands between the password and the session. Machine time; ended rows are removed after a day.
CREATE TABLE "PendingSignIn" (
  "tokenHash" TEXT NOT NULL,
  "personId" UUID NOT NULL,
  "passwordHash" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "usedAt" TIMESTAMPTZ(3),
  CONSTRAINT "PendingSignIn_pkey" PRIMARY KEY ("tokenHash")
);
CREATE INDEX "PendingSignIn_personId_idx" ON "PendingSignIn" ("personId");
ALTER TABLE "PendingSignIn" ADD CONSTRAINT "PendingSignIn_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The secrets of an authenticator, encrypted: the one in use, and one that is being enrolled.
CREATE TABLE "SecondFactor" (
  "personId" UUID NOT NULL,
  "secret" TEXT,
  "enrolledAt" TIMESTAMPTZ(3),
  "lastStep" INTEGER,
  "offeredSecret" TEXT,
  "offeredUntil" TIMESTAMPTZ(3),
  CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("personId"),
  CONSTRAINT "SecondFactor_enrolled" CHECK (("secret" IS NULL) = ("enrolledAt" IS NULL)),
  CONSTRAINT "SecondFactor_offered" CHECK (("offeredSecret" IS NULL) = ("offeredUntil" IS NULL))
);
ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "RecoveryCode" (
  "codeHash" TEXT NOT NULL,
  "personId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "usedAt" TIMESTAMPTZ(3),
  CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("codeHash")
);
CREATE INDEX "RecoveryCode_personId_idx" ON "RecoveryCode" ("personId");
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whom a provider of OpenID Connect knows under which subject; bound at the first use.
CREATE TABLE "ExternalIdentity" (
  "issuer" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "personId" UUID NOT NULL,
  "boundAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "ExternalIdentity_pkey" PRIMARY KEY ("issuer", "subject")
);
CREATE UNIQUE INDEX "ExternalIdentity_issuer_personId_key" ON "ExternalIdentity" ("issuer", "personId");
CREATE INDEX "ExternalIdentity_personId_idx" ON "ExternalIdentity" ("personId");
ALTER TABLE "ExternalIdentity" ADD CONSTRAINT "ExternalIdentity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
