import { Source } from "@/components/ui/source";
import type { YearView } from "@/lib/features/targets/types";

/** How the counts come about and where the targets come from. */
export function YearMethod({ view: { document, source, year } }: { view: YearView }) {
  return (
    <section className="part" id="cach-tinh">
      <h2>Cách tính, nguồn</h2>
      <ul className="notes">
        <li>
          Mục tiêu: {source.includes(document) ? "" : `${document}, `}
          <Source text={source} />.
        </li>
        <li>
          Tính cho năm {year} mọi đơn vị có danh hiệu của năm {year}, cả khi chưa đăng ký trước: ngày hoàn thành tiêu
          chí và ngày quyết định công nhận đếm riêng. Quyết định của năm {year} có thể ban hành sang năm sau.
        </li>
        <li>
          Đúng hay chậm tiến độ là so số đã hoàn thành tiêu chí với số đơn vị đã đến thời hạn tự cam kết, không chia đều
          theo tháng.
        </li>
      </ul>
    </section>
  );
}
