import { Source } from "@/components/ui/source";
import type { HomeView } from "@/lib/features/progress/types";
import { formatDate } from "@/lib/format/date";
import { formatFixed, formatFixedRange } from "@/lib/format/fixed";
import { formatNumber } from "@/lib/format/number";

type Props = Pick<HomeView, "average" | "coverage" | "targetDocument">;

/** How the figures of the page come about, beside what was published elsewhere. */
export function Method({ average, coverage, targetDocument }: Props) {
  const { published } = average;
  return (
    <section className="part" id="cach-tinh">
      <h2>Cách tính, nguồn</h2>
      <ul className="notes">
        <li>
          Bình quân tiêu chí mỗi xã: tính được <b>{formatFixedRange(average.computed, average.computedAtMost, 1)}</b>
          {published !== null && (
            <>
              ; số đã công bố là <b>{formatFixed(published.value, 1)}</b> ngày {formatDate(published.on)}
              {published.setName !== null && `, theo ${published.setName}`} (nguồn: <Source text={published.source} />)
            </>
          )}
          . Tính trên mọi xã, cả xã đã được công nhận, không tính phường, thị trấn.
        </li>
        <li>Thiếu số liệu không phải là chưa đạt: khi còn thiếu, số tiêu chí viết thành khoảng, như “từ 13 đến 16”.</li>
        <li>
          {formatNumber(coverage.known)} trên {formatNumber(coverage.total)} chỉ tiêu của các xã có số liệu, kết luận,
          hoặc kết luận chung của tiêu chí; {coverage.confirmedLevels} trên {coverage.levels} mức đạt chuẩn đã đối chiếu
          với bản ký.
        </li>
        <li>
          Mục tiêu và hạn: {targetDocument.source.includes(targetDocument.number) ? "" : `${targetDocument.number}, `}
          <Source text={targetDocument.source} />. Đúng hay chậm tiến độ so với thời hạn các đơn vị đã cam kết, không
          chia đều theo tháng.
        </li>
      </ul>
    </section>
  );
}
