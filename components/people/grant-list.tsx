"use client";

import type { GrantRow } from "@/lib/features/people/types";
import { formatDate } from "@/lib/format/date";
import { type Answer, type AnswerAction, FIRST, Said } from "../form/answer";
import { ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";
import { Badge } from "../ui/badge";
import { DataTable } from "../ui/data-table";

type Props = { action: AnswerAction; grants: GrantRow[]; mayEnd: boolean };

const WHEN: Record<GrantRow["when"], string> = {
  now: "đang giữ",
  later: "chưa bắt đầu",
  past: "đã kết thúc",
  "taken back": "đã rút lại",
};

/** Every role a person holds, held or will hold. One form: the pressed button names the row whose last day is set. */
export function GrantList({ action, grants, mayEnd }: Props) {
  const [state, post] = useForm(action, FIRST);
  if (grants.length === 0) return <p>Chưa có vai trò nào; người này đăng nhập được nhưng chưa có việc.</p>;
  const columns = [
    { label: "Vai trò, cơ quan", cell: (row: GrantRow) => <What {...row} /> },
    { label: "Từ ngày", cell: (row: GrantRow) => formatDate(row.from) },
    { label: "Đến hết ngày", cell: (row: GrantRow) => (row.to === null ? "đến khi thay đổi" : formatDate(row.to)) },
    { label: "Kết thúc", cell: (row: GrantRow) => <End row={row} answer={state} /> },
  ];
  return (
    <form {...post} className="accounts" noValidate key={state.attempt}>
      <Said said={state.said} />
      <ProblemSummary problems={state.problems} title="Chưa ghi được ngày cuối" />
      <DataTable
        caption="Vai trò"
        columns={mayEnd ? columns : columns.slice(0, 3)}
        rows={grants}
        rowKey={({ id }) => String(id)}
      />
    </form>
  );
}

function What({ role, organisation, when }: GrantRow) {
  return (
    <>
      {role} <br />
      <span className="mute">{organisation}</span> <Badge>{WHEN[when]}</Badge>
    </>
  );
}

function End({ row, answer }: { row: GrantRow; answer: Answer }) {
  if (row.when === "past" || row.when === "taken back") return <span className="mute">đã kết thúc</span>;
  const name = `last-${row.id}`;
  const wrong = answer.problems.some(({ place }) => place === name);
  return (
    <div className="choice">
      <label htmlFor={name}>
        Ngày cuối<span className="sr"> của vai trò {row.role}</span>
      </label>
      <input
        id={name}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        size={10}
        maxLength={10}
        defaultValue={answer.typed[name] ?? ""}
        aria-invalid={wrong || undefined}
      />
      <button type="submit" name="grantId" value={row.id}>
        Ghi ngày cuối<span className="sr"> của vai trò {row.role}</span>
      </button>
    </div>
  );
}
