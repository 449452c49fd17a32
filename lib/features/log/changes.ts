import { formatDate, formatInstant, isIsoDate } from "../../format/date";
import { exactNumber } from "../../format/number";
import { ROLES } from "../../policy/roles";
import { FIELD_WORDS, isSecret } from "./fields";
import type { Change } from "./types";

/** Enough for every entry that a person makes; a whole list written at once goes on in the log itself. */
const MOST_LINES = 60;
const HIDDEN = "(không hiển thị)";

type Flat = Map<string, string>;

/** What an entry changed, a line a field: both sides where both are known. `names` says the keys that stand for something. */
export function changesOf(before: unknown, after: unknown, names: ReadonlyMap<string, string>): Change[] {
  const [old, now] = [flat(before, names), flat(after, names)];
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  const lines = fields.map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }));
  if (lines.length <= MOST_LINES) return lines;
  const rest = { field: `… và ${lines.length - MOST_LINES} dòng nữa`, before: null, after: null };
  return [...lines.slice(0, MOST_LINES), rest];
}

function flat(content: unknown, names: ReadonlyMap<string, string>): Flat {
  const found: Flat = new Map();
  const walk = (value: unknown, path: string, field: string) => {
    if (isSecret(field)) found.set(path, HIDDEN);
    else if (Array.isArray(value)) value.forEach((item, index) => void walk(item, `${path} ${index + 1}`, field));
    else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        const name = FIELD_WORDS[key] ?? names.get(key) ?? key;
        walk(item, path === "" ? name : `${path}, ${name}`, key);
      }
    } else if (value !== null && value !== undefined) found.set(path, plain(value, names));
  };
  walk(content, "", "");
  return found;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const WORDS: Record<string, string> = {
  true: "có",
  false: "không",
  met: "đạt",
  not_met: "chưa đạt",
  page: "trên trang",
  "command line": "dòng lệnh",
  refused: "không nhận",
  withdrawn: "rút lại",
  default: "vùng của tỉnh",
  unchecked: "chưa đối chiếu",
  confirmed: "đã đối chiếu",
  password: "mật khẩu",
  "password and authenticator": "mật khẩu và mã xác thực",
  "password and recovery code": "mật khẩu và mã khôi phục",
  "openid connect": "tài khoản của nhà cung cấp",
  "first-password": "đặt mật khẩu lần đầu",
  "new-password": "đặt lại mật khẩu",
  "own-change": "tự đổi mật khẩu",
  workbook: "tệp Excel",
  level: "một mức",
  json: "tệp JSON",
  approved: "đồng ý",
  declined: "không đồng ý",
  figures: "số liệu",
  regions: "vùng áp dụng",
  answers: "cơ quan phụ trách",
  assignments: "phân công xã",
  edition: "bộ tiêu chí",
  actual: "thực hiện",
  estimate: "ước",
  month: "tháng",
  six_months: "6 tháng",
  year: "năm",
  ad_hoc: "đột xuất",
  measure: "số liệu",
  indicator: "chỉ tiêu",
  criterion: "tiêu chí",
  mat: "Mật",
  toi_mat: "Tối mật",
  tuyet_mat: "Tuyệt mật",
};

function plain(value: unknown, names: ReadonlyMap<string, string>): string {
  if (typeof value === "number") return exactNumber(value);
  const text = String(value);
  if (isIsoDate(text)) return formatDate(text);
  if (INSTANT.test(text) && !Number.isNaN(Date.parse(text))) return formatInstant(new Date(text));
  return names.get(text) ?? ROLES[text]?.name ?? WORDS[text] ?? text;
}
