import { formatDate } from "../../format/date";
import { formatNumber } from "../../format/number";

const MOST_LINES = 40;

type Given = {
  name: string;
  day: string;
  lines: readonly string[];
  /** What waits for the person, by kind of work. */
  queue: readonly { label: string; count: number; late: number }[];
  address: string;
};

/** The text of a mail: what is new, a line each, what waits, and where to go on. Nothing in it needs a sign-in to be harmless. */
export function digestText(given: Given): { subject: string; body: string } {
  const { name, day, lines, queue, address } = given;
  const shown = lines.slice(0, MOST_LINES).map((line) => `- ${line}`);
  const rest = lines.length - shown.length;
  const body = [
    `Kính gửi ${name},`,
    "",
    `Cổng Tiến độ nông thôn mới tỉnh Quảng Bình có ${formatNumber(lines.length)} thông báo mới cho bạn:`,
    "",
    ...shown,
    ...(rest > 0 ? [`- và ${formatNumber(rest)} thông báo khác`] : []),
    "",
    ...waitingLines(queue),
    `Xem việc hôm nay: ${address}/lam-viec`,
    `Đổi cách nhận thư: ${address}/thong-bao`,
    "",
    "Thư này được gửi tự động. Cổng không bao giờ hỏi mật khẩu qua thư.",
  ].join("\n");
  return { subject: `Nông thôn mới: ${formatNumber(lines.length)} thông báo mới, ${formatDate(day)}`, body };
}

function waitingLines(queue: Given["queue"]): string[] {
  const lines = queue
    .filter(({ count }) => count > 0)
    .map(({ label, count, late }) => {
      const overdue = late > 0 ? ` (quá hạn ${formatNumber(late)})` : "";
      return `- ${formatNumber(count)} ${label}${overdue}`;
    });
  return lines.length === 0 ? [] : ["Việc đang chờ bạn:", "", ...lines, ""];
}
