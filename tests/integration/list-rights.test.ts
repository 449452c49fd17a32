import { expect, test } from "vitest";
import { answerFile } from "@/lib/imports/answers/queries";
import { assignmentFile } from "@/lib/imports/assignments/queries";
import { COMMITS } from "@/lib/imports/committing/commit-by-kind";
import { regionFile } from "@/lib/imports/regions/queries";
import { withDatabase } from "./database";
import { bookOf, sendList } from "./list-file";
import { actorOf } from "./people";

const { db } = withDatabase("sample");

const LISTS = [
  {
    kind: "regions",
    file: regionFile,
    head: ["Mã xã", "Xã", "Huyện", "Vùng", "Từ ngày", "Đến hết ngày", "Văn bản", "Mức đối chiếu"],
    row: ["18904", "Dân Hóa", "Minh Hóa", "TDMNPB", "08/03/2022", "", "QĐ 1 (thử)", "đã đối chiếu"],
    rows: () => db().unitRegion.findMany({ orderBy: { id: "asc" } }),
  },
  {
    kind: "answers",
    file: answerFile,
    head: ["Bộ tiêu chí", "Mã chỉ tiêu", "Cơ quan", "Từ ngày", "Đến hết ngày", "Văn bản", "Mức đối chiếu"],
    row: ["xa-ntm-2021-2025", "TC12", "so-tai-chinh", "01/01/2023", "", "QĐ 9 (thử)", "đã đối chiếu"],
    rows: () => db().indicatorAssignment.findMany({ orderBy: { id: "asc" } }),
  },
  {
    kind: "assignments",
    file: assignmentFile,
    head: ["Năm", "Mã xã", "Xã", "Huyện", "Cơ quan", "Văn bản"],
    row: ["2024", "19003", "", "", "Sở Du lịch", "QĐ 1 (thử)"],
    rows: () => db().unitAssignment.findMany({ orderBy: { id: "asc" } }),
  },
] as const;

test.each(LISTS)("a file of $kind is written by nobody else, nor by who may no longer", async (list) => {
  const office = await actorOf(db(), "vanphong");
  const bytes = bookOf([[...list.head], [...list.row]]);
  const view = await list.file(office, await sendList(db(), office, list.kind, bytes), null, db());
  expect(view).toMatchObject({ state: "ready", errors: 0 });
  const input = { fileId: view?.id, seen: view?.difference?.seen };
  const before = await list.rows();
  const commit = COMMITS[list.kind];
  for (const login of ["chanhvanphong", "soyte", "xacaoquang", "lanhdao", "quantri"])
    expect(await commit?.(await actorOf(db(), login), input, db()), login).toEqual({ ok: false, code: "not_found" });
  expect(await commit?.({ ...office, roles: [] }, input, db())).toEqual({ ok: false, code: "refused" });
  expect(await list.rows()).toEqual(before);
  expect(await db().importFile.findUnique({ where: { id: view?.id ?? "" } })).toMatchObject({ committedAt: null });
  expect(await db().auditEntry.count({ where: { action: "access.refused", subjectId: view?.id ?? "" } })).toBe(6);
  expect(await commit?.(office, input, db())).toMatchObject({ ok: true, value: { written: 1 } });
});
