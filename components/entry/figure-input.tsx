"use client";

import { useState } from "react";
import { fieldName, type Typed } from "@/lib/features/entries/typed";
import type { FigureField } from "@/lib/features/entries/types";
import { percentOf, readRatio } from "@/lib/features/observations/ratio";
import { formatNumber } from "@/lib/format/number";
import type { FieldProblem } from "../form/field";

type Props = { id: string; figure: FigureField; typed: Typed; problems: FieldProblem[] };

/** One figure. A percentage may be written as `452/520`; what comes of it is said beside it. */
export function FigureInput({ id, figure, typed, problems }: Props) {
  const name = fieldName(id, figure.name);
  const [text, setText] = useState(typed[name] ?? "");
  const problem = problems.find(({ place }) => place === name)?.text;
  const reckoned = figure.isShare ? shareOf(text) : null;
  const described = [reckoned !== null && `${name}-ty-le`, problem !== undefined && `${name}-loi`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="entry-line">
      <label htmlFor={name}>
        <span className="sr">{id} </span>
        {capital(figure.label)} {figure.unit !== "" && <span className="mute">({figure.unit})</span>}
      </label>
      <input
        id={name}
        name={name}
        className="figure"
        defaultValue={typed[name] ?? ""}
        onInput={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
        inputMode={figure.isShare ? "text" : "decimal"}
        data-run=""
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={described === "" ? undefined : described}
      />
      {reckoned !== null && (
        <output id={`${name}-ty-le`} htmlFor={name}>
          = <b>{reckoned}&#8239;%</b>
        </output>
      )}
      {problem !== undefined && (
        <p className="problem" id={`${name}-loi`}>
          Lỗi: {problem}
        </p>
      )}
    </div>
  );
}

/** The percentage that a numerator and a denominator make; `null` while they make none. */
function shareOf(text: string): string | null {
  if (!text.includes("/")) return null;
  const { value } = readRatio(text.trim());
  return value === undefined ? null : formatNumber(percentOf(value));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
