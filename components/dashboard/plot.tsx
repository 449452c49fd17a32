"use client";

import dynamic from "next/dynamic";
import type { BarsProps } from "./bars";

/** Drawn only in the browser, and its library fetched only by pages that draw. */
const Bars = dynamic(() => import("./bars").then((module) => module.Bars), { ssr: false });

/** Names with their bars: the names make the room, as tall before the bars are drawn as after. */
export function Plot(props: BarsProps) {
  return (
    <div className="plot" aria-hidden="true">
      <ol className="plot-names">
        {props.rows.map(({ label }) => (
          <li key={label}>
            <span>{label}</span>
          </li>
        ))}
      </ol>
      <div className="plot-drawing">
        <Bars {...props} />
      </div>
    </div>
  );
}
