import { formatDate } from "@/lib/format/date";

/** Stands on every page of a sample world, on paper too. */
export function SampleBand({ today }: { today: string }) {
  return (
    <p className="band">
      <b>Dữ liệu minh họa, ngày giả định {formatDate(today)} – không phải số liệu chính thức</b>
    </p>
  );
}
