import { REGIONS } from "@/lib/engine";
import type { RegionListRow, RegionListView } from "@/lib/features/regions/types";
import { REGION_STANDING_WORDS, regionSince } from "@/lib/features/regions/words";
import { formatDate } from "@/lib/format/date";
import { DocumentOrNote, NoteList, notesOf } from "../dated/notes";
import { Badge } from "../ui/badge";
import { DataTable } from "../ui/data-table";

/** Every commune by district with the region it is judged by, since when and by which document. */
export function RegionListPage({ view }: { view: RegionListView }) {
  const { today, total, counts, groups } = view;
  const notes = notesOf(groups.flatMap(({ rows }) => rows.flatMap(({ said }) => said?.document ?? [])));
  return (
    <>
      <h1>Vùng áp dụng mức đạt chuẩn</h1>
      <p className="lede">
        Mỗi xã xét theo mức của vùng nào, ngày {formatDate(today)}. Sửa từng xã bên dưới, hoặc{" "}
        <a href="/phap-ly/vung/tep">nhập cả danh sách từ tệp Excel</a>.
      </p>
      <p>
        <b>{total}</b> xã:{" "}
        {counts
          .filter(({ count }) => count > 0)
          .map(
            ({ standing, count }) => `${count} ${standing === null ? "chưa có vùng" : REGION_STANDING_WORDS[standing]}`,
          )
          .join(", ")}
        .
      </p>
      <Filter view={view} />
      <NoteList notes={notes} />
      {groups.length === 0 && <p role="status">Không có xã nào như vậy.</p>}
      {groups.map(({ district, rows }) => (
        <section className="part dated" key={district}>
          <h2>{district}</h2>
          <DataTable
            caption={district}
            rows={rows}
            rowKey={({ code }) => code}
            columns={[
              { label: "Xã", cell: ({ code, name }) => <a href={`/phap-ly/vung/${code}`}>{name}</a> },
              { label: "Vùng", cell: ({ said }) => (said === null ? "chưa xác định" : REGIONS[said.region]) },
              { label: "Áp dụng", cell: ({ said }) => (said === null ? "–" : regionSince(said)) },
              { label: "Văn bản", cell: ({ said }) => <DocumentOrNote document={said?.document} notes={notes} /> },
              { label: "Tình trạng đối chiếu", cell: (row) => <Standing row={row} /> },
            ]}
          />
        </section>
      ))}
    </>
  );
}

function Standing({ row: { said } }: { row: RegionListRow }) {
  if (said === null) return "–";
  const words = REGION_STANDING_WORDS[said.standing];
  return said.standing === "unchecked" ? <Badge tone="warn">{words}</Badge> : words;
}

/** A plain form with the query in the address. */
function Filter({ view: { districts, asked } }: { view: RegionListView }) {
  return (
    <form action="/phap-ly/vung" className="choice">
      <label htmlFor="huyen">Huyện</label>
      <select id="huyen" name="huyen" defaultValue={asked.district ?? ""}>
        <option value="">Tất cả</option>
        {districts.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <label>
        <input type="checkbox" name="xem" value="chua-doi-chieu" defaultChecked={asked.unchecked} /> Chỉ xã chưa đối
        chiếu
      </label>
      <button type="submit">Lọc</button>
    </form>
  );
}
