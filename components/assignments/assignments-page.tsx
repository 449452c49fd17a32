import type { AssignmentLine, AssignmentList } from "@/lib/features/assignments/types";
import { formatDate } from "@/lib/format/date";
import type { AnswerAction } from "../form/answer";
import { DataTable } from "../ui/data-table";
import { AssignForm, type AssignState } from "./assign-form";
import { EndForm } from "./end-form";

type Props = {
  view: AssignmentList;
  assign: (before: AssignState, form: FormData) => Promise<AssignState>;
  end: AnswerAction;
};

/** Who follows which commune in a year, by which document; who no longer does stays in the list below. */
export function AssignmentsPage({ view, assign, end }: Props) {
  const { year, years, standing, ended } = view;
  const start = { organisationKey: "", code: "", year: String(year), document: "" };
  return (
    <>
      <h1>Phân công phụ trách xã năm {year}</h1>
      <p className="lede">
        Cơ quan được phân công xem và nhập được số liệu của xã mình phụ trách trong năm. Ghi từng dòng bên dưới, hoặc{" "}
        <a href="/phan-cong-xa/tep">nhập cả danh sách từ tệp Excel</a>.
      </p>
      <ul className="filters">
        {years.map((one) => (
          <li key={one}>
            <a href={`/phan-cong-xa?nam=${one}`} aria-current={one === year ? "true" : undefined}>
              {one}
            </a>
          </li>
        ))}
      </ul>
      <section className="part">
        <h2>Đang phụ trách</h2>
        {standing.length === 0 ? (
          <p>Chưa ghi phân công nào cho năm {year}.</p>
        ) : (
          <DataTable
            caption={`Phân công năm ${year}`}
            rows={standing}
            rowKey={({ id }) => String(id)}
            columns={[
              ...COLUMNS,
              {
                label: "Thay đổi",
                cell: ({ id, organisation, commune }) => (
                  <EndForm id={id} about={`${organisation}, ${commune.name}`} action={end} />
                ),
              },
            ]}
          />
        )}
      </section>
      <section className="part">
        <h2>Ghi phân công</h2>
        <AssignForm action={assign} start={start} organisations={view.organisations} communes={view.communes} />
      </section>
      {ended.length > 0 && (
        <section className="part">
          <h2>Đã thôi phụ trách</h2>
          <DataTable
            caption="Đã thôi phụ trách"
            rows={ended}
            rowKey={({ id }) => String(id)}
            columns={[
              ...COLUMNS,
              { label: "Thôi từ", cell: ({ endedOn }) => (endedOn === null ? "" : formatDate(endedOn)) },
            ]}
          />
        </section>
      )}
    </>
  );
}

const COLUMNS = [
  {
    label: "Cơ quan, xã",
    cell: ({ organisation, commune }: AssignmentLine) => (
      <>
        {organisation}
        <br />
        <a href={`/don-vi/${commune.code}`}>xã {commune.name}</a> <span className="mute">{commune.district}</span>
      </>
    ),
  },
  {
    label: "Văn bản",
    cell: ({ document, sample }: AssignmentLine) => (
      <span>
        {document} {sample && <span className="mute">(minh họa)</span>}
      </span>
    ),
  },
  {
    label: "Ghi ngày",
    cell: ({ recordedOn, recordedBy }: AssignmentLine) => (
      <span>
        {formatDate(recordedOn)} {recordedBy !== null && <span className="mute">{recordedBy}</span>}
      </span>
    ),
  },
];
