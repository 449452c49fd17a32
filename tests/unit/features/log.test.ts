import { expect, test } from "vitest";
import { actionsOf, EVENT_GROUPS, EVENT_WORDS, type EventGroup, eventText } from "@/lib/audit/words";
import { helpFor } from "@/lib/features/help/help";
import { HELP_TOPICS } from "@/lib/features/help/topics";
import { changesOf, idsOf } from "@/lib/features/log/changes";
import { logHref, readLogQuery } from "@/lib/features/log/schema";
import { NO_SUBJECTS } from "@/lib/policy/can";
import { ROLES } from "@/lib/policy/roles";

test("every group of events has events, and an unknown name of an old entry stands as it is", () => {
  for (const group of Object.keys(EVENT_GROUPS) as EventGroup[]) expect(actionsOf(group).length).toBeGreaterThan(0);
  expect(Object.values(EVENT_WORDS).every(({ text }) => text.length > 3)).toBe(true);
  expect(eventText("gone.long-ago")).toBe("gone.long-ago");
});

test("before and after are lines in words, whatever lies in them, and nothing secret", () => {
  const names = new Map([["xa-cao-quang", "Xã Cao Quảng"]]);
  const before = { acceptedAt: null, rows: [{ unitKey: "xa-cao-quang", from: "2022-01-01" }] };
  const after = {
    acceptedAt: "2023-09-06T03:14:00.000Z",
    value: 12.5,
    passwordHash: "x",
    deep: { token: ["a"] },
    met: true,
  };
  expect(changesOf(before, after, names)).toEqual([
    { field: "dòng 1, đơn vị", before: "Xã Cao Quảng", after: null },
    { field: "dòng 1, từ ngày", before: "01/01/2022", after: null },
    { field: "chấp nhận lúc", before: null, after: "10:14 ngày 06/09/2023" },
    { field: "giá trị", before: null, after: "12,5" },
    { field: "passwordHash", before: null, after: "(không hiển thị)" },
    { field: "deep, token", before: null, after: "(không hiển thị)" },
    { field: "met", before: null, after: "có" },
  ]);
  expect(changesOf(null, null, names)).toEqual([]);
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`k${index}`, index]));
  expect(changesOf(null, many, names).at(-1)?.field).toBe("… và 40 dòng nữa");
});

test("a key of a row without a name is short on the screen and whole beside it; filters of the log are words", () => {
  const id = "bb643102-0f6a-4c3e-9a51-3d2f8a1c7e90";
  const person = "9d7ea68c-52b1-4f0a-8a77-1f2e3d4c5b6a";
  const names = new Map([[person, "Nguyễn Thị Mẫu"]]);
  expect(changesOf(null, { reviewId: id, askedById: person, values: { male: 3 } }, names)).toEqual([
    { field: "lượt rà soát", before: null, after: "bb643102" },
    { field: "người đề nghị", before: null, after: "Nguyễn Thị Mẫu" },
    { field: "giá trị, nam", before: null, after: "3" },
  ]);
  expect(idsOf({ reviewId: id }, { reviewId: id, token: id, askedById: person }, names)).toEqual([
    { field: "lượt rà soát", id },
    { field: "người đề nghị", id: person },
  ]);
  const filter = { nhom: "refused", loai: "person", "ket-qua": "refused", tu: "06/09/2023" };
  expect(changesOf(null, { filter }, names).map(({ field, after }) => `${field}: ${after}`)).toEqual([
    "điều kiện lọc, việc: Bị từ chối",
    "điều kiện lọc, loại đối tượng: tài khoản",
    "điều kiện lọc, kết quả: bị từ chối",
    "điều kiện lọc, từ ngày: 06/09/2023",
  ]);
});

test("an address holds what was asked for, and strange ones do no harm", () => {
  const { typed, filter } = readLogQuery({
    tu: "1/9/2023",
    nguoi: " ai đó ",
    nhom: ["law"],
    truoc: "-1",
    "ket-qua": "x",
  });
  expect(filter).toMatchObject({ tu: "2023-09-01", den: null, nguoi: "ai đó", nhom: null, "ket-qua": null });
  expect(logHref("/nhat-ky", typed, { truoc: "7" })).toBe(
    "/nhat-ky?tu=1%2F9%2F2023&nguoi=+ai+%C4%91%C3%B3+&ket-qua=x&truoc=7",
  );
  expect(readLogQuery({ truoc: "9".repeat(30), nguoi: "\0" })).toMatchObject({ place: { before: null }, problems: [] });
});

test("help is for each role its own work: what it may not do is not there", () => {
  const common = HELP_TOPICS.filter(({ verb }) => verb === null).length;
  for (const role of Object.keys(ROLES)) {
    const held = { role, organisationKey: "x", ownUnits: ["a"], assignedUnits: ["b"], ownSubjects: NO_SUBJECTS };
    const { topics } = helpFor({ id: "1", name: "A", roles: [held] });
    expect(topics.length, role).toBeGreaterThan(common);
    const may = Object.keys(ROLES[role]?.may ?? {});
    expect(
      topics.every(({ verb }) => verb === null || may.includes(verb)),
      role,
    ).toBe(true);
  }
  expect(helpFor({ id: "1", name: "A", roles: [] }).topics).toHaveLength(common);
  expect(new Set(HELP_TOPICS.map(({ id }) => id)).size).toBe(HELP_TOPICS.length);
});
