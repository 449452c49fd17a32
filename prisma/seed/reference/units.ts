import { addDays } from "../../../lib/format/date";
import { slug } from "../../../lib/format/fold";
import mergers2024 from "./mergers-2024.json";
import units2020 from "./units-2020.json";
import units2025 from "./units-2025.json";

export type UnitRow = { key: string };
export type VersionRow = {
  unitKey: string;
  validFrom: string;
  validTo: string | null;
  code: string | null;
  name: string;
  kind: string;
  parentKey: string | null;
  document: string;
  source: string;
};
export type PredecessorRow = { unitKey: string; predecessorKey: string; onDate: string; document: string };
export type RegionRow = {
  unitKey: string;
  region: string;
  validFrom: string;
  validTo: string | null;
  standing: string;
  document: string;
};

export const PROVINCE_KEY = "tinh-quang-binh";
const NEW_PROVINCE_KEY = "tinh-quang-tri";
const KIND_SLUGS: Record<string, string> = {
  city: "thanh-pho",
  town: "thi-xa",
  district: "huyen",
  commune: "xa",
  ward: "phuong",
  township: "thi-tran",
};
const COMMUNE_LEVEL = ["commune", "ward", "township"];
const MINH_HOA = "452";
const REGION_DOCUMENT = "Quảng Bình thuộc vùng Bắc Trung Bộ (QĐ 318/QĐ-TTg ngày 08/03/2022)";
const UNCHECKED_DOCUMENT =
  "Chưa đối chiếu: các nguồn khác nhau về việc toàn huyện Minh Hóa hay chỉ xã đặc biệt khó khăn áp mức TDMNPB";

/**
 * Every unit of the province since 01/02/2020 with its dated attributes. A code alone never says which unit: 19198 was
 * Lý Trạch, then Lý Nam, then Nam Trạch; so a unit's key carries name, code and, when it came later, the year.
 */
export function unitTables() {
  const tables = new UnitTables();
  tables.load2020();
  tables.merge2024();
  tables.load2025();
  return { units: tables.units, versions: tables.versions, predecessors: tables.predecessors, regions: tables.regions };
}

class UnitTables {
  readonly units: UnitRow[] = [];
  readonly versions: VersionRow[] = [];
  readonly predecessors: PredecessorRow[] = [];
  readonly regions: RegionRow[] = [];
  /** Which unit holds a code now, as the tables are built forward in time. */
  private readonly holders = new Map<string, VersionRow>();

  load2020(): void {
    const { from, document, source } = units2020;
    this.units.push({ key: PROVINCE_KEY });
    this.open(PROVINCE_KEY, { from, code: "44", name: "Quảng Bình", kind: "province", parent: null, document, source });
    for (const { code, name, kind, parent } of units2020.units) {
      const key = keyOf(kind, name, code);
      this.units.push({ key });
      const parentKey = COMMUNE_LEVEL.includes(kind) ? this.keyHolding(parent) : PROVINCE_KEY;
      this.open(key, { from, code, name, kind, parent: parentKey, document, source });
      if (COMMUNE_LEVEL.includes(kind)) this.addRegion(key, kind === "commune" && parent === MINH_HOA, from);
    }
  }

  merge2024(): void {
    const { from, document, source, merged, absorbed } = mergers2024;
    for (const { code, name, kind, parent, from: codes } of merged) {
      const predecessors = codes.map((old) => this.close(old, from));
      const key = keyOf(kind, name, code, "2024");
      this.units.push({ key });
      this.open(key, { from, code, name, kind, parent: this.keyHolding(parent), document, source });
      this.succeed(key, predecessors, from, document);
      this.addRegion(key, parent === MINH_HOA, from);
    }
    for (const { unit, absorbs, newCode } of absorbed) {
      const predecessors = absorbs.map((old) => this.close(old, from));
      const before = this.holder(unit);
      this.close(unit, from, false);
      this.open(before.unitKey, { ...before, from, code: newCode, parent: before.parentKey, document, source });
      this.succeed(before.unitKey, predecessors, from, document);
    }
  }

  load2025(): void {
    const { from, document, source } = units2025;
    const before = new Map(this.holders);
    for (const code of [...this.holders.keys()]) this.close(code, from);
    this.units.push({ key: NEW_PROVINCE_KEY });
    this.open(NEW_PROVINCE_KEY, {
      from,
      code: null,
      name: "Quảng Trị",
      kind: "province",
      parent: null,
      document,
      source,
    });
    this.succeed(NEW_PROVINCE_KEY, [PROVINCE_KEY], from, "NQ 202/2025/QH15");
    for (const { code, name, kind, clause, oldCodes } of units2025.units) {
      const key = keyOf(kind, name, code, "2025");
      this.units.push({ key });
      const cited = `NQ 1680/NQ-UBTVQH15, khoản ${clause}`;
      this.open(key, { from, code, name, kind, parent: NEW_PROVINCE_KEY, document: cited, source });
      const predecessors = this.through2024(oldCodes, before);
      this.succeed(key, predecessors, from, cited);
      this.addRegion(
        key,
        predecessors.some((old) => this.isUnchecked(old)),
        from,
      );
    }
  }

  /** The list of 2025 names units by their codes of 2021; those merged in 12/2024 stand behind their successor. */
  private through2024(oldCodes: string[], before: Map<string, VersionRow>): string[] {
    const keys = oldCodes.map((code) => {
      const first = this.versions.find((row) => row.code === code && row.validFrom === units2020.from);
      if (first === undefined) throw new Error(`No unit of 2020 has the code ${code}`);
      const merged = this.predecessors.find((row) => row.predecessorKey === first.unitKey);
      return merged?.unitKey ?? first.unitKey;
    });
    const distinct = [...new Set(keys)];
    const living = new Set([...before.values()].map((row) => row.unitKey));
    for (const key of distinct) if (!living.has(key)) throw new Error(`${key} did not live until 2025`);
    return distinct;
  }

  private open(
    unitKey: string,
    row: {
      from: string;
      code: string | null;
      name: string;
      kind: string;
      parent: string | null;
      document: string;
      source: string;
    },
  ): void {
    const { from, code, name, kind, parent, document, source } = row;
    const version: VersionRow = {
      unitKey,
      validFrom: from,
      validTo: null,
      code,
      name,
      kind,
      parentKey: parent,
      document,
      source,
    };
    this.versions.push(version);
    if (code !== null) this.holders.set(code, version);
  }

  /** Ends what a code names the day before; returns the unit's key. */
  private close(code: string, before: string, ends = true): string {
    const version = this.holder(code);
    version.validTo = addDays(before, -1);
    this.holders.delete(code);
    const region = this.regions.find((row) => row.unitKey === version.unitKey && row.validTo === null);
    if (ends && region !== undefined) region.validTo = version.validTo;
    return version.unitKey;
  }

  private succeed(unitKey: string, predecessorKeys: string[], onDate: string, document: string): void {
    for (const predecessorKey of predecessorKeys) this.predecessors.push({ unitKey, predecessorKey, onDate, document });
  }

  private addRegion(unitKey: string, unchecked: boolean, validFrom: string): void {
    this.regions.push({
      unitKey,
      region: unchecked ? "trung-du-mien-nui-phia-bac" : "bac-trung-bo",
      validFrom,
      validTo: null,
      standing: unchecked ? "unchecked" : "default",
      document: unchecked ? UNCHECKED_DOCUMENT : REGION_DOCUMENT,
    });
  }

  private isUnchecked(unitKey: string): boolean {
    return this.regions.some((row) => row.unitKey === unitKey && row.standing === "unchecked");
  }

  private keyHolding(code: string): string {
    return this.holder(code).unitKey;
  }

  private holder(code: string): VersionRow {
    const version = this.holders.get(code);
    if (version === undefined) throw new Error(`No unit holds the code ${code}`);
    return version;
  }
}

function keyOf(kind: string, name: string, code: string, since?: string): string {
  const key = `${KIND_SLUGS[kind]}-${slug(name)}-${code}`;
  return since === undefined ? key : `${key}-${since}`;
}
