import type { IsoDate, Standing } from "../../engine";
import type { PublicationStamp, World } from "../progress/types";

export type TitleRow = {
  setKey: string;
  setName: string;
  titleYear: number;
  completedOn: IsoDate | null;
  decidedOn: IsoDate | null;
  decision: string | null;
  withdrawnOn: IsoDate | null;
  source: string;
  sample: boolean;
};

export type HolderRow = { name: string; from: IsoDate; to: IsoDate | null; current: boolean };

export type HistoryPoint = {
  asOf: IsoDate;
  met: number;
  metAtMost: number;
  /** The commune's page as that publication showed it; `null` for the page's own, and where none is left. */
  href: string | null;
};

/** What is missing for the next title, ready to be listed. */
export type MissingItem = {
  /** The set that demands it, and its address. */
  set: { key: string; name: string; href: string };
  criterionId: string;
  criterionName: string;
  verdict: "not_met" | "unknown";
  detail: string;
  organisation: string | null;
};

export type CommuneView = {
  world: World;
  publication: PublicationStamp;
  /** The past day that was asked for, to which links keep; `null` for the present. */
  day: IsoDate | null;
  unit: {
    key: string;
    code: string;
    name: string;
    fullName: string;
    kindName: string;
    regionName: string;
    regionChecked: boolean;
  };
  district: { code: string; name: string };
  /** Every unit that ever held this code, the one of the page's day marked. */
  holders: HolderRow[];
  predecessors: string[];
  successors: { name: string; on: IsoDate; document: string }[];
  /** Lines such as "Đăng ký đạt chuẩn nông thôn mới năm 2023", "Sở phụ trách: …". */
  lines: { text: string; source: string; sample: boolean }[];
  titles: TitleRow[];
  /** The NTM title held on the day, in words, or null. */
  titleHeld: string | null;
  standing: Standing;
  /** Of each indicator whose levels were all confirmed: by whom and when, in words. */
  confirmed: Record<string, string>;
  /** The nâng cao standing, where there are figures for it. */
  advanced: Standing | null;
  next: { titleName: string; ready: boolean; missing: MissingItem[] } | null;
  history: HistoryPoint[];
  /** Names of the responsible organisation by criterion id. */
  organisations: Record<string, string>;
  /** Said beside the names where who answers for what has not been compared with a document of the province. */
  organisationsNote: string | null;
};
