import { describe, expect, it } from "vitest";
import { placeNames } from "@/components/map/place-names";
import { shortName } from "@/components/map/words";
import { homeFixture } from "./fixtures/home";

const view = homeFixture();
const all = [...view.tiles, ...view.otherTiles];
const areas = view.districts.map((district) => ({
  name: shortName(district.name),
  cells: all.filter((tile) => tile.districtCode === district.code),
}));
const places = placeNames(areas);

describe("names of the districts on the map", () => {
  it("all eight find a place", () => {
    expect(places.map((place) => place.name).sort()).toEqual(areas.map((area) => area.name).sort());
  });

  it("lie clear of every tile", () => {
    for (const { from, to, row } of places) {
      const under = all.filter((tile) => tile.row === row && tile.column + 1 > from + 0.01 && tile.column < to - 0.01);
      expect(under).toEqual([]);
    }
  });

  it("touch their own district", () => {
    for (const { name, from, to, row } of places) {
      const own = areas.find((area) => area.name === name)?.cells ?? [];
      const near = own.some(
        (cell) => Math.abs(cell.row - row) <= 1 && cell.column + 1.2 >= from && cell.column - 0.2 <= to,
      );
      expect(near).toBe(true);
    }
  });

  it("never overlap each other", () => {
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) {
        expect(a.row !== b.row || a.to <= b.from || b.to <= a.from).toBe(true);
      }
    }
  });
});
