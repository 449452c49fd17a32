import { type Actor, can, NO_UNIT } from "../../policy/can";
import { ROLES } from "../../policy/roles";
import { businessToday } from "../../server/clock";
import { toDbDate } from "../../server/dates";
import { type Db, db as portalDb, type Tx } from "../../server/db";

/** A person an administrator acts on. People belong to the portal, not to a unit: in reach is everybody or nobody. */
export type Candidate = { id: string; login: string; name: string; active: boolean; unitKey: string };

export async function loadPerson(db: Db, actor: Actor, id: string): Promise<Candidate | null> {
  if (!can(actor, "person.manage", NO_UNIT)) return null;
  const select = { id: true, login: true, name: true, active: true };
  const person = await db.person.findUnique({ where: { id }, select });
  return person === null ? null : { ...person, unitKey: NO_UNIT };
}

/** Nobody changes their own roles or standing: for that there is another administrator. */
export function isAnother(actor: Actor, subject: Candidate): boolean {
  return subject.id !== actor.id;
}

/** The roles whose holders manage people. */
export function managingRoles(): string[] {
  return Object.entries(ROLES).flatMap(([role, { may }]) => (may["person.manage"] === undefined ? [] : [role]));
}

/** Whether somebody else manages people beyond a day (ISO) and can enter: without one, nobody could let anybody in. */
export async function othersManage(tx: Tx, but: string, beyond: string): Promise<boolean> {
  const day = toDbDate(beyond);
  const grant = {
    role: { in: managingRoles() },
    validFrom: { lte: day },
    OR: [{ validTo: null }, { validTo: { gte: day } }],
  };
  const canEnter = { OR: [{ passwordHash: { not: null } }, { identities: { some: {} } }] };
  return (
    (await tx.person.count({ where: { id: { not: but }, active: true, grants: { some: grant }, ...canEnter } })) > 0
  );
}

export type Choices = {
  roles: { value: string; label: string }[];
  organisations: { group: string; options: { value: string; label: string }[] }[];
  /** ISO day. */
  today: string;
};

/** What a grant is made of: every role, and the organisations that exist today, by kind. */
export async function grantChoices(db: Db = portalDb()): Promise<Choices> {
  const today = await businessToday(db);
  const rows = await organisationsOn(db, today);
  const groups = Object.entries(GROUPS).map(([kind, group]) => ({
    group,
    options: rows
      .filter((row) => groupOf(row.kind) === kind)
      .map(({ key, name }) => ({ value: key, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label, "vi")),
  }));
  return {
    roles: Object.entries(ROLES).map(([value, { name }]) => ({ value, label: name })),
    organisations: groups.filter(({ options }) => options.length > 0),
    today,
  };
}

const GROUPS: Record<string, string> = { province: "Cấp tỉnh", district: "Cấp huyện", commune: "Cấp xã" };

function groupOf(kind: string): string {
  return kind in GROUPS ? kind : "province";
}

/** The organisations that exist on a day (ISO). */
export async function organisationsOn(db: Db | Tx, isoDay: string) {
  const day = toDbDate(isoDay);
  return db.organisation.findMany({
    where: {
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
        { OR: [{ validTo: null }, { validTo: { gte: day } }] },
      ],
    },
    select: { key: true, name: true, kind: true },
  });
}
