import { DIFFERENCE_WORDS, type DifferenceState } from "@/lib/features/differences/types";
import { formatDate } from "@/lib/format/date";

type Props = { differences: { id: string; on: string; state: DifferenceState }[] };

/** On the page of an indicator: what differs and waits. */
export function DifferencesOn({ differences }: Props) {
  return differences.map(({ id, on, state }) => (
    <p key={id} className="said warn">
      <a href={`/khac-biet/${id}`}>Khác biệt với kết luận của cơ quan phụ trách</a> từ ngày {formatDate(on)}:{" "}
      {DIFFERENCE_WORDS[state]}.
    </p>
  ));
}
