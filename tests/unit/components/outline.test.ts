import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, outline, outlinePath, type Point } from "@/components/map/outline";

const cells = fc
  .uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), { selector: ([x, y]) => `${x} ${y}`, maxLength: 30 })
  .map((pairs) => pairs.map(([column, row]): Cell => ({ column, row })));

/** Signed area: rings round cells count for them, holes against. */
function area(ring: Point[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Point;
    return sum + x * nextY - nextX * y;
  }, 0);
  return twice / 2;
}

function length(ring: Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Point;
    return sum + Math.abs(nextX - x) + Math.abs(nextY - y);
  }, 0);
}

function freeSides(all: Cell[]): number {
  const taken = new Set(all.map(({ column, row }) => `${column} ${row}`));
  return all.reduce((sum, { column: x, row: y }) => {
    const around = [`${x + 1} ${y}`, `${x - 1} ${y}`, `${x} ${y + 1}`, `${x} ${y - 1}`];
    return sum + around.filter((side) => !taken.has(side)).length;
  }, 0);
}

describe("outline of a district", () => {
  it("encloses exactly its cells, along exactly their free sides", () => {
    fc.assert(
      fc.property(cells, (all) => {
        const rings = outline(all);
        expect(rings.reduce((sum, ring) => sum + area(ring), 0)).toBe(all.length);
        expect(rings.reduce((sum, ring) => sum + length(ring), 0)).toBe(freeSides(all));
      }),
    );
  });

  it("has only right-angled corners", () => {
    fc.assert(
      fc.property(cells, (all) => {
        for (const ring of outline(all)) {
          for (const [index, [x, y]] of ring.entries()) {
            const [nextX, nextY] = ring[(index + 1) % ring.length] as Point;
            expect((x === nextX) !== (y === nextY)).toBe(true);
          }
        }
      }),
    );
  });

  it("does not depend on the order of the cells, nor on one named twice", () => {
    fc.assert(
      fc.property(cells, (all) => {
        const corners = (list: Cell[]) =>
          outline(list)
            .flat()
            .map(([x, y]) => `${x} ${y}`)
            .sort();
        expect(corners([...all].reverse().concat(all))).toEqual(corners(all));
      }),
    );
  });

  it("keeps cells apart that touch only at a corner", () => {
    expect(
      outline([
        { column: 0, row: 0 },
        { column: 1, row: 1 },
      ]),
    ).toHaveLength(2);
  });

  it("draws one cell as a square", () => {
    expect(outlinePath([{ column: 1, row: 0 }], 10)).toBe("M10 0L20 0L20 10L10 10Z");
  });
});
