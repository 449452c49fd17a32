import type { Verb } from "../policy/roles";

/** What a file can be about; a new kind is a line here and a reader. `path` is where a file of it is looked at. */
export const FILE_KINDS = {
  figures: { verb: "observation.submit", path: "/nhap-tep" },
  edition: { verb: "edition.propose", path: "/phap-ly/tep" },
  regions: { verb: "region.edit", path: "/phap-ly/vung/tep" },
  answers: { verb: "answer.edit", path: "/phap-ly/phan-cong/tep" },
} as const satisfies Record<string, { verb: Verb; path: string }>;

export type FileKind = keyof typeof FILE_KINDS;
