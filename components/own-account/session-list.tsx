"use client";

import type { OwnSession } from "@/lib/features/own-account/types";
import { type AnswerAction, FIRST, Said } from "../form/answer";
import { useForm } from "../form/use-form";
import { Badge } from "../ui/badge";
import { DataTable } from "../ui/data-table";

/** Where one is signed in; the pressed button names the session that ends, or all others. */
export function SessionList({ action, sessions }: { action: AnswerAction; sessions: OwnSession[] }) {
  const [state, post, pending] = useForm(action, FIRST);
  return (
    <form {...post} className="accounts">
      <Said said={state.said} />
      <DataTable
        caption="Phiên đăng nhập"
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { label: "Trình duyệt", cell: ({ browser }) => browser },
          { label: "Đăng nhập lúc", cell: ({ since }) => since },
          { label: "Còn đến", cell: ({ until }) => until },
          { label: "Kết thúc", cell: (row) => <End session={row} pending={pending} /> },
        ]}
      />
      {sessions.length > 1 && (
        <p className="choice">
          <button type="submit" name="act" value="others" disabled={pending}>
            Kết thúc mọi phiên khác
          </button>
        </p>
      )}
    </form>
  );
}

function End({ session: { id, browser, since, current }, pending }: { session: OwnSession; pending: boolean }) {
  if (current) return <Badge>phiên này</Badge>;
  return (
    <div className="choice">
      <button type="submit" name="sessionId" value={id} disabled={pending}>
        Kết thúc
        <span className="sr">
          {" "}
          phiên {browser} từ {since}
        </span>
      </button>
    </div>
  );
}
