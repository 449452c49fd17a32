import type { Last } from "@/lib/features/entries/types";
import { formatDate } from "@/lib/format/date";
import { Badge } from "../ui/badge";

const STATE_WORDS = {
  accepted: "đã chấp nhận",
  waiting: "… chờ xác nhận",
  returned: "↩ trả lại",
  replaced: "đã có số mới hơn",
};

/** What was said last: what, of when, by whom, and where it stands. Grey, unless it came since the person looked. */
export function LastSaid({ line, changed }: { line: Last | null; changed: boolean }) {
  if (line === null) return null;
  const { words, measuredOn, by, state, returnReason, kind } = line;
  return (
    <p className={changed ? "new" : undefined}>
      <b>{words}</b>
      {kind === "estimate" && " (ước)"} · {formatDate(measuredOn)} · {by} ·{" "}
      {state === "waiting" ? <Badge tone="warn">{STATE_WORDS.waiting}</Badge> : STATE_WORDS[state]}
      {state === "returned" && returnReason !== null && <>: {returnReason}</>}
    </p>
  );
}
