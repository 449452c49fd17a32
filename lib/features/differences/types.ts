/**
 * What became of a difference. `open`: the unit has to answer. `answered`: it has, in words or (`renewed`) by a newer
 * figure, and the agency has to acknowledge. `closed`: it has.
 */
export type DifferenceState = "open" | "answered" | "renewed" | "closed";

export const DIFFERENCE_WORDS: Record<DifferenceState, string> = {
  open: "chờ xã giải trình",
  answered: "đã giải trình, chờ cơ quan ghi nhận",
  renewed: "xã đã nhập số liệu mới",
  closed: "đã ghi nhận",
};

/** A difference in a list. */
export type DifferenceLine = {
  id: string;
  saidId: string;
  unitKey: string;
  setKey: string;
  indicatorId: string;
  organisationKey: string;
  openedAt: Date;
  state: DifferenceState;
};
