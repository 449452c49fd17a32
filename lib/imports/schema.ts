import { z } from "zod";
import { FILE_KINDS, type FileKind } from "./kinds";
import { LIMITS } from "./workbook/limits";

/** What can be wrong with what is sent, by the codes in which an address carries it back to the form. */
export const RECEIVE_PROBLEMS = {
  "thieu-tep": { place: "tep", text: "Chọn tệp Excel (.xlsx) cần nhập" },
  "tep-rong": { place: "tep", text: "Tệp vừa gửi không có nội dung; hãy chọn lại tệp" },
  "tep-lon": {
    place: "tep",
    text: `Tệp lớn hơn ${LIMITS.fileBytes / 1024 / 1024} MB. Hãy bỏ hình ảnh, trang tính thừa hoặc chia tệp rồi gửi lại.`,
  },
  "ten-dai": { place: "tep", text: "Tên tệp dài quá 255 ký tự; hãy đặt tên ngắn hơn" },
  "thieu-can-cu": { place: "can-cu", text: "Ghi căn cứ: số, ngày của văn bản" },
  "can-cu-dai": { place: "can-cu", text: "Căn cứ dài quá 300 ký tự" },
  "khong-co-bo": { place: "bo", text: "Chọn một bộ tiêu chí trong danh sách" },
  "qua-nhieu": { place: "tep", text: "Gửi quá nhiều tệp trong một phút. Hãy chờ một phút rồi gửi lại." },
  "gui-hong": { place: "tep", text: "Tệp chưa gửi lên hết (đường truyền bị ngắt). Hãy gửi lại." },
} as const;

export type ReceiveProblem = keyof typeof RECEIVE_PROBLEMS;

const say = (code: ReceiveProblem) => ({ error: RECEIVE_PROBLEMS[code].text });

const KIND = z.enum(Object.keys(FILE_KINDS) as [FileKind]);

/** What somebody sends: the bytes of a workbook and the document by which they are sent. */
export const receiveInput = z.strictObject({
  kind: KIND,
  fileName: z.string().trim().min(1, say("thieu-tep")).max(255, say("ten-dai")),
  bytes: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.length > 0, say("tep-rong"))
    .refine((bytes) => bytes.length <= LIMITS.fileBytes, say("tep-lon")),
  basis: z.string().trim().min(1, say("thieu-can-cu")).max(300, say("can-cu-dai")),
  /** For sheets that name no set; empty where the file says it. */
  setKey: z.string().max(100, say("khong-co-bo")),
});

export type ReceiveInput = z.infer<typeof receiveInput>;

/** The codes of problems, for the address of the form. */
export function problemCodes(texts: readonly string[]): ReceiveProblem[] {
  const codes = Object.keys(RECEIVE_PROBLEMS) as ReceiveProblem[];
  return codes.filter((code) => texts.includes(RECEIVE_PROBLEMS[code].text));
}

/** `seen` names what the file was compared with when its figures were looked at. */
export const commitInput = z.strictObject({ fileId: z.uuid(), seen: z.string().length(64) });
export const discardInput = z.strictObject({ fileId: z.uuid(), kind: KIND.default("figures") });
