import type { EditionChange } from "../../criteria/difference";
import type { Criterion, Edition, Level, Measure } from "../../engine";
import type { ImportProblem } from "../../imports/types";
import type { LevelCounts } from "../criteria-sets/types";
import type { BesideRow, EffectRow } from "./effects";
import type { TypedLevel } from "./level-form";

export type Origin = "level" | "workbook" | "json" | "release";

export const ORIGIN_WORDS: Record<Origin, string> = {
  level: "sửa một mức",
  workbook: "tệp Excel",
  json: "tệp JSON",
  release: "nội dung của bản phần mềm mới",
};

export type Decision = "published" | "refused" | "withdrawn";

export const DECISION_WORDS: Record<Decision, string> = {
  published: "đã ban hành",
  refused: "không chấp nhận",
  withdrawn: "người đề nghị rút lại",
};

/** A proposal as lists show it. */
export type ProposalRow = {
  id: string;
  setKey: string;
  setName: string;
  label: string;
  origin: Origin;
  reason: string;
  proposedBy: string;
  proposedOn: string;
  decision: Decision | null;
  decidedBy: string | null;
  decidedOn: string | null;
  decisionReason: string | null;
};

/** A set as the page of the law shows it: all levels counted, hints too. */
export type LawRow = {
  setKey: string;
  name: string;
  label: string;
  publishedOn: string;
  counts: LevelCounts;
  /** A newer content that this release ships, and the office has not taken over: how many cells differ. */
  offered: number | null;
};

export type LawDesk = { sets: LawRow[]; waiting: ProposalRow[]; mayPropose: boolean };

/** Who stands for a level: who entered it, who confirmed it, when; of the edition in which it got its present content. */
export type Confirmation = { enteredBy: string; confirmedBy: string; on: string; label: string };

export type CriterionStanding = { id: string; name: string; counts: LevelCounts };

/** A set inside: every level with its standing, hints included. */
export type SetDesk = {
  setKey: string;
  edition: Edition;
  hash: string;
  publishedOn: string;
  byCriterion: CriterionStanding[];
  editions: { label: string; hash: string; publishedOn: string; origin: string; proposalId: string | null }[];
  proposals: ProposalRow[];
  offered: EditionChange[] | null;
  mayPropose: boolean;
};

/** One indicator with its levels, and the form of one of them. */
export type IndicatorDesk = {
  setKey: string;
  setName: string;
  hash: string;
  criterion: Pick<Criterion, "id" | "name">;
  indicatorId: string;
  indicatorName: string;
  measure: Measure;
  levels: { level: Level; words: string; place: string; confirmation: Confirmation | null }[];
  /** The level to be changed; `null` for a new one. */
  index: number | null;
  typed: TypedLevel;
  mayPropose: boolean;
};

/** What a new content would do: cell by cell, and to whom. */
export type Preview = {
  changes: EditionChange[];
  newMeasures: { key: string; name: string; unit: string }[];
  /** ISO day on which units are judged by both. */
  asOf: string;
  units: number;
  effects: EffectRow[];
  beside: Beside | null;
};

/** The content run beside another set. */
export type Beside = { setKey: string; setName: string; asOf: string; rows: BesideRow[] };

export type ProposalView = ProposalRow & {
  hash: string;
  baseLabel: string | null;
  preview: Preview;
  /** Sets beside which it can be run. */
  others: { key: string; name: string }[];
  mayDecide: boolean;
  mayWithdraw: boolean;
};

/** A file with a whole content, read and not yet proposed. */
export type EditionFileView = {
  id: string;
  fileName: string;
  basis: string;
  state: "reading" | "interrupted" | "refused" | "faulty" | "stale" | "ready" | "proposed" | "discarded";
  refusal: string | null;
  problems: ImportProblem[];
  setName: string | null;
  /** Whether it is a set that is not there yet. */
  isNew: boolean;
  /** Measures to be ticked before it can be proposed; a workbook marks its own. */
  toTick: Preview["newMeasures"];
  preview: Preview | null;
  proposalId: string | null;
};
