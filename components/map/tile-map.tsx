import type { CommuneTile, HomeView } from "@/lib/features/progress/types";
import { outlinePath } from "./outline";
import { placeNames } from "./place-names";
import { CELL, MARGIN, TileLayer } from "./tile-layer";
import { shortName, tileWords } from "./words";

type Props = Pick<HomeView, "tiles" | "otherTiles" | "districts">;

/**
 * The communes as a map of equal squares. The picture is one layer, hidden from readers of the page; the links lie over
 * it, and disappear where the squares are too small to be tapped. The list of communes says the same in words.
 */
export function TileMap({ tiles, otherTiles, districts }: Props) {
  const all = [...tiles, ...otherTiles];
  const areas = districts.map((district) => ({
    name: shortName(district.name),
    cells: all.filter((tile) => tile.districtCode === district.code),
  }));
  const columns = 1 + Math.max(0, ...all.map((tile) => tile.column));
  const rows = 1 + Math.max(0, ...all.map((tile) => tile.row));
  const top = -CELL * 0.95;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG that holds links is a group, and no HTML element draws it.
    <svg
      className="map"
      viewBox={`${-MARGIN} ${top} ${columns * CELL + 2 * MARGIN} ${rows * CELL - top + MARGIN}`}
      role="group"
      aria-labelledby="map-title map-desc"
    >
      <title id="map-title">Bản đồ ô các xã của tỉnh Quảng Bình theo số tiêu chí đạt</title>
      <desc id="map-desc">Mỗi ô là một xã, đặt gần đúng vị trí trong tỉnh. Danh sách theo huyện nói cùng số liệu.</desc>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in the picture can be focused. */}
      <g aria-hidden="true">
        <TileLayer tiles={tiles} otherTiles={otherTiles} />
        {areas.map((area) => (
          <path key={area.name} className="map-line" d={outlinePath(area.cells, CELL)} />
        ))}
        {placeNames(areas).map(({ name, x, row, anchor }) => (
          <text
            key={name}
            className={anchor === "end" ? "map-name end" : "map-name"}
            x={x * CELL + (anchor === "end" ? -3 : 1)}
            y={(row + 0.74) * CELL}
          >
            {name}
          </text>
        ))}
      </g>
      <g className="map-links">
        {tiles.map((tile) => (
          <TileLink
            key={tile.key}
            tile={tile}
            district={districts.find((d) => d.code === tile.districtCode)?.name ?? ""}
          />
        ))}
      </g>
    </svg>
  );
}

function TileLink({ tile, district }: { tile: CommuneTile; district: string }) {
  return (
    <a href={tile.href}>
      <title>{tileWords(tile, district)}</title>
      <use href="#o" x={tile.column * CELL} y={tile.row * CELL} />
    </a>
  );
}
