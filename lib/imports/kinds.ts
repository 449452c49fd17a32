import type { Verb } from "../policy/roles";

/**
 * What a file can be about; a new kind is a line here, a reader and a commit. `verb` is asked to send one, `overseer` to see
 * those of others; the form that sends it stands at `form` and posts to `word` below `/gui-tep`; each file is looked at below
 * `path`; `noun` is what a file holds many of.
 */
export const FILE_KINDS = {
  figures: {
    verb: "observation.submit",
    overseer: "import.accept",
    word: "so-lieu",
    form: "/nhap-tep",
    path: "/nhap-tep",
    title: "Nhập từ tệp Excel",
    noun: "số liệu",
  },
  edition: {
    verb: "edition.propose",
    overseer: "edition.propose",
    word: "bo-tieu-chi",
    form: "/phap-ly",
    path: "/phap-ly/tep",
    title: "Bộ tiêu chí từ tệp Excel",
    noun: "mức đạt chuẩn",
  },
  regions: {
    verb: "region.edit",
    overseer: "region.edit",
    word: "vung",
    form: "/phap-ly/vung/tep",
    path: "/phap-ly/vung/tep",
    title: "Vùng áp dụng từ tệp Excel",
    noun: "dòng",
  },
  answers: {
    verb: "answer.edit",
    overseer: "answer.edit",
    word: "phan-cong",
    form: "/phap-ly/phan-cong/tep",
    path: "/phap-ly/phan-cong/tep",
    title: "Cơ quan phụ trách từ tệp Excel",
    noun: "dòng",
  },
  assignments: {
    verb: "assignment.edit",
    overseer: "assignment.edit",
    word: "phan-cong-xa",
    form: "/phan-cong-xa/tep",
    path: "/phan-cong-xa/tep",
    title: "Phân công phụ trách xã từ tệp Excel",
    noun: "dòng",
  },
} as const satisfies Record<
  string,
  { verb: Verb; overseer: Verb; word: string; form: string; path: string; title: string; noun: string }
>;

export type FileKind = keyof typeof FILE_KINDS;

/** The kind that a word of an address names. */
export function kindNamed(word: string): FileKind | null {
  const kinds = Object.keys(FILE_KINDS) as FileKind[];
  return kinds.find((kind) => FILE_KINDS[kind].word === word) ?? null;
}
