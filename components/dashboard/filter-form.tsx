import { atStart } from "@/components/map/words";
import type { Frame } from "@/lib/features/dashboards/types";

type Props = { frame: Pick<Frame, "filter" | "choices">; path: string };

/** The filter as a plain form whose answer is an address that can be sent on. */
export function FilterForm({ frame: { filter, choices }, path }: Props) {
  const { districts, sets, years } = choices;
  return (
    <form action={path} className="choice dashboard-filter no-print">
      {districts.length > 1 && (
        <label>
          Huyện{" "}
          <select name="huyen" defaultValue={filter.district ?? ""}>
            <option value="">Tất cả</option>
            {districts.map(({ key, name }) => (
              <option key={key} value={key}>
                {atStart(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        Bộ tiêu chí{" "}
        <select name="bo" defaultValue={filter.set}>
          {sets.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Năm mục tiêu{" "}
        <select name="nam" defaultValue={filter.year}>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Lọc</button>
    </form>
  );
}
