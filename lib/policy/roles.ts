/** What can be asked of the portal. */
export type Verb =
  | "observation.read"
  | "observation.submit"
  | "observation.accept"
  | "evidence.read"
  | "evidence.attach"
  /** What this person imports is accepted with the import. */
  | "import.accept"
  /** The law from inside, with the levels that are only recalled. */
  | "law.read"
  | "edition.propose"
  | "edition.publish"
  /** The region by which a commune is judged; who answers for an indicator. */
  | "region.edit"
  | "answer.edit"
  | "publication.prepare"
  | "publication.approve"
  | "audit.read"
  | "person.manage";

/**
 * Where a role may do it: everywhere in the province; in the units of its own organisation and below; in the units its
 * organisation is assigned this year; or in the portal itself, apart from any unit.
 */
export type Scope = "province" | "own_units" | "assigned_units" | "portal";

export type Role = { name: string; may: Partial<Record<Verb, Scope>> };

/** Roles as data. What is not written here is refused: no role, no verb, no scope means no. */
export const ROLES: Record<string, Role> = {
  commune_officer: {
    name: "Cán bộ xã",
    may: {
      "law.read": "portal",
      "observation.read": "own_units",
      "observation.submit": "own_units",
      "evidence.read": "own_units",
      "evidence.attach": "own_units",
    },
  },
  district_officer: {
    name: "Cán bộ huyện",
    may: { "law.read": "portal", "observation.read": "own_units", "evidence.read": "own_units" },
  },
  department_officer: {
    name: "Cán bộ sở, ngành",
    may: {
      "law.read": "portal",
      "observation.read": "assigned_units",
      "observation.submit": "assigned_units",
      "evidence.read": "assigned_units",
      "evidence.attach": "assigned_units",
    },
  },
  coordination_office: {
    name: "Văn phòng Điều phối",
    may: {
      "law.read": "portal",
      "observation.read": "province",
      "observation.submit": "province",
      "observation.accept": "province",
      "evidence.read": "province",
      "evidence.attach": "province",
      "import.accept": "province",
      "edition.propose": "province",
      "edition.publish": "province",
      "region.edit": "province",
      "answer.edit": "province",
      "publication.prepare": "province",
      "audit.read": "portal",
    },
  },
  leader: {
    name: "Lãnh đạo",
    may: {
      "law.read": "portal",
      "observation.read": "province",
      "evidence.read": "province",
      "publication.approve": "province",
    },
  },
  administrator: { name: "Quản trị", may: { "person.manage": "portal", "audit.read": "portal" } },
};
