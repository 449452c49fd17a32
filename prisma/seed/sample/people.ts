import { hash } from "@node-rs/argon2";
import { Random } from "./random";

export const SAMPLE_PASSWORD = "Nong-thon-moi-2023";

export type SamplePerson = {
  id: string;
  login: string;
  name: string;
  role: string;
  organisationKey: string;
  withAccount: boolean;
  /** Whether figures and publications of the sample world are said to be theirs. */
  reports: boolean;
};

/** The accounts that the start prints: one for each way of working. */
const ACCOUNTS = [
  {
    login: "vanphong",
    name: "Cán bộ Văn phòng Điều phối (minh họa)",
    role: "coordination_office",
    organisationKey: "vpdp",
  },
  {
    login: "sonongnghiep",
    name: "Cán bộ Sở Nông nghiệp và PTNT (minh họa)",
    role: "department_officer",
    organisationKey: "so-nn-ptnt",
  },
  { login: "soyte", name: "Cán bộ Sở Y tế (minh họa)", role: "department_officer", organisationKey: "so-y-te" },
  { login: "lanhdao", name: "Lãnh đạo UBND tỉnh (minh họa)", role: "leader", organisationKey: "ubnd-tinh" },
  {
    login: "xacaoquang",
    name: "Cán bộ xã Cao Quảng (minh họa)",
    role: "commune_officer",
    organisationKey: "ubnd-xa-19003",
  },
] as const;

/**
 * Printed too, but came after the figures of the sample world: their ids are drawn apart, so that nobody else's data
 * changed. They report nothing.
 */
const LATER_ACCOUNTS = [
  { login: "quantri", name: "Quản trị hệ thống (minh họa)", role: "administrator", organisationKey: "vpdp" },
  {
    login: "chanhvanphong",
    name: "Chánh Văn phòng Điều phối (minh họa)",
    role: "coordination_office",
    organisationKey: "vpdp",
  },
  {
    login: "chutichcaoquang",
    name: "Chủ tịch UBND xã Cao Quảng (minh họa)",
    role: "commune_head",
    organisationKey: "ubnd-xa-19003",
  },
  {
    login: "huyentuyenhoa",
    name: "Cán bộ huyện Tuyên Hóa (minh họa)",
    role: "district_officer",
    organisationKey: "ubnd-huyen-453",
  },
  {
    login: "lanhdaotuyenhoa",
    name: "Lãnh đạo UBND huyện Tuyên Hóa (minh họa)",
    role: "district_authority",
    organisationKey: "ubnd-huyen-453",
  },
  {
    login: "lanhdaosoyte",
    name: "Lãnh đạo Sở Y tế (minh họa)",
    role: "department_signatory",
    organisationKey: "so-y-te",
  },
  {
    login: "sokhdt",
    name: "Cán bộ Sở Kế hoạch và Đầu tư (minh họa)",
    role: "planning_finance",
    organisationKey: "so-kh-dt",
  },
  { login: "mttq", name: "Cán bộ UBMTTQ tỉnh (minh họa)", role: "fatherland_front", organisationKey: "ubmttq" },
  {
    login: "thamdinh",
    name: "Thành viên đoàn thẩm định (minh họa)",
    role: "council_member",
    organisationKey: "so-nn-ptnt",
  },
  { login: "ubndtinh", name: "UBND tỉnh (minh họa)", role: "provincial_authority", organisationKey: "ubnd-tinh" },
  { login: "thanhtra", name: "Thanh tra (minh họa)", role: "inspector", organisationKey: "ubnd-tinh" },
] as const;
const LATER_SEED = 3692;

/** Everybody of the sample world: the printed accounts, and an author for every organisation that reports. */
export function samplePeople(
  random: Random,
  organisations: { key: string; shortName: string; kind: string }[],
): SamplePerson[] {
  const people: SamplePerson[] = ACCOUNTS.map((account) => ({
    id: random.uuid(),
    ...account,
    withAccount: true,
    reports: true,
  }));
  for (const { key, shortName, kind } of organisations) {
    if (people.some((person) => person.organisationKey === key)) continue;
    people.push({
      id: random.uuid(),
      login: `minhhoa.${key}`,
      name: `Cán bộ ${shortName} (minh họa)`,
      role: ROLE_BY_KIND[kind] ?? "department_officer",
      organisationKey: key,
      withAccount: false,
      reports: true,
    });
  }
  const later = new Random(LATER_SEED);
  return [
    ...people,
    ...LATER_ACCOUNTS.map((account) => ({ id: later.uuid(), ...account, withAccount: true, reports: false })),
  ];
}

const ROLE_BY_KIND: Record<string, string> = { commune: "commune_officer", district: "district_officer" };

export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

export function printedAccounts(): { login: string; password: string; role: string }[] {
  return [...ACCOUNTS, ...LATER_ACCOUNTS].map(({ login, name }) => ({ login, password: SAMPLE_PASSWORD, role: name }));
}
