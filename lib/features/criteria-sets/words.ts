import { REGIONS } from "../../engine";
import type { LevelGroup } from "./types";

/** Whom the levels of a group bind. */
export function placeInWords({ layer, region }: Pick<LevelGroup, "layer" | "region">): string {
  if (layer === "province") return "Quy định của tỉnh Quảng Bình";
  if (layer === "region") return region === null ? "Theo vùng" : `Vùng ${REGIONS[region]}`;
  return layer === "common" ? "Mức chung" : "Mức chung để tham khảo, không dùng để xét";
}

/** Years rising, runs drawn together: `2021, 2023–2025`. */
export function yearsInRuns(years: number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && year === last.to + 1) last.to = year;
    else runs.push({ from: year, to: year });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

/** The address within the page of a set where an indicator stands. */
export function indicatorAnchor(id: string): string {
  return `ct-${id}`;
}
