import type { ReactNode } from "react";

export type FieldProblem = { place: string; text: string };

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  problems: FieldProblem[];
  children: (bound: {
    id: string;
    name: string;
    "aria-invalid": boolean | undefined;
    "aria-describedby": string | undefined;
  }) => ReactNode;
};

/** Label, hint and error bound to one control, in that order for eye and screen reader. */
export function Field({ name, label, hint, problems, children }: Props) {
  const problem = problems.find(({ place }) => place === name)?.text;
  const described = [hint !== undefined && `${name}-goi-y`, problem !== undefined && `${name}-loi`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint !== undefined && <p id={`${name}-goi-y`}>{hint}</p>}
      {problem !== undefined && (
        <p className="problem" id={`${name}-loi`}>
          Lỗi: {problem}
        </p>
      )}
      {children({
        id: name,
        name,
        "aria-invalid": problem === undefined ? undefined : true,
        "aria-describedby": described === "" ? undefined : described,
      })}
    </div>
  );
}

/** All that is wrong, first, each leading to its field. */
export function ProblemSummary({ problems, title = "Chưa lưu được" }: { problems: FieldProblem[]; title?: string }) {
  if (problems.length === 0) return null;
  return (
    <div className="problems" role="alert">
      <h2>{title}</h2>
      <ul>
        {problems.map(({ place, text }) => (
          <li key={place + text}>
            <a href={`#${place}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
