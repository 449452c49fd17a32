import { partInWords, REGIONS } from "@/lib/engine";
import { partNames } from "@/lib/features/editions/level-form";
import type { IndicatorDesk } from "@/lib/features/editions/types";
import { formatDate } from "@/lib/format/date";
import { type LevelChoices, LevelForm, type LevelState } from "./level-form";
import { Sources } from "./sources";
import { DESK_STANDING_WORDS } from "./standing-words";

type Props = { desk: IndicatorDesk; save: (before: LevelState, form: FormData) => Promise<LevelState> };

/** One indicator: its levels with their clause, standing and who confirmed them, and the form for one. */
export function IndicatorDeskPage({ desk, save }: Props) {
  const { setKey, indicatorId, levels, index, mayPropose } = desk;
  const here = `/phap-ly/${setKey}/${encodeURIComponent(indicatorId)}`;
  return (
    <>
      <p>
        <a href="/phap-ly">Pháp lý của bộ tiêu chí</a> › <a href={`/phap-ly/${setKey}`}>{desk.setName}</a>
      </p>
      <h1>
        {indicatorId} {desk.indicatorName}
      </h1>
      <table className="table">
        <caption className="sr">Các mức đạt chuẩn của chỉ tiêu</caption>
        <thead>
          <tr>
            <th scope="col">Áp dụng cho</th>
            <th scope="col">Mức đạt chuẩn</th>
            <th scope="col">Căn cứ</th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ level, words, place, confirmation }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the edition is what makes a level addressable
            <tr key={at} aria-current={at === index ? "true" : undefined}>
              <th scope="row">
                {mayPropose ? <a href={`${here}?muc=${at}`}>{place}</a> : place}
                {level.to !== undefined && <span className="doc-note mute">đến {formatDate(level.to)}</span>}
              </th>
              <td data-label="Mức đạt chuẩn">{words}</td>
              <td data-label="Căn cứ">{level.reference}</td>
              <td data-label="Tình trạng">
                <div>
                  {DESK_STANDING_WORDS[level.standing]}
                  {confirmation !== null && (
                    <span className="doc-note mute">
                      {confirmation.enteredBy} nhập, {confirmation.confirmedBy} xác nhận ngày{" "}
                      {formatDate(confirmation.on)}
                    </span>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sources levels={levels} />
      {mayPropose && (
        <section className="part" id="sua">
          <h2>{index === null ? "Thêm một mức" : "Xác nhận hoặc sửa mức này"}</h2>
          {index !== null && (
            <p>
              <a href={here}>Thêm một mức khác</a>
            </p>
          )}
          <LevelForm desk={desk} choices={choicesFor(desk)} action={save} key={index ?? "new"} />
        </section>
      )}
    </>
  );
}

function choicesFor({ measure }: IndicatorDesk): LevelChoices {
  const parts = partNames(measure).map((part) => [part, part === "each" ? "mỗi số đo" : partInWords(part)] as const);
  return { parts, regions: Object.entries(REGIONS), standings: Object.entries(DESK_STANDING_WORDS) };
}
