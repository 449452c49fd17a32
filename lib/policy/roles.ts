/** What can be asked of the portal. */
export type Verb =
  | "observation.read"
  /** Enter figures, and the unit's own assessment. */
  | "observation.submit"
  /** The district looks through what its communes entered. */
  | "observation.check"
  /** The agency that answers for an indicator says đạt or chưa đạt, and confirms figures. */
  | "observation.conclude"
  | "observation.accept"
  /** Papers behind the figures: look at them, add them. */
  | "evidence.read"
  | "evidence.attach"
  /** What this person imports is accepted with the import. */
  | "import.accept"
  /** The law from inside, with the levels that are only recalled. */
  | "law.read"
  | "edition.propose"
  | "edition.publish"
  /** The region by which a commune is judged; who answers for an indicator; who follows a commune. */
  | "region.edit"
  | "answer.edit"
  | "assignment.edit"
  /** Periods of reporting: kept by the office; a closed one is opened again by who leads. */
  | "period.edit"
  | "period.reopen"
  | "publication.prepare"
  | "publication.approve"
  | "audit.read"
  | "person.manage"
  | "setting.edit";

/**
 * Where a role may do it: everywhere in the province; in the units of its own organisation and below; in the units its
 * organisation is assigned this year; on the indicators its organisation answers for, in every unit; or in the portal
 * itself, apart from any unit.
 */
export type Scope = "province" | "own_units" | "assigned_units" | "own_indicators" | "portal";

export type Role = {
  name: string;
  may: Partial<Record<Verb, Scope | readonly Scope[]>>;
  /** Who works for many units, or keeps the keys of others, signs in with a second factor as well. */
  secondFactor: boolean;
};

const READS_ALL = { "law.read": "portal", "observation.read": "province", "evidence.read": "province" } as const;

const COMMUNE = {
  "law.read": "portal",
  "observation.read": "own_units",
  "observation.submit": "own_units",
  "observation.conclude": "own_units",
  "evidence.read": "own_units",
  "evidence.attach": "own_units",
} as const;

const DISTRICT = {
  "law.read": "portal",
  "observation.read": "own_units",
  "observation.check": "own_units",
  "evidence.read": "own_units",
} as const;

const DEPARTMENT = {
  "law.read": "portal",
  "observation.read": ["assigned_units", "own_indicators"],
  "observation.submit": ["assigned_units", "own_indicators"],
  "observation.conclude": "own_indicators",
  "evidence.read": ["assigned_units", "own_indicators"],
  "evidence.attach": ["assigned_units", "own_indicators"],
} as const;

/** Roles as data. What is not written here is refused: no role, no verb, no scope means no. */
export const ROLES: Record<string, Role> = {
  commune_officer: { name: "Cán bộ xã", secondFactor: false, may: COMMUNE },
  commune_head: { name: "Lãnh đạo UBND xã", secondFactor: true, may: COMMUNE },
  district_officer: { name: "Cán bộ huyện", secondFactor: false, may: DISTRICT },
  district_authority: { name: "Lãnh đạo UBND huyện", secondFactor: true, may: DISTRICT },
  department_officer: { name: "Cán bộ sở, ngành", secondFactor: true, may: DEPARTMENT },
  department_signatory: { name: "Lãnh đạo sở, ngành", secondFactor: true, may: DEPARTMENT },
  coordination_office: {
    name: "Văn phòng Điều phối",
    secondFactor: true,
    may: {
      ...READS_ALL,
      "observation.submit": "province",
      "observation.conclude": "province",
      "observation.accept": "province",
      "evidence.attach": "province",
      "import.accept": "province",
      "edition.propose": "province",
      "edition.publish": "province",
      "region.edit": "province",
      "answer.edit": "province",
      "assignment.edit": "province",
      "period.edit": "portal",
      "publication.prepare": "province",
      "audit.read": "portal",
    },
  },
  planning_finance: {
    name: "Kế hoạch, tài chính, kho bạc",
    secondFactor: true,
    may: { ...READS_ALL, "observation.conclude": "own_indicators", "evidence.attach": "own_indicators" },
  },
  fatherland_front: {
    name: "Ủy ban MTTQ Việt Nam",
    secondFactor: true,
    may: {
      ...READS_ALL,
      "observation.submit": "own_indicators",
      "observation.conclude": "own_indicators",
      "evidence.attach": "own_indicators",
    },
  },
  council_member: { name: "Thành viên đoàn, hội đồng thẩm định", secondFactor: true, may: READS_ALL },
  provincial_authority: { name: "UBND tỉnh", secondFactor: true, may: { ...READS_ALL, "period.reopen": "portal" } },
  leader: {
    name: "Lãnh đạo",
    secondFactor: true,
    may: { ...READS_ALL, "period.reopen": "portal", "publication.approve": "province" },
  },
  inspector: {
    name: "Thanh tra, kiểm tra",
    secondFactor: true,
    may: { ...READS_ALL, "audit.read": "portal" },
  },
  administrator: {
    name: "Quản trị",
    secondFactor: true,
    may: { "person.manage": "portal", "setting.edit": "portal", "audit.read": "portal" },
  },
};
