import type { ReviewView } from "@/lib/features/reviews/types";

const FILTERS = [
  ["buoc", "buoc", "Đang chờ"],
  ["huyen", "huyen", "Huyện"],
  ["xa", "xa", "Xã"],
  ["tieuChi", "tieu-chi", "Tiêu chí"],
  ["coQuan", "co-quan", "Cơ quan phụ trách"],
] as const;

/** The filters of the list: a plain form with everything in the address. */
export function ReviewFilterForm({ view }: { view: ReviewView }) {
  const { filter, options, workingDays } = view;
  return (
    <form action="/ra-soat" className="review-filter">
      {FILTERS.map(([key, name, label]) => (
        <label key={key}>
          <span>{label}</span>
          <select name={name} defaultValue={filter[key]}>
            <option value="">Tất cả</option>
            {filter[key] !== "" && !options[key].some(({ value }) => value === filter[key]) && (
              <option value={filter[key]}>{filter[key]} (0)</option>
            )}
            {options[key].map(({ value, label: words, count }) => (
              <option key={value} value={value}>
                {words} ({count})
              </option>
            ))}
          </select>
        </label>
      ))}
      <label className="tick-line">
        <input type="checkbox" name="qua-han" value="1" defaultChecked={filter.quaHan === "1"} />
        <span>Chỉ số liệu chờ quá {workingDays} ngày làm việc</span>
      </label>
      <button type="submit">Lọc</button>
    </form>
  );
}
