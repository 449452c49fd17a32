type Props = { path: string; firstDay: string | null; today: string };

/** Opens a public page as of any day: a plain question to the server, without a script. */
export function DayForm({ path, firstDay, today }: Props) {
  return (
    <form method="get" action={path} className="day-form no-print">
      <label htmlFor="tai-ngay">Xem như vào cuối ngày</label>
      <input type="date" id="tai-ngay" name="tai-ngay" min={firstDay ?? undefined} max={today} required />
      <button type="submit">Xem</button>
    </form>
  );
}
