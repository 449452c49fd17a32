"use client";

import { fieldName, type Typed, WHOLE } from "@/lib/features/entries/typed";
import type { CriterionView, IndicatorForEntry } from "@/lib/features/entries/types";
import type { FieldProblem } from "../form/field";
import { Line } from "./entry-fields";
import { FigureInput } from "./figure-input";
import { LastSaid } from "./last-said";
import { SaidSelect } from "./said-select";

export type Given = { typed: Typed; problems: FieldProblem[]; doubts: FieldProblem[]; changed: boolean };

type Props = { indicator: IndicatorForEntry; given: Given; saidLabel: string; history: string };

/** One indicator: what the law asks, what was said last, and in the column of fields what is said now. */
export function IndicatorRow({ indicator, given, saidLabel, history }: Props) {
  const { id, name, levels, guidance, due } = indicator;
  return (
    <section className={given.changed ? "ask changed" : "ask"} aria-labelledby={`${id}-ten`}>
      <div className="ask-what">
        <h2 id={`${id}-ten`}>
          <b>{id}</b> {name}
        </h2>
        {levels.length > 0 && <p>Mức: {levels.join("; ")}</p>}
        {guidance !== null && <p className="mute">Hướng dẫn, minh chứng: {guidance}</p>}
      </div>
      <div className="ask-fields">
        {indicator.mayEnter ? (
          <Fields indicator={indicator} given={given} saidLabel={saidLabel} />
        ) : (
          <p className="mute">Cơ quan khác nhập</p>
        )}
        <Doubts doubts={given.doubts} id={id} />
        {due !== null && <p className="doubt">{due}</p>}
      </div>
      <div className="ask-last">
        {indicator.papers !== null && (
          <p>
            <a href={`${history}#minh-chung`}>
              {indicator.papers === 0 ? "Chưa có minh chứng" : `${indicator.papers} tài liệu minh chứng`}
              <span className="sr"> của {id}</span>
            </a>
          </p>
        )}
        <LastSaid line={indicator.lastFigure} changed={given.changed} />
        <LastSaid line={indicator.acceptedFigure} changed={false} />
        <LastSaid line={indicator.lastSaid} changed={given.changed} />
        <LastSaid line={indicator.acceptedSaid} changed={false} />
        {indicator.lastFigure === null && indicator.lastSaid === null ? (
          <p>Chưa có số liệu nào</p>
        ) : (
          <a href={history}>
            Các lần đã ghi<span className="sr"> của {id}</span>
          </a>
        )}
      </div>
    </section>
  );
}

function Fields({ indicator, given, saidLabel }: Omit<Props, "history">) {
  const { id, figures, yearly, decided, mayConclude, mayBeNotApplicable } = indicator;
  const { typed, problems } = given;
  const concluding =
    mayConclude && (!decided || mayBeNotApplicable || typed[fieldName(id, "conclusion")] !== undefined);
  return (
    <>
      <input type="hidden" name={fieldName(id, "seen")} value={indicator.seen} />
      {figures.map((figure) => (
        <FigureInput key={figure.name} id={id} figure={figure} typed={typed} problems={problems} />
      ))}
      {yearly && (
        <Line
          name={fieldName(id, "referenceYear")}
          label={
            <>
              <span className="sr">{id} </span>Năm của số liệu
            </>
          }
          inputMode="numeric"
          className="year"
          {...{ typed, problems }}
        />
      )}
      {concluding && (
        <SaidSelect
          id={id}
          label={saidLabel}
          mayBeNotApplicable={mayBeNotApplicable}
          typed={typed}
          problems={problems}
        />
      )}
      {figures.length === 0 && !mayConclude && <p className="mute">Cơ quan phụ trách kết luận</p>}
    </>
  );
}

/** The conclusion on the whole criterion, where figures of its indicators are not kept. */
export function WholeRow({
  whole,
  criterionId,
  saidLabel,
  given,
}: {
  whole: NonNullable<CriterionView["whole"]>;
  criterionId: string;
  saidLabel: string;
  given: Given;
}) {
  return (
    <section className={given.changed ? "ask changed" : "ask"} aria-labelledby="ca-tieu-chi">
      <div className="ask-what">
        <h2 id="ca-tieu-chi">Cả tiêu chí {criterionId}</h2>
        <p className="mute">Chỉ khi không có số liệu của từng chỉ tiêu; có rồi thì xét theo chỉ tiêu.</p>
      </div>
      <div className="ask-fields">
        <input type="hidden" name={fieldName(WHOLE, "seen")} value={whole.seen} />
        <SaidSelect
          id={WHOLE}
          label={saidLabel}
          mayBeNotApplicable={false}
          typed={given.typed}
          problems={given.problems}
        />
        <Doubts doubts={given.doubts} id={WHOLE} />
      </div>
      <div className="ask-last">
        {whole.last === null ? <p>Chưa có kết luận chung</p> : <LastSaid line={whole.last} changed={given.changed} />}
      </div>
    </section>
  );
}

function Doubts({ doubts, id }: { doubts: FieldProblem[]; id: string }) {
  const own = doubts.filter(({ place }) => place.slice(0, place.lastIndexOf(":")) === id);
  return own.map(({ text }) => (
    <p key={text} className="doubt">
      Xem lại: {text}
    </p>
  ));
}
