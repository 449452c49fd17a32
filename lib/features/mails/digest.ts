import { formatDate } from "../../format/date";
import { formatNumber } from "../../format/number";

const MOST_LINES = 40;

/** The text of a mail: what is new, a line each, and where to go on. Nothing in it needs a sign-in to be harmless. */
export function digestText(given: { name: string; day: string; lines: readonly string[]; address: string }): {
  subject: string;
  body: string;
} {
  const { name, day, lines, address } = given;
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
    `Xem việc hôm nay: ${address}/lam-viec`,
    `Đổi cách nhận thư: ${address}/thong-bao`,
    "",
    "Thư này được gửi tự động. Cổng không bao giờ hỏi mật khẩu qua thư.",
  ].join("\n");
  return { subject: `Nông thôn mới: ${formatNumber(lines.length)} thông báo mới, ${formatDate(day)}`, body };
}
