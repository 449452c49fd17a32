import { formatDate } from "@/lib/format/date";

type Props = { path: string; firstDay: string | null; today: string };

/** Opens a public page as of any day: a plain question to the server, without a script. */
export function DayForm({ path, firstDay, today }: Props) {
  return (
    <form method="get" action={path} className="day-form no-print">
      <label htmlFor="tai-ngay">
        Xem số liệu tại ngày{" "}
        <span className="mute">
          (từ {formatDate(firstDay ?? today)} đến {formatDate(today)})
        </span>
      </label>
      <input id="tai-ngay" name="tai-ngay" placeholder="31/08/2023" inputMode="numeric" maxLength={10} required />
      <button type="submit">Xem</button>
    </form>
  );
}
