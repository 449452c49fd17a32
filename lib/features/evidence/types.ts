import type { Problem } from "../../format/problems";
import type { Secrecy } from "./settings";

/** The latest file of a paper, as a list shows it. */
export type VersionLine = {
  number: number;
  fileName: string;
  kind: string;
  size: number;
  sha256: string;
  addedBy: string;
  addedOn: string;
  href: string;
};

/** A paper as a list shows it. */
export type PaperLine = {
  id: string;
  /** The title; of a secret paper, what it is. */
  name: string;
  documentNumber: string | null;
  documentDate: string | null;
  signer: string | null;
  validUntil: string | null;
  /** Its last day of validity is over. */
  expired: boolean;
  secrecy: Secrecy | null;
  conclusion: string | null;
  addedBy: string;
  organisation: string;
  addedOn: string;
  version: VersionLine | null;
};

/** What a paper is evidence of. */
export type LinkLine = {
  id: string;
  unit: string;
  /** `15.2 Xã triển khai …`, or `Tiêu chí 19 …`. */
  about: string;
  href: string | null;
  observation: string | null;
  linkedBy: string;
  linkedOn: string;
  ended: { by: string; on: string; reason: string } | null;
  mayEnd: boolean;
};

/** A choice of a form. */
export type Choice = { value: string; label: string };

/** The part of an indicator's page about its papers. */
export type IndicatorEvidence = {
  unit: { key: string; code: string; name: string };
  setKey: string;
  indicatorId: string;
  /** Papers of this indicator may bear a mark of secrecy. */
  mayBeSecret: boolean;
  mayAttach: boolean;
  /** Whether they may make a paper evidence of the whole criterion as well. */
  mayAttachWhole: boolean;
  /** Whether they read every paper of the unit. */
  readsAll: boolean;
  papers: { paper: PaperLine; link: LinkLine }[];
  /** Papers of the unit that are not evidence of this indicator yet. */
  others: Choice[];
  /** Observations of this indicator, the latest first. */
  observations: Choice[];
};

export const PAPER_FILTERS = [
  { filter: "all", query: "tat-ca", label: "tất cả" },
  { filter: "unlinked", query: "chua-gan", label: "chưa gắn chỉ tiêu nào" },
  { filter: "expired", query: "het-gia-tri", label: "hết giá trị" },
  { filter: "secret", query: "tai-lieu-mat", label: "tài liệu mật" },
  { filter: "missing", query: "chi-tieu-thieu", label: "chỉ tiêu chưa có minh chứng" },
] as const;
export type PaperFilter = (typeof PAPER_FILTERS)[number]["filter"];

/** The papers of a unit. */
export type UnitPapers = {
  unit: { key: string; code: string; name: string };
  mayAttach: boolean;
  counts: Record<PaperFilter, number>;
  filter: PaperFilter;
  /** The sets whose indicators may be looked through, and the one that is. */
  sets: Choice[];
  setKey: string;
  papers: { paper: PaperLine; about: string[] }[];
  missing: { id: string; name: string; href: string | null }[];
};

/** How many papers a unit has, for the list of units. */
export type UnitCount = {
  code: string;
  name: string;
  district: string;
  all: number;
  unlinked: number;
  expired: number;
};

/** One paper with everything that is known of it. */
export type PaperView = {
  paper: PaperLine;
  versions: VersionLine[];
  links: LinkLine[];
  units: { name: string; href: string | null }[];
  mayReplace: boolean;
  /** Units that the person may let the paper serve as well. */
  mayServe: Choice[];
};

/** What a small form of one field answers. */
export type SmallState = { attempt: number; problems: Problem[]; typed: string; said: string | null };

/** The form of a secret paper as typed. */
export type TypedSecret = {
  secrecy: string;
  documentNumber: string;
  documentDate: string;
  signer: string;
  conclusion: string;
};
export type SecretState = { attempt: number; problems: Problem[]; typed: TypedSecret; said: string | null };
