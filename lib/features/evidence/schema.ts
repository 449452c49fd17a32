import { z } from "zod";
import { typedDay, typedDayOrNone } from "../../format/typed-day";
import { PAPER_PROBLEMS, type PaperProblem } from "./form/problems";
import { SECRECIES } from "./settings";

const say = (code: PaperProblem) => ({ error: PAPER_PROBLEMS[code] });

/** The unit a paper belongs to and what of it the paper is evidence of; no indicator: of nothing yet. */
const ABOUT = {
  unitKey: z.string().min(1).max(200),
  setKey: z.string().max(100),
  indicatorId: z.string().max(50),
  scope: z.enum(["indicator", "criterion"]),
  /** One observation of the indicator, or none in particular. */
  observationId: z.union([z.literal(""), z.uuid()], say("so-lieu")),
};

const documentNumber = z.string().trim().max(100, say("so-dai"));
const signer = z.string().trim().max(200, say("nguoi-ky-dai"));

/** A file as its content was found to be. */
const file = z.strictObject({
  fileName: z.string().min(1).max(200),
  mediaType: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().positive(),
});

const about = z.strictObject(ABOUT);
export type AboutInput = z.infer<typeof about>;

/** The words of a paper, as its form posts them. */
const PAPER = {
  title: z.string().trim().min(1, say("thieu-ten")).max(300, say("ten-dai")),
  documentNumber,
  documentDate: typedDayOrNone(),
  signer,
  validUntil: typedDayOrNone(),
};

function inOrder({ documentDate, validUntil }: { documentDate: string | null; validUntil: string | null }): boolean {
  return documentDate === null || validUntil === null || documentDate <= validUntil;
}
const OUT_OF_ORDER = { path: ["validUntil"], error: PAPER_PROBLEMS["han-truoc"] };

/** All but the file, so that what is wrong with it can be said together with what is wrong with the file. */
export const paperWords = z.strictObject({ ...ABOUT, ...PAPER }).refine(inOrder, OUT_OF_ORDER);
export const paperInput = z.strictObject({ ...ABOUT, ...PAPER, file }).refine(inOrder, OUT_OF_ORDER);
export type PaperInput = z.infer<typeof paperInput>;

/** All that is kept of a secret paper. */
export const secretInput = z.strictObject({
  ...ABOUT,
  secrecy: z.enum(SECRECIES, { error: "Chọn độ mật" }),
  documentNumber: documentNumber.min(1, { error: "Ghi số của tài liệu" }),
  documentDate: typedDay("Ghi ngày của tài liệu"),
  signer: signer.min(1, { error: "Ghi người ký" }),
  conclusion: z
    .string()
    .trim()
    .min(1, { error: "Ghi kết luận của tài liệu, ví dụ: đạt" })
    .max(500, { error: "Kết luận dài quá 500 ký tự; chỉ ghi kết luận, không ghi nội dung mật" }),
});
export type SecretInput = z.infer<typeof secretInput>;

/** A new file of a paper; `seen` is the number of the version that the person saw. */
export const versionInput = z.strictObject({ evidenceId: z.uuid(), seen: z.coerce.number().int(), file });
export type VersionInput = z.infer<typeof versionInput>;

export const linkInput = z.strictObject({
  ...ABOUT,
  evidenceId: z.union([z.uuid()], { error: "Chọn một tài liệu trong danh sách" }),
});
export type LinkInput = z.infer<typeof linkInput>;

export const endInput = z.strictObject({
  linkId: z.uuid(),
  reason: z.string().trim().min(1, { error: "Nêu lý do gỡ tài liệu" }).max(500, { error: "Lý do dài quá 500 ký tự" }),
});
export type EndInput = z.infer<typeof endInput>;

export const shareInput = z.strictObject({
  evidenceId: z.uuid(),
  unitKey: z.string().min(1, { error: "Chọn một đơn vị" }).max(200),
});
export type ShareInput = z.infer<typeof shareInput>;

export const readInput = z.strictObject({
  evidenceId: z.uuid(),
  number: z.coerce.number().int().min(1).max(1_000_000),
});
export type ReadInput = z.infer<typeof readInput>;
