import type { AccountRow } from "@/lib/features/accounts/types";
import { Badge } from "../ui/badge";
import { DataTable } from "../ui/data-table";

/** The rows of the list, inside the one form whose buttons make links. */
export function AccountTable({ rows }: { rows: AccountRow[] }) {
  return (
    <DataTable
      caption="Tài khoản"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { label: "Họ tên, tên đăng nhập", cell: (row) => <Person {...row} /> },
        { label: "Vai trò, cơ quan", cell: (row) => <Roles {...row} /> },
        { label: "Mật khẩu", cell: (row) => <Password {...row} /> },
        { label: "Liên kết", cell: (row) => <Link {...row} /> },
      ]}
    />
  );
}

function Person({ id, name, login, active }: AccountRow) {
  return (
    <>
      <a href={`/quan-tri/tai-khoan/${id}`}>{name}</a> <br />
      <code className="mute">{login}</code>
      {!active && (
        <>
          {" "}
          <Badge>ngừng hoạt động</Badge>
        </>
      )}
    </>
  );
}

function Roles({ roles }: AccountRow) {
  if (roles.length === 0) return <span className="mute">chưa có vai trò</span>;
  return (
    <ul>
      {roles.map(({ role, organisation }) => (
        <li key={role + organisation}>
          {role}, {organisation}
        </li>
      ))}
    </ul>
  );
}

function Password({ hasPassword, askedSince }: AccountRow) {
  return (
    <div>
      {askedSince !== null && (
        <p>
          <Badge tone="warn">xin mật khẩu mới</Badge> <span className="mute">từ {askedSince}</span>
        </p>
      )}
      <p className="whitespace-nowrap">{hasPassword ? "đã đặt" : "chưa đặt"}</p>
    </div>
  );
}

function Link({ id, name, seen, linkUntil, active, mayHaveLink }: AccountRow) {
  if (!mayHaveLink) return <span className="mute">{active ? "tài khoản của bạn" : "không cấp"}</span>;
  return (
    <div className="choice">
      <input type="hidden" name={`seen-${id}`} value={seen} />
      <button type="submit" name="personId" value={id}>
        Tạo liên kết một lần<span className="sr"> cho {name}</span>
      </button>
      {linkUntil !== null && <span className="mute">đã có một liên kết, dùng được đến {linkUntil}</span>}
    </div>
  );
}
