import type { Effect } from "../difference/difference";
import type { FileKind } from "../kinds";
import type { ImportProblem } from "../types";

/** Where a file is: being read, not to be opened, with errors, ready to be written, being written, or at its end. */
export type FileState =
  | "reading"
  | "interrupted"
  | "refused"
  | "faulty"
  | "ready"
  | "committing"
  | "committed"
  | "discarded";

export const FILE_STATE_WORDS: Record<FileState, string> = {
  reading: "đang đọc",
  interrupted: "đọc dở, bị ngắt",
  refused: "không mở được",
  faulty: "có lỗi, chưa nhập được",
  ready: "chờ xem và ghi",
  committing: "đang ghi",
  committed: "đã ghi",
  discarded: "đã bỏ",
};

/** A file as the list shows it. */
export type FileRow = {
  id: string;
  fileName: string;
  basis: string;
  sender: string;
  organisation: string;
  receivedAt: Date;
  state: FileState;
  /** Observations written by it. */
  written: number | null;
  mine: boolean;
};

/** One figure or conclusion of a file, with what stood before it. */
export type FileLine = {
  key: string;
  unit: string;
  unitCode: string;
  /** `17.1 Tỷ lệ hộ được sử dụng nước sạch`. */
  about: string;
  effect: Effect | "written";
  before: string | null;
  after: string;
  measuredOn: string;
  referenceYear: number;
  kind: "actual" | "estimate";
  cell: string;
};

export type LineFilter = Effect;

/** Which lines of a comparison are shown: in the address, and in words. */
export const LINE_FILTERS: readonly { filter: LineFilter; query: string; label: string }[] = [
  { filter: "changed", query: "thay-doi", label: "thay đổi" },
  { filter: "new", query: "moi", label: "mới" },
  { filter: "repeated", query: "nhu-cu", label: "như cũ, ngày mới" },
  { filter: "same", query: "giu-nguyen", label: "đã có sẵn" },
];

/** Everything that can be said of a file whatever its kind. */
export type FileHead = FileRow & {
  kind: FileKind;
  size: number;
  setName: string | null;
  layouts: string[];
  progress: { step: "read" | "commit"; done: number; total: number } | null;
  /** Why the last try to read or write it came to nothing. */
  failure: string | null;
  refusal: string | null;
  errors: number;
  warnings: number;
  problems: ImportProblem[];
  committedAt: Date | null;
  same: number;
  accepted: boolean;
  /** Whether the bytes are still kept. */
  kept: boolean;
};

/** A file of figures. */
export type FileView = FileHead & {
  /** For a file that can be written: what writing it would do. */
  difference: { counts: Record<Effect, number>; seen: string; accepts: boolean } | null;
  filter: LineFilter | null;
  lines: FileLine[];
  page: number;
  pages: number;
};

/** The page of imports. */
export type ImportDesk = {
  sets: { key: string; name: string }[];
  /** ISO day. */
  today: string;
  /** Whether what this person imports is accepted with the import. */
  acceptsAll: boolean;
  files: FileRow[];
};
