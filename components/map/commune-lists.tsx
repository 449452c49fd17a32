import type { CommuneTile, HomeView } from "@/lib/features/progress/types";
import { formatFixedRange } from "@/lib/format/fixed";
import { formatRange } from "@/lib/format/number";
import { stepOf } from "./steps";
import { atStart } from "./words";

/** The same communes in words, by district: what one taps on a phone, and what a screen reader reads. */
export function CommuneLists({ tiles, districts }: Pick<HomeView, "tiles" | "districts">) {
  return (
    <div className="lists">
      {districts.map((district) => {
        const own = tiles.filter((tile) => tile.districtCode === district.code);
        return own.length === 0 ? null : (
          <details key={district.code}>
            <summary>
              <b>{atStart(district.name)}</b>
              <span className="mute">
                {own.length} xã · bình quân {formatFixedRange(district.average, district.averageAtMost, 1)}
              </span>
            </summary>
            <ul>
              {own.sort(byCount).map((tile) => (
                <CommuneLine key={tile.key} tile={tile} />
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

function CommuneLine({ tile }: { tile: CommuneTile }) {
  return (
    <li>
      <a href={tile.href}>{tile.name}</a>
      <span>
        {formatRange(tile.met, tile.metAtMost)}
        <i className={`swatch s${stepOf(tile.met)}`} />
      </span>
    </li>
  );
}

function byCount(a: CommuneTile, b: CommuneTile): number {
  return a.met - b.met || a.metAtMost - b.metAtMost || a.name.localeCompare(b.name, "vi");
}
