import { State } from "@/components/shell/states";
import type { NoSuchDayView } from "@/lib/features/past-days/types";
import { HOW_TO_WRITE, problemInWords } from "@/lib/features/past-days/words";
import { DayForm } from "./day-form";
import { PublicationTable } from "./publication-table";

/** A day was asked for that has no pages: what is wrong with it, how to write one, and which publications there are. */
export function NoSuchDay({ view }: { view: NoSuchDayView }) {
  const { path, asked, problem, lines, firstDay, world } = view;
  return (
    <State title="Không xem được theo ngày này">
      <p>{problemInWords(problem, asked, firstDay)}</p>
      <p>{HOW_TO_WRITE}</p>
      <p>
        <a href={path}>Xem trang hiện nay</a>
        {lines.length > 0 && ", chọn một ngày khác, hoặc chọn một bản công bố:"}
      </p>
      {lines.length > 0 && (
        <>
          <DayForm path={path} firstDay={firstDay} today={world.today} />
          <PublicationTable lines={lines} />
        </>
      )}
    </State>
  );
}
