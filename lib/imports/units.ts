import { KIND_NAMES, unitInWords } from "../features/units/kinds";
import { distance, hasMarks, markedName, plainName } from "./unit-names";
import { short } from "./values/parsed";

/** A unit as it is on the day of the file. `district` is the name of the unit above it, without its kind. */
export type ImportUnit = { key: string; code: string | null; name: string; kind: string; district: string | null };

/** `warning`: the unit is found by its letters, though its marks are written otherwise. */
export type ResolvedUnit =
  | { unit: ImportUnit; warning?: string; problem?: undefined }
  | { unit?: undefined; problem: string };

type Named = { unit: ImportUnit; marked: string; plain: string; district: string };
type Asked = { name: string; kinds: string[]; district: string };

const LONGEST_NAME = 120;

const KIND_WORDS: readonly [RegExp, string[]][] = [
  [/^xã\s+|^xa\s+|^x\.\s*/i, ["commune"]],
  [/^phường\s+|^phuong\s+|^p\.\s*/i, ["ward"]],
  [/^thị trấn\s+|^thi tran\s+|^tt\.?\s+/i, ["township"]],
  [/^thị xã\s+|^thi xa\s+|^tx\.?\s+/i, ["town"]],
  [/^thành phố\s+|^thanh pho\s+|^tp\.?\s*/i, ["city"]],
  [/^huyện\s+|^huyen\s+|^h\.\s*/i, ["district"]],
  [/^tỉnh\s+|^tinh\s+/i, ["province"]],
];

/** The units of a day, to be found by code or by name. */
export class UnitDirectory {
  private readonly byCode: Map<string, ImportUnit>;
  private readonly named: Named[];
  private readonly found = new Map<string, ResolvedUnit>();

  constructor(units: readonly ImportUnit[]) {
    this.byCode = new Map(units.flatMap((unit) => (unit.code === null ? [] : [[unit.code, unit] as const])));
    this.named = units.map((unit) => ({
      unit,
      marked: markedName(unit.name),
      plain: plainName(unit.name),
      district: plainName(unit.district ?? ""),
    }));
  }

  /**
   * Finds the unit that a code or a name means: `19003`, `Cao Quảng`, `xã Cao Quảng`, `Cao Quang, huyện Tuyên Hóa`. A name
   * written with marks means the unit of exactly that name; one without marks means any of its letters. What could be
   * several units is a problem that lists them, what is none names those nearest to it.
   */
  resolve(text: string): ResolvedUnit {
    const kept = this.found.get(text);
    if (kept !== undefined) return kept;
    if (text.length > LONGEST_NAME) return { problem: `“${short(text)}” quá dài, không phải tên đơn vị` };
    const resolved = /^\d{3,6}$/.test(text) ? this.ofCode(text) : this.ofName(text);
    this.found.set(text, resolved);
    return resolved;
  }

  private ofCode(code: string): ResolvedUnit {
    const unit = this.byCode.get(code) ?? this.byCode.get(code.padStart(5, "0"));
    return unit === undefined ? { problem: `không có đơn vị mang mã ${code} vào ngày đang xét` } : { unit };
  }

  private ofName(text: string): ResolvedUnit {
    const asked = askedFor(text);
    const plain = plainName(asked.name);
    const fitting = this.named.filter(
      ({ unit, district }) =>
        (asked.kinds.length === 0 || asked.kinds.includes(unit.kind)) &&
        (asked.district === "" || district === asked.district),
    );
    const alike = fitting.filter((named) => named.plain === plain);
    const exact = hasMarks(asked.name) ? alike.filter(({ marked }) => marked === markedName(asked.name)) : [];
    const [first, ...others] = exact.length > 0 ? exact : alike;
    if (first === undefined) return { problem: this.unknown(text, plain) };
    if (others.length === 0) {
      const otherMarks = hasMarks(asked.name) && exact.length === 0;
      return otherMarks
        ? { unit: first.unit, warning: `“${short(text)}” được đọc là ${describeUnit(first.unit)}` }
        : { unit: first.unit };
    }
    const list = [first, ...others].map(({ unit }) => describeUnit(unit)).join("; ");
    return { problem: `“${text}” có thể là: ${list}. Hãy ghi mã đơn vị hoặc tên đầy đủ kèm huyện` };
  }

  private unknown(text: string, plain: string): string {
    const near = this.named
      .map(({ unit, plain: name }) => ({ unit, far: distance(plain, name) }))
      .filter(({ far }) => far <= Math.max(2, plain.length / 4))
      .sort((a, b) => a.far - b.far)
      .slice(0, 3);
    if (near.length === 0) return `không có đơn vị “${text}”; hãy ghi mã hoặc tên đúng của đơn vị`;
    return `không có đơn vị “${text}”; có phải: ${near.map(({ unit }) => describeUnit(unit)).join("; ")}?`;
  }
}

/** `xã Quang Phú (mã 18883, Đồng Hới)`: a unit so that no other can be meant. */
export function describeUnit(unit: ImportUnit): string {
  const where = [unit.code === null ? null : `mã ${unit.code}`, unit.district]
    .filter((part) => part !== null)
    .join(", ");
  return `${unitInWords(unit.kind, unit.name)}${where === "" ? "" : ` (${where})`}`;
}

/** Whether a text names something above communes by its kind: a heading or a sum in a sheet of communes. */
export function namesKind(text: string, kinds: readonly string[]): boolean {
  return askedFor(text).kinds.some((kind) => kinds.includes(kind) && kind in KIND_NAMES);
}

function askedFor(text: string): Asked {
  const parts = text
    .normalize("NFC")
    .split(/\s*[,;()]\s*|\s+[-–]\s+/)
    .filter((part) => part !== "");
  const [first = "", second = ""] = parts;
  const { name, kinds } = withoutKind(first);
  return { name, kinds, district: plainName(withoutKind(second).name) };
}

function withoutKind(text: string): { name: string; kinds: string[] } {
  for (const [word, kinds] of KIND_WORDS) {
    if (word.test(text)) return { name: text.replace(word, ""), kinds };
  }
  return { name: text, kinds: [] };
}
