import type { Sheet } from "./cells";
import { LIMITS } from "./limits";
import { readParts } from "./parts";
import { readSheets } from "./read-sheets";
import { type Refusal, Refused } from "./refusal";
import { refuseByContent } from "./sniff";

export type Opened = { sheets: Sheet[]; refusal?: undefined } | { sheets?: undefined; refusal: Refusal };

/**
 * Opens a workbook that somebody sent: its cells, or why it is not opened and what to do. What a file is, how large and
 * how many cells is found out before the library sees any of it. Never throws for what the bytes hold.
 *
 * @param fileName as the sender called it; it can only make a refusal, never an acceptance
 */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<Opened> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (buffer.length > LIMITS.fileBytes) {
      const most = LIMITS.fileBytes / 1024 / 1024;
      throw new Refused(
        "too_large",
        `Tệp lớn hơn ${most} MB. Hãy bỏ hình ảnh, trang tính thừa hoặc chia tệp rồi gửi lại.`,
      );
    }
    refuseByContent(buffer);
    const parts = await readParts(buffer);
    refuseByName(fileName);
    return { sheets: readSheets(parts) };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}

function refuseByName(fileName: string): void {
  const extension = /\.([^.\\/]+)$/.exec(fileName)?.[1]?.toLowerCase();
  if (extension === "xlsx") return;
  throw new Refused(
    "not_xlsx",
    `Tên tệp phải có đuôi .xlsx (nhận được “${fileName}”). Hãy lưu lại dạng “Excel Workbook (*.xlsx)” rồi gửi lại.`,
  );
}
