import type { Option } from "@/lib/features/settings/page/types";

type Props = { bound: { id: string; name: string }; options: readonly Option[]; chosen: string; blank?: string };

/** One of several. What was chosen stays chosen, known or not; `blank` is how none is said. */
export function Choice({ bound, options, chosen, blank }: Props) {
  return (
    <select {...bound} defaultValue={chosen}>
      {blank !== undefined && <option value="">{blank}</option>}
      {chosen !== "" && !options.some(({ value }) => value === chosen) && <option value={chosen}>{chosen}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
