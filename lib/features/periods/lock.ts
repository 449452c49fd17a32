import { formatDate } from "../../format/date";
import { locksItself } from "./rule";

/** Why figures of a day may not be entered, by whom, since when (ISO day), and how to ask. */
export type Lock = { periodId: string; period: string; why: string; by: string; since: string; howToAsk: string };

/** A period as locking sees it; days are ISO. */
export type LockablePeriod = {
  id: string;
  name: string;
  from: string;
  to: string;
  /** Locked by hand. */
  locked: { on: string; by: string; reason: string } | null;
  /** Opened again for units, each until a day. */
  openings: { unitKey: string; until: string }[];
};

/** The lock of a period on a day, whoever asks: by hand, or by itself some days after its end, whichever came first. */
export function lockOfPeriod(period: LockablePeriod, today: string, days: number): Lock | null {
  const { id, name, to, locked } = period;
  const itself = locksItself(to, days);
  const shared = { periodId: id, period: name, howToAsk: HOW_TO_ASK };
  if (locked !== null && (locked.on <= itself || itself > today)) {
    return { ...shared, why: locked.reason, by: locked.by, since: locked.on };
  }
  if (today < itself) return null;
  const why = `kỳ đã hết ngày ${formatDate(to)} và tự khóa sau ${days} ngày`;
  return { ...shared, why, by: "hệ thống, theo thiết lập của tỉnh", since: itself };
}

/** The first lock that holds for a unit on figures of a day; an opening lifts the lock of its own period only. */
export function lockFor(
  periods: readonly LockablePeriod[],
  { unitKey, measuredOn }: { unitKey: string; measuredOn: string },
  { today, days }: { today: string; days: number },
): Lock | null {
  for (const period of periods) {
    if (measuredOn < period.from || period.to < measuredOn) continue;
    const open = period.openings.some((one) => one.unitKey === unitKey && today <= one.until);
    const lock = open ? null : lockOfPeriod(period, today, days);
    if (lock !== null) return lock;
  }
  return null;
}

const HOW_TO_ASK = "đề nghị mở khóa ở trang Kỳ báo cáo, nêu lý do và thời hạn";

/** A lock in one sentence, for the field of the day. */
export function lockInWords({ period, why, by, since, howToAsk }: Lock): string {
  return `Kỳ “${period}” đã khóa từ ngày ${formatDate(since)} (${why}; người khóa: ${by}). Nếu vẫn phải nhập, ${howToAsk}.`;
}
