import type { Verb } from "../policy/roles";

/**
 * What a file can be about; a new kind is a line here, a reader and a commit. `verb` is asked to send one, `overseer` to see
 * those of others; files are sent at `path` and each is looked at below it; `noun` is what a file holds many of.
 */
export const FILE_KINDS = {
  figures: {
    verb: "observation.submit",
    overseer: "import.accept",
    path: "/nhap-tep",
    title: "Nhập từ tệp Excel",
    noun: "số liệu",
  },
  edition: {
    verb: "edition.propose",
    overseer: "edition.propose",
    path: "/phap-ly/tep",
    title: "Bộ tiêu chí từ tệp Excel",
    noun: "mức đạt chuẩn",
  },
  regions: {
    verb: "region.edit",
    overseer: "region.edit",
    path: "/phap-ly/vung/tep",
    title: "Vùng áp dụng từ tệp Excel",
    noun: "dòng",
  },
  answers: {
    verb: "answer.edit",
    overseer: "answer.edit",
    path: "/phap-ly/phan-cong/tep",
    title: "Cơ quan phụ trách từ tệp Excel",
    noun: "dòng",
  },
} as const satisfies Record<string, { verb: Verb; overseer: Verb; path: string; title: string; noun: string }>;

export type FileKind = keyof typeof FILE_KINDS;

/** The kind that a word of an address names; figures where it names none. */
export function kindNamed(word: string | undefined): FileKind | null {
  if (word === undefined) return "figures";
  return Object.hasOwn(FILE_KINDS, word) ? (word as FileKind) : null;
}
