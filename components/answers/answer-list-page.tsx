import type { AnswerListRow, AnswerListView } from "@/lib/features/answers/types";
import { ANSWER_STANDING_WORDS, BY_CUSTOM } from "@/lib/features/answers/words";
import { formatDate } from "@/lib/format/date";
import { DocumentOrNote, NoteList, type Notes, notesOf } from "../dated/notes";
import { Badge } from "../ui/badge";

/** By criterion and indicator of a set: which organisation answers, since when and by which document. */
export function AnswerListPage({ view }: { view: AnswerListView }) {
  const { today, set, sets, counts, criteria } = view;
  const own = criteria.flatMap(({ criterion, indicators }) =>
    [criterion, ...indicators].flatMap(({ said }) => said ?? []),
  );
  const notes = notesOf(own.map(({ document }) => document));
  return (
    <>
      <h1>Cơ quan phụ trách</h1>
      <p className="lede">
        {set.name}, ngày {formatDate(today)}. Chỉ tiêu không ghi cơ quan riêng thì theo cơ quan của tiêu chí. Sửa từng
        dòng bên dưới, hoặc <a href="/phap-ly/phan-cong/tep">nhập cả danh sách từ tệp Excel</a>.
      </p>
      <p>
        <b>{counts.own}</b> tiêu chí, chỉ tiêu có cơ quan phụ trách riêng, trong đó <b>{counts.hints}</b>{" "}
        {ANSWER_STANDING_WORDS.hint}.
      </p>
      {counts.hints > 0 && (
        <p>
          Dòng “{ANSWER_STANDING_WORDS.hint}” là tạm phân theo thông lệ: chưa tìm thấy văn bản phân công của tỉnh. Có
          văn bản thì mở dòng đó, ghi số, ngày của văn bản và chọn “{ANSWER_STANDING_WORDS.confirmed}”.
        </p>
      )}
      <form action="/phap-ly/phan-cong" className="choice">
        <label htmlFor="bo">Bộ tiêu chí</label>
        <select id="bo" name="bo" defaultValue={set.key}>
          {sets.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit">Xem</button>
      </form>
      <NoteList notes={notes} />
      <table className="table dated answers">
        <caption className="sr">Cơ quan phụ trách theo tiêu chí và chỉ tiêu</caption>
        <thead>
          <tr>
            <th scope="col">Tiêu chí, chỉ tiêu</th>
            <th scope="col">Cơ quan phụ trách</th>
            <th scope="col">Từ ngày</th>
            <th scope="col">Văn bản</th>
            <th scope="col">Tình trạng đối chiếu</th>
          </tr>
        </thead>
        {criteria.map(({ criterion, indicators }) => (
          <tbody key={criterion.word}>
            <Line row={criterion} setKey={set.key} inherited={null} notes={notes} />
            {indicators.map((row) => (
              <Line
                key={row.word}
                row={row}
                setKey={set.key}
                inherited={criterion.said?.organisation ?? null}
                notes={notes}
              />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

type LineProps = { row: AnswerListRow; setKey: string; inherited: string | null; notes: Notes };

function Line({ row: { word, name, said }, setKey, inherited, notes }: LineProps) {
  const whole = word.startsWith("TC");
  const title = `${whole ? word.slice(2) : word} ${name}`;
  return (
    <tr>
      <th scope={whole ? "rowgroup" : "row"}>
        <a href={`/phap-ly/phan-cong/${setKey}/${word}`}>{whole ? <b>{title}</b> : title}</a>
      </th>
      {said === null ? (
        <td data-label="Cơ quan phụ trách" colSpan={4} className="mute">
          {inherited === null ? "chưa ghi" : `theo tiêu chí: ${inherited}`}
        </td>
      ) : (
        <>
          <td data-label="Cơ quan phụ trách">{said.organisation}</td>
          <td data-label="Từ ngày">{formatDate(said.from)}</td>
          <td data-label="Văn bản">
            <DocumentOrNote document={said.document === BY_CUSTOM ? undefined : said.document} notes={notes} />
          </td>
          <td data-label="Tình trạng đối chiếu">
            {said.standing === "hint" ? (
              <Badge tone="warn">{ANSWER_STANDING_WORDS.hint}</Badge>
            ) : (
              ANSWER_STANDING_WORDS[said.standing]
            )}
          </td>
        </>
      )}
    </tr>
  );
}
