import type { QueueItem } from "@/lib/features/work/types";

/** The day's work as lines of a list: how much, of what, and what has waited too long. */
export function Queue({ items, workingDays }: { items: QueueItem[]; workingDays: number }) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="viec-dang-cho">
      <h2 className="sr" id="viec-dang-cho">
        Việc đang chờ
      </h2>
      <ul className="queue">
        {items.map(({ kind, label, count, late, href, lateHref }) => (
          <li key={kind}>
            {count === 0 ? (
              <>
                <b className="mute">0</b> <span className="mute">{label}</span>
              </>
            ) : (
              <a href={href}>
                <b>{count}</b> <span>{label}</span>
              </a>
            )}
            {late > 0 && (
              <a className="late" href={lateHref}>
                {late} quá hạn{kind !== "enter" && ` ${workingDays} ngày làm việc`}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
