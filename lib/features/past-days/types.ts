import type { IsoDate } from "../../engine";
import type { PublicationStamp, World } from "../progress/types";

/** Why nothing can be shown for a day that was asked for. */
export type DayProblem = "unreadable" | "ahead" | "before_first";

/** `day`: with a problem, what was understood; without one, the past day to show, and `null` for the present. */
export type AskedDay = { day: IsoDate | null; problem: DayProblem | null };

/** One publication with the address where a page stands as it showed it. */
export type PublicationLine = {
  number: number;
  asOf: IsoDate;
  approvedOn: IsoDate;
  /** The one that the present pages show. */
  current: boolean;
  /** `null` where a later publication of the same day covers it. */
  href: string | null;
};

export type PastDaysView = {
  world: World;
  publication: PublicationStamp | null;
  /** The page that the lines lead to. */
  path: string;
  /** The latest first. */
  lines: PublicationLine[];
  /** The first day that can be asked for, or `null` while nothing has been published. */
  firstDay: IsoDate | null;
};

export type NoSuchDayView = PastDaysView & { asked: IsoDate | null; problem: DayProblem };
