import type { Lost } from "../server/backup/evidence";

/** Which files of evidence rows name and the store does not hold as they were sent, a line each. */
export function lostInWords({ missing, damaged }: Lost): string {
  const lines = [...missing.map((key) => `  mất: ${key}`), ...damaged.map((key) => `  hỏng: ${key}`)];
  return `kho minh chứng KHÔNG đủ. Tệp có trong sổ mà kho không giữ đúng:\n${lines.join("\n")}`;
}
