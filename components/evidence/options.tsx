import type { Choice } from "@/lib/features/evidence/types";

type Props = {
  bound: { id?: string; name: string; "aria-label"?: string };
  /** What choosing none is called. */
  none: string;
  options: Choice[];
  chosen: string;
};

/** A choice among some, or none. */
export function Options({ bound, none, options, chosen }: Props) {
  return (
    <select {...bound} defaultValue={chosen}>
      <option value="">{none}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
