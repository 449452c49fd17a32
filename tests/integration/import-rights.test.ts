import { expect, test } from "vitest";
import { withDatabase } from "./database";
import { commitSeen, criteriaBook, longBook, look, send } from "./import-file";
import { actorOf } from "./people";

const { db } = withDatabase("sample");
const CAO_QUANG = "19003";

const written = (importFileId: string) => db().observation.findMany({ where: { importFileId } });

/** What is wrong with a file that somebody sends, as `cell: words`. */
async function problemsOf(login: string, bytes: Uint8Array) {
  const view = await send(db(), await actorOf(db(), login), bytes);
  return { view, problems: view.problems.map(({ cell, text }) => `${cell}: ${text}`) };
}

test("a department sends what it answers for, of communes it does not follow; it waits to be checked", async () => {
  const { view, problems } = await problemsOf("sonongnghiep", longBook([[CAO_QUANG, "13.4", "", "đạt", "01/09/2023"]]));
  expect(problems).toEqual([]);
  expect(await commitSeen(db(), await actorOf(db(), "sonongnghiep"), view)).toMatchObject({ ok: true });
  expect(await written(view.id)).toMatchObject([
    { organisationKey: "so-nn-ptnt", conclusion: "met", acceptedAt: null },
  ]);
});

test("it sends nothing else of them: each cell is named, and nothing is written", async () => {
  const bytes = longBook([
    [CAO_QUANG, "13.4", "", "đạt", "01/09/2023"],
    [CAO_QUANG, "15.2", "", "đạt", "01/09/2023"],
  ]);
  const { view, problems } = await problemsOf("sonongnghiep", bytes);
  expect(problems).toEqual([expect.stringMatching(/4: .*không nhập chỉ tiêu 15\.2/)]);
  expect((await commitSeen(db(), await actorOf(db(), "sonongnghiep"), view)).ok).toBe(false);
  expect(await written(view.id)).toEqual([]);
});

test("who follows a commune sends its figures, and concludes only on what the organisation answers for", async () => {
  const bytes = longBook([
    [CAO_QUANG, "17.4", "2,7", "", "01/09/2023"],
    [CAO_QUANG, "15.2", "", "đạt", "01/09/2023"],
    [CAO_QUANG, "17.5", "", "đạt", "01/09/2023"],
  ]);
  const { view, problems } = await problemsOf("soyte", bytes);
  expect(problems).toEqual([expect.stringMatching(/5: .*không kết luận chỉ tiêu 17\.5/)]);
  expect(await written(view.id)).toEqual([]);
});

test("a conclusion on whole criteria by a department that answers for none of them is refused", async () => {
  const { problems } = await problemsOf(
    "soyte",
    criteriaBook([CAO_QUANG], (_row, id) => (id === 1 ? "đạt" : "")),
  );
  expect(problems).toEqual([expect.stringContaining("không kết luận tiêu chí 1")]);
});

test("a commune sends its own conclusions", async () => {
  const actor = await actorOf(db(), "xacaoquang");
  const { view, problems } = await problemsOf("xacaoquang", longBook([[CAO_QUANG, "17.5", "", "đạt", "01/09/2023"]]));
  expect(problems).toEqual([]);
  expect(await commitSeen(db(), actor, view)).toMatchObject({ ok: true });
});

test("who follows no commune, and has only indicators, sends a file all the same", async () => {
  await db().unitAssignment.updateMany({
    where: { organisationKey: "so-nn-ptnt", replacedAt: null },
    data: { replacedAt: new Date() },
  });
  const { view } = await problemsOf("sonongnghiep", longBook([[CAO_QUANG, "15.2", "", "đạt", "03/09/2023"]]));
  expect(view.errors).toBe(1);
  const row = await db().importFile.findUniqueOrThrow({ where: { id: view.id } });
  expect(row.organisationKey).toBe("so-nn-ptnt");
});

test("who may no longer conclude when the file is written writes nothing, and the refusal is in the log", async () => {
  const actor = await actorOf(db(), "soyte");
  const { view } = await problemsOf("soyte", longBook([[CAO_QUANG, "15.2", "", "đạt", "02/09/2023"]]));
  expect(view.errors).toBe(0);
  await db().indicatorAssignment.updateMany({
    where: { organisationKey: "so-y-te", replacedAt: null },
    data: { replacedAt: new Date("2023-09-06T00:00:00Z") },
  });
  const later = await actorOf(db(), "soyte");
  expect(await commitSeen(db(), later, view)).toEqual({ ok: false, code: "refused" });
  expect(await written(view.id)).toEqual([]);
  expect((await look(db(), actor, view.id)).state).toBe("ready");
  expect(await db().auditEntry.count({ where: { action: "access.refused", subjectId: view.id } })).toBe(1);
});
