import type { LevelStanding } from "@/lib/engine";

/** How well a level is known, as the desk of the law says it of one level. */
export const DESK_STANDING_WORDS: Record<LevelStanding, string> = {
  confirmed: "Đã đối chiếu",
  secondary: "Nguồn thứ cấp, chưa đối chiếu",
  hint: "Chưa đối chiếu, chưa có nguồn",
  not_established: "Chưa có mức",
};

/** The same in short, for bars and columns that count levels; in this order everywhere. */
export const COUNTED_STANDINGS = [
  ["confirmed", "Đã đối chiếu"],
  ["secondary", "Nguồn thứ cấp"],
  ["hint", "Chưa đối chiếu"],
  ["not_established", "Chưa có"],
] as const satisfies readonly (readonly [LevelStanding, string])[];
