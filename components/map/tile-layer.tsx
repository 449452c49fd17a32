import type { HomeView } from "@/lib/features/progress/types";
import type { Cell } from "./outline";
import { stepOf } from "./steps";

/** Side of a cell and the space round the map, in units of the drawing. */
export const CELL = 30;
export const MARGIN = 3;
const INSET = 1.5;
const SIDE = CELL - 2 * INSET;
const FOLD = 10;

const STEPS = [1, 2, 3, 4, 5] as const;

/** The squares with their numbers. All squares of one step are one path: a tenth of the bytes of a shape each. */
export function TileLayer({ tiles, otherTiles }: Pick<HomeView, "tiles" | "otherTiles">) {
  return (
    <>
      <defs>
        <rect id="o" x={INSET} y={INSET} width={SIDE} height={SIDE} rx="2" />
        <pattern id="fold" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="fold-paper" width="3" height="3" />
          <path className="fold-line" d="M0 0V3" />
        </pattern>
      </defs>
      <path className="map-other" d={squares(otherTiles)} />
      {STEPS.map((step) => {
        const own = tiles.filter((tile) => stepOf(tile.met) === step);
        return own.length === 0 ? null : (
          <g key={step} className={`s${step}`}>
            <path d={squares(own)} />
            {own.map((tile) => (
              <text key={tile.key} x={(tile.column + 0.5) * CELL} y={(tile.row + 0.5) * CELL + 5}>
                {tile.met}
              </text>
            ))}
          </g>
        );
      })}
      <path className="map-fold" d={folds(tiles.filter((tile) => tile.metAtMost > tile.met))} />
    </>
  );
}

function squares(cells: Cell[]): string {
  return cells
    .map((cell) => `M${cell.column * CELL + INSET} ${cell.row * CELL + INSET}h${SIDE}v${SIDE}h-${SIDE}z`)
    .join("");
}

/** The hatched corner of a commune whose count may rise, because figures are missing. */
function folds(cells: Cell[]): string {
  return cells
    .map((cell) => `M${(cell.column + 1) * CELL - INSET - FOLD} ${cell.row * CELL + INSET}h${FOLD}v${FOLD}z`)
    .join("");
}
