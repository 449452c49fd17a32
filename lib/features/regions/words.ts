/** How well it is known by which region a commune is judged. */
export const REGION_STANDING_WORDS = {
  confirmed: "đã đối chiếu",
  default: "theo vùng chung của tỉnh",
  unchecked: "chưa đối chiếu",
} as const;

export type RegionStanding = keyof typeof REGION_STANDING_WORDS;
