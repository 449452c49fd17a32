"use client";

import dynamic from "next/dynamic";
import type { BarsProps } from "./bars";

/** Drawn only in the browser, and its library fetched only by pages that draw. */
const Bars = dynamic(() => import("./bars").then((module) => module.Bars), { ssr: false });

/** Room for a chart, as tall before it is drawn as after, and none where nothing can draw it or on paper. */
export function Plot(props: BarsProps) {
  const height = heightOf(props.rows.length);
  return (
    <div className="plot" aria-hidden="true">
      <svg className="plot-room" width="1" height={height} aria-hidden="true" focusable="false" />
      <div className="plot-drawing">
        <Bars {...props} />
      </div>
    </div>
  );
}

const ROW = 28;

function heightOf(rows: number): number {
  return rows * ROW + 8;
}
