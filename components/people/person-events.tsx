import type { PersonEvent } from "@/lib/features/people/types";
import { DataTable } from "../ui/data-table";

/** What was done to or by a person, the latest first. */
export function PersonEvents({ events }: { events: PersonEvent[] }) {
  if (events.length === 0) return null;
  return (
    <section className="part dated">
      <h2>Lịch sử</h2>
      <DataTable
        caption="Lịch sử"
        rows={events}
        rowKey={({ sequence }) => sequence}
        columns={[
          { label: "Lúc", cell: ({ at }) => at },
          { label: "Việc", cell: ({ what }) => what },
          { label: "Ai làm", cell: ({ by }) => by },
          { label: "Lý do", cell: ({ reason }) => reason ?? "–" },
        ]}
      />
    </section>
  );
}
