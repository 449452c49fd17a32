import { randomUUID } from "node:crypto";
import { appendAudit, appendAuditAt } from "../../lib/audit/append";
import { shippedEditions } from "../../lib/criteria/registry";
import { linkAddress } from "../../lib/features/one-time-links/address";
import { writeLink } from "../../lib/features/one-time-links/mutations";
import { machineNow } from "../../lib/server/clock";
import { connect, type Db } from "../../lib/server/db";
import { firstLoad, readInstant, THE_START, type World } from "./first-load";
import { loadEdition } from "./reference/load";
import { printedAccounts } from "./sample/people";

/**
 * Fills an empty database: `SEED=sample` (default) with reference data and the sample world of 06/9/2023, `SEED=reference`
 * with reference data only. Everything in one transaction, so a killed first start leaves nothing half loaded. Later starts
 * find it done. `CLOCK_START` (ISO instant) moves the sample world's clock.
 */
const FIRST_ADMINISTRATOR = "quantri";
const LINK_HOURS = 72;

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  const world: World = process.env.SEED === "reference" ? "reference" : "sample";
  const db = connect(url);
  try {
    await seed(db, world);
    const adminLink = world === "reference" ? await firstAdministratorLink(db) : null;
    const accounts = world === "sample" ? printedAccounts() : [];
    console.log(JSON.stringify({ accounts, adminLink, world }));
  } finally {
    await db.$disconnect();
  }
}

async function seed(db: Db, world: World): Promise<void> {
  const clock = await db.worldClock.findUnique({ where: { id: 1 } });
  if (clock !== null && (clock.world === "sample") !== (world === "sample")) {
    const there = clock.world === "sample" ? "the sample world" : "reference data (SEED=reference)";
    throw new Error(
      `This database holds ${there}; it cannot be turned into the other. Start with SEED=${clock.world === "sample" ? "sample" : "reference"}, or use another database (without DATABASE_URL: move the folder .data away).`,
    );
  }
  if (clock === null) {
    const started = performance.now();
    await db.$transaction((tx) => firstLoad(tx, world, process.env.CLOCK_START), { timeout: 300_000, maxWait: 30_000 });
    console.log(
      `Loaded ${world === "sample" ? "reference data and the sample world" : "reference data"} in ${Math.round((performance.now() - started) / 100) / 10} s`,
    );
  } else {
    await moveClock(db, world);
    await offerNewerSets(db);
  }
}

async function moveClock(db: Db, world: World): Promise<void> {
  const start = process.env.CLOCK_START;
  if (world !== "sample" || start === undefined || start === "") return;
  const businessStart = readInstant(start);
  const machineStart = machineNow();
  await db.$transaction(async (tx) => {
    await tx.worldClock.update({ where: { id: 1 }, data: { businessStart, machineStart } });
    await appendAuditAt(tx, { at: businessStart, machineAt: machineStart }, THE_START, [
      { action: "clock.moved", subject: { type: "store", id: world }, after: { businessStart: start } },
    ]);
  });
  console.log(`The sample world's clock starts again at ${businessStart.toISOString()}`);
}

/** A set that a newer release ships for the first time is added; content that differs is only reported. */
async function offerNewerSets(db: Db): Promise<void> {
  for (const law of shippedEditions()) {
    const { set, edition } = law.edition;
    const known = await db.edition.findMany({ where: { setKey: set }, select: { hash: true, label: true } });
    if (known.length === 0) {
      await db.$transaction(async (tx) => {
        await loadEdition(tx, law);
        const subject = { type: "store", id: set } as const;
        await appendAudit(tx, db, THE_START, [
          { action: "edition.added", subject, after: { edition, hash: law.hash } },
        ]);
      });
    }
    if (known.length > 0 && !known.some((row) => row.hash === law.hash)) {
      console.log(`This release ships other content for ${set} (${edition}); the database keeps its own edition`);
    }
  }
}

/** A one-time link to set the first administrator's password, as long as no administrator has one. */
async function firstAdministratorLink(db: Db): Promise<string | null> {
  const grant = { role: "administrator" };
  const ready = await db.person.count({
    where: { active: true, passwordHash: { not: null }, grants: { some: grant } },
  });
  if (ready > 0) return null;
  const token = await db.$transaction(async (tx) => {
    let person = await tx.person.findUnique({ where: { login: FIRST_ADMINISTRATOR } });
    if (person === null) {
      const now = machineNow();
      person = await tx.person.create({
        data: { id: randomUUID(), login: FIRST_ADMINISTRATOR, name: "Quản trị viên đầu tiên", createdAt: now },
      });
      await tx.roleGrant.create({
        data: { personId: person.id, organisationKey: "vpdp", validFrom: now, ...grant },
      });
    }
    const made = await writeLink(tx, person, LINK_HOURS);
    await appendAudit(tx, db, THE_START, [
      { action: "administrator.invited", subject: { type: "person", id: person.id }, after: { login: person.login } },
    ]);
    return made.token;
  });
  return linkAddress(token);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
