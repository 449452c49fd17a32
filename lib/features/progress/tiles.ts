import type { Db } from "../../server/db";
import { hrefOn } from "../publications/links";
import { COMMUNE_LEVEL_KINDS, DISTRICT_KINDS, unitInWords } from "../units/kinds";
import { unitsOn } from "../units/queries";
import type { JudgedCommune } from "./summaries";
import tileLayout from "./tile-layout.json";
import type { HomeView } from "./types";

const LAYOUT = tileLayout as unknown as Record<string, [number, number]>;

/** The seats of all communes on the map, linked as of a day; wards and townships beside them, drawn and not judged. */
export async function tilesOf(
  db: Db,
  asOf: string,
  communes: JudgedCommune[],
  day: string | null,
): Promise<Pick<HomeView, "tiles" | "otherTiles">> {
  const judged = communes.flatMap(({ unit, district, standing }) => {
    const seat = LAYOUT[unit.code];
    if (seat === undefined) return [];
    return [
      {
        key: unit.key,
        code: unit.code,
        name: unit.name,
        href: hrefOn(`/xa/${unit.code}`, day),
        districtCode: district.code ?? "",
        column: seat[0],
        row: seat[1],
        met: standing.criteriaMet,
        metAtMost: standing.criteriaMetAtMost,
      },
    ];
  });
  const districts = new Map(
    (await unitsOn(db, asOf, DISTRICT_KINDS)).map((district) => [district.key, district.code ?? ""]),
  );
  const others = await unitsOn(
    db,
    asOf,
    COMMUNE_LEVEL_KINDS.filter((kind) => kind !== "commune"),
  );
  const otherTiles = others.flatMap(({ code, name, kind, parentKey }) => {
    const seat = LAYOUT[code ?? ""];
    if (code === null || seat === undefined) return [];
    const districtCode = districts.get(parentKey ?? "") ?? "";
    return [{ code, name: unitInWords(kind, name), districtCode, column: seat[0], row: seat[1] }];
  });
  return { tiles: judged, otherTiles };
}
