import type { PastDaysView } from "@/lib/features/past-days/types";
import { DayForm } from "./day-form";
import { PublicationTable } from "./publication-table";

/** Every publication there has been, and the way back to what each of them showed. */
export function PublicationsPage({ view }: { view: PastDaysView }) {
  const { path, lines, firstDay, world } = view;
  const covered = lines.some(({ href }) => href === null);
  return (
    <div className="opening">
      <h1>Các bản công bố</h1>
      <p className="lead">
        Số liệu trên cổng đổi khi lãnh đạo duyệt một bản công bố. Bản trước không mất: chọn một bản, hoặc một ngày, để
        xem trang như khi đó. Từ trang ấy, các liên kết giữ nguyên ngày đang xem.
      </p>
      <DayForm path={path} firstDay={firstDay} today={world.today} />
      <section className="part" id="cac-ban">
        <h2>Từ mới đến cũ</h2>
        <PublicationTable lines={lines} />
        {covered && (
          <p className="mute">
            Trang xem lại theo ngày, nên khi một ngày có nhiều bản công bố thì chỉ xem lại được bản sau cùng của ngày
            đó.
          </p>
        )}
      </section>
    </div>
  );
}
