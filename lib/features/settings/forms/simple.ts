import { formatDate, isIsoDate, readDate } from "../../../format/date";
import { CHAIN_STEP_WORDS, CHAIN_STEPS } from "../chain-steps";
import type { SettingValue } from "../schema";
import type { Reader, Typed } from "./reader";

const blankOr = (day: string | null) => (day === null ? "" : formatDate(day));

/** Two steps, each with whether it must be taken and its days. */
export const CHAIN_FORM = {
  start: (chain: SettingValue<"routine-chain">): Typed =>
    Object.fromEntries(
      CHAIN_STEPS.flatMap((step) => [
        [`${step}-required`, chain[step].required ? "yes" : "no"],
        [`${step}-from`, blankOr(chain[step].from)],
        [`${step}-until`, blankOr(chain[step].until)],
      ]),
    ),
  read: (reader: Reader): SettingValue<"routine-chain"> => ({
    check: readStep(reader, "check"),
    confirm: readStep(reader, "confirm"),
  }),
};

function readStep({ text, day, say }: Reader, step: (typeof CHAIN_STEPS)[number]) {
  const required = text(`${step}-required`);
  if (required !== "yes" && required !== "no") {
    say(`${step}-required`, `${CHAIN_STEP_WORDS[step]}: chọn bắt buộc hay không`);
  }
  const [from, until] = [day(`${step}-from`), day(`${step}-until`)];
  if (from !== null && until !== null && until < from) {
    say(`${step}-until`, `${CHAIN_STEP_WORDS[step]}: ngày cuối phải từ ngày bắt đầu trở đi`);
  }
  return { from, until, required: required === "yes" };
}

/** A number of working days. */
export const REVIEW_DAYS_FORM = {
  start: ({ workingDays }: SettingValue<"review-days">): Typed => ({ workingDays: String(workingDays) }),
  read: ({ whole }: Reader): SettingValue<"review-days"> => ({
    workingDays: whole("workingDays", 1, 260, "Số ngày làm việc") ?? 1,
  }),
};

/** A day and month, one that every year has. */
export const YEARLY_DUE_FORM = {
  start: ({ day, month }: SettingValue<"yearly-due">): Typed => ({
    due: [day, month].map((part) => String(part).padStart(2, "0")).join("/"),
  }),
  read: ({ text, say }: Reader): SettingValue<"yearly-due"> => {
    const [, day = "", month = ""] = /^(\d{1,2})[/.-](\d{1,2})$/.exec(text("due")) ?? [];
    // 2023 is no leap year: 29 February is not there.
    const real = isIsoDate(`2023-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
    if (!real) say("due", "Ghi ngày và tháng mà năm nào cũng có, như 31/03");
    return { day: real ? Number(day) : 1, month: real ? Number(month) : 1 };
  },
};

/** A number of days after the end of a period. */
export const PERIOD_LOCK_FORM = {
  start: ({ days }: SettingValue<"period-lock">): Typed => ({ days: String(days) }),
  read: ({ whole }: Reader): SettingValue<"period-lock"> => ({ days: whole("days", 0, 366, "Số ngày") ?? 0 }),
};

/** Days one below the other; what is wrong is said with its line. */
export const HOLIDAYS_FORM = {
  start: ({ days }: SettingValue<"public-holidays">): Typed => ({ days: days.map(formatDate).join("\n") }),
  read: ({ typed, say }: Reader): SettingValue<"public-holidays"> => {
    const lines = (typed.days ?? "").split(/\r?\n/).map((line) => line.trim());
    const found = new Map<string, number>();
    const wrong = lines.flatMap((line, index) => {
      if (line === "") return [];
      const day = readDate(line);
      if (day === null) return [`dòng ${index + 1} (“${line.slice(0, 20)}”) không phải ngày`];
      const before = found.get(day);
      if (before !== undefined) return [`dòng ${index + 1} lặp lại ngày của dòng ${before}`];
      found.set(day, index + 1);
      return [];
    });
    if (wrong.length > 0) say("days", `Mỗi dòng ghi một ngày, như 02/09/2023: ${wrong.slice(0, 20).join("; ")}`);
    return { days: [...found.keys()].sort() };
  },
};
