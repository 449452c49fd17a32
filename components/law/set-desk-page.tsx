import { CHANGE_KIND_WORDS } from "@/lib/criteria/difference";
import { levelInWords } from "@/lib/engine";
import type { SetDesk } from "@/lib/features/editions/types";
import { formatDate } from "@/lib/format/date";
import type { AnswerAction } from "../form/answer";
import { LevelBar, LevelKey } from "./level-bar";
import { OfferForm } from "./offer-form";
import { ProposalList } from "./proposal-list";
import { DESK_STANDING_WORDS } from "./standing-words";

type Props = { desk: SetDesk; offer: AnswerAction };

/** One set from inside: every level with its standing, each leading to its form, and the editions so far. */
export function SetDeskPage({ desk, offer }: Props) {
  const { edition, setKey, editions, proposals, byCriterion, offered, mayPropose } = desk;
  return (
    <>
      <p>
        <a href="/phap-ly">Pháp lý của bộ tiêu chí</a>
      </p>
      <h1>{edition.shortName}</h1>
      <p>
        Ban hành ngày {formatDate(desk.publishedOn)}.{" "}
        <a href={`/phap-ly/${setKey}/bo-tieu-chi.xlsx`}>Tải bộ tiêu chí dạng Excel</a>
        {" · "}
        <a href={`/bo-tieu-chi/${setKey}`}>Trang công khai</a>
      </p>
      {offered !== null && (
        <section className="part">
          <h2>Bản phần mềm mới có nội dung khác</h2>
          <p>Nội dung đang dùng không tự thay đổi. Xem {offered.length} ô khác nhau rồi quyết định.</p>
          <ul className="notes">
            {offered.slice(0, MOST_OFFERED).map(({ kind, place, fields }) => (
              <li key={`${kind}${place}`}>
                {CHANGE_KIND_WORDS[kind]} {place}
                {fields.length > 0 && `: ${fields.map(({ name }) => name).join(", ")}`}
              </li>
            ))}
          </ul>
          {mayPropose && <OfferForm action={offer} />}
        </section>
      )}
      <section className="part">
        <h2>Theo tiêu chí</h2>
        <LevelKey />
        <table className="table law">
          <caption className="sr">Mức đạt chuẩn theo tiêu chí và tình trạng đối chiếu</caption>
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Mức đạt chuẩn</th>
              <th scope="col">Tình trạng</th>
            </tr>
          </thead>
          {edition.criteria.map((criterion, at) => (
            <tbody key={criterion.id} id={`tc-${criterion.id}`}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  <b>{criterion.id}</b> {criterion.name}
                </th>
                <td data-label="Tình trạng">{byCriterion[at] && <LevelBar counts={byCriterion[at].counts} />}</td>
              </tr>
              {criterion.indicators.map(({ id, name, measure, levels }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={`/phap-ly/${setKey}/${encodeURIComponent(id)}`}>
                      {id} {name}
                    </a>
                  </th>
                  <td data-label="Mức đạt chuẩn">
                    {levels.length === 0
                      ? "chưa có mức"
                      : [
                          ...new Set(levels.map((level) => levelInWords(level, edition.measures[measure]?.unit ?? ""))),
                        ].join("; ")}
                  </td>
                  <td data-label="Tình trạng">
                    {[...new Set(levels.map(({ standing }) => DESK_STANDING_WORDS[standing]))].join("; ")}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <Editions editions={editions} />
      {proposals.length > 0 && (
        <section className="part">
          <h2>Đề nghị</h2>
          <ProposalList rows={proposals} />
        </section>
      )}
    </>
  );
}

/** The contents so far, by their days; the names by which files and the log call them stand apart. */
function Editions({ editions }: Pick<SetDesk, "editions">) {
  return (
    <section className="part">
      <h2>Các lần ban hành</h2>
      <ul className="notes">
        {editions.map(({ hash, publishedOn, origin, proposalId }) => (
          <li key={hash}>
            {formatDate(publishedOn)}, {origin === "release" ? "kèm phần mềm" : "do Văn phòng Điều phối ban hành"}{" "}
            {proposalId !== null && <a href={`/phap-ly/de-nghi/${proposalId}`}>xem thay đổi</a>}
          </li>
        ))}
      </ul>
      <details className="technical">
        <summary>Chi tiết kỹ thuật: phiên bản, mã băm</summary>
        <ul className="notes">
          {editions.map(({ label, hash, publishedOn }) => (
            <li key={hash}>
              {label}, {formatDate(publishedOn)} <code>{hash}</code>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

const MOST_OFFERED = 20;
