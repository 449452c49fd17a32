import { formatDate } from "@/lib/format/date";

/** Stands on every page of a sample world; on paper the head of each sheet says the same, on a phone the foot says the day. */
export function SampleBand({ today }: { today: string }) {
  return (
    <p className="band">
      <b>
        Dữ liệu minh họa<span className="band-day">, ngày giả định {formatDate(today)}</span> – không phải số liệu chính
        thức
      </b>
    </p>
  );
}
