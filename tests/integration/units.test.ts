import { describe, expect, test } from "vitest";
import { COMMUNE_LEVEL_KINDS, DISTRICT_KINDS } from "@/lib/features/units/kinds";
import { holdersOf, kinOf, unitByCode, unitsOn } from "@/lib/features/units/queries";
import { toDbDate } from "@/lib/server/dates";
import { withDatabase } from "./database";

const { db } = withDatabase("sample");

describe("units on a day", () => {
  test.each([
    ["2020-02-01", 8, 151, 128],
    ["2024-11-30", 8, 151, 128],
    ["2024-12-01", 8, 145, 122],
    ["2025-06-30", 8, 145, 122],
    ["2025-07-01", 0, 41, 36],
  ])("%s: %i districts, %i commune-level units, %i communes", async (day, districts, units, communes) => {
    expect(await unitsOn(db(), day, DISTRICT_KINDS)).toHaveLength(districts);
    expect(await unitsOn(db(), day, COMMUNE_LEVEL_KINDS)).toHaveLength(units);
    expect(await unitsOn(db(), day, ["commune"])).toHaveLength(communes);
  });

  test("one code names three units at different times", async () => {
    const holders = await holdersOf(db(), "19198");
    expect(holders.map(({ name, from }) => [name, from])).toEqual([
      ["Xã Lý Trạch", "2020-02-01"],
      ["Xã Lý Nam", "2024-12-01"],
      ["Xã Nam Trạch", "2025-07-01"],
    ]);
    expect((await unitByCode(db(), "19198", "2023-09-06"))?.name).toBe("Lý Trạch");
  });

  test("a unit keeps its key when its code changes", async () => {
    const before = await unitByCode(db(), "19201", "2024-11-30");
    const after = await unitByCode(db(), "19207", "2024-12-01");
    expect(after).toMatchObject({ key: before?.key, name: "Quán Hàu", kind: "township" });
    expect((await unitByCode(db(), "19207", "2024-11-30"))?.name).toBe("Lương Ninh");
    expect(await unitByCode(db(), "19201", "2024-12-01")).toBeNull();
  });

  test("the units of 2025 come from those of 12/2024, not from those of 2020", async () => {
    const bacTrach = await unitByCode(db(), "19126", "2025-07-01");
    const names = (await kinOf(db(), bacTrach?.key ?? "", "predecessors", "2025-07-01")).map((kin) => kin.name);
    expect(names.sort()).toEqual(["Xã Bắc Trạch", "Xã Hạ Mỹ", "Xã Liên Trạch", "Xã Thanh Trạch"]);
  });

  test("all fourteen communes of Minh Hóa have a region that is not yet checked", async () => {
    const unchecked = await db().unitRegion.count({
      where: { standing: "unchecked", validFrom: toDbDate("2020-02-01") },
    });
    expect(unchecked).toBe(14);
  });
});

describe("the store refuses", () => {
  test("two versions of a unit on one day", async () => {
    const overlap = db().unitVersion.create({
      data: {
        unitKey: "xa-cao-quang-19003",
        validFrom: toDbDate("2023-01-01"),
        code: "99999",
        name: "Cao Quảng",
        kind: "commune",
        document: "x",
        source: "x",
        recordedAt: toDbDate("2023-01-01"),
      },
    });
    await expect(overlap).rejects.toThrow(/UnitVersion_no_overlap/);
  });

  test("one code for two units on one day", async () => {
    await db().unit.create({ data: { key: "xa-khac" } });
    const twice = db().unitVersion.create({
      data: {
        unitKey: "xa-khac",
        validFrom: toDbDate("2023-01-01"),
        code: "19003",
        name: "Khác",
        kind: "commune",
        document: "x",
        source: "x",
        recordedAt: toDbDate("2023-01-01"),
      },
    });
    await expect(twice).rejects.toThrow(/UnitVersion_code_once/);
  });
});
