import type { SettingRow, SettingsList } from "@/lib/features/settings/page/types";
import { type Column, DataTable } from "../ui/data-table";
import { Lines } from "./lines";

/** The rules of the domain that no document settles yet, each with its value and how well it is known. */
export function SettingsPage({ list }: { list: SettingsList }) {
  return (
    <>
      <h1>Cài đặt</h1>
      <p className="lede">
        Các quy tắc mà văn bản chưa nói rõ, hoặc đổi theo năm. Mỗi quy tắc kèm tình trạng đối chiếu, nguồn, và ai đổi
        lần cuối.
        {!list.mayChange && " Người quản trị đổi các cài đặt này."}
      </p>
      <section className="part dated settings">
        <DataTable caption="Cài đặt" columns={COLUMNS} rows={list.rows} rowKey={({ key }) => key} />
      </section>
    </>
  );
}

const COLUMNS: Column<SettingRow>[] = [
  { label: "Cài đặt", cell: ({ key, name }) => <a href={`/quan-tri/cai-dat/${key}`}>{name}</a> },
  { label: "Giá trị", cell: ({ value }) => <Lines lines={value} /> },
  {
    label: "Tình trạng đối chiếu",
    cell: ({ standing, document }) => (
      <span>
        {standing}
        {document !== null && <span className="mute">. {document}</span>}
      </span>
    ),
  },
  {
    label: "Đổi lần cuối",
    cell: ({ changed }) =>
      changed === null ? (
        <span className="mute">giá trị ban đầu</span>
      ) : (
        <span>
          {changed.by}, {changed.at}
        </span>
      ),
  },
];
