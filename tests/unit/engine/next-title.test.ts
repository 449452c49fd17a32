import { describe, expect, test } from "vitest";
import { evaluate, type FactObservation, type HashedEdition, nextTitle, type Title } from "../../../lib/engine";
import { AS_OF, factsWith, KIEU_MAU, NANG_CAO, NTM } from "./world";

const OLD_NTM: Title = { set: "xa-ntm-2016-2020", decidedOn: "2019-01-01" };
const NEW_NANG_CAO: Title = { set: "xa-ntm-nang-cao-2021-2025", decidedOn: "2023-05-01" };
const own = (criterion: string, conclusion: "met" | "not_met" = "met"): FactObservation => ({
  criterion,
  conclusion,
  measuredOn: "2023-06-30",
  referenceYear: 2023,
});
const all = Array.from({ length: 19 }, (_, index) => own(String(index + 1)));
const judge = (law: HashedEdition, list: FactObservation[]) => evaluate(law, factsWith(list), { asOf: AS_OF });

describe("which title comes next", () => {
  const next = (titles: Title[] | null) => nextTitle({ titles, standings: [judge(NTM, [])] }).next?.rank;

  test("NTM first, then nâng cao with an NTM title of any period, then kiểu mẫu with a nâng cao title", () => {
    expect(next([])).toBe("ntm");
    expect(next([OLD_NTM])).toBe("nang-cao");
    expect(next([{ ...OLD_NTM, set: "xa-ntm-2021-2025" }])).toBe("nang-cao");
    expect(next([OLD_NTM, NEW_NANG_CAO])).toBe("kieu-mau");
  });

  test("a title decided later or withdrawn before does not count, and losing NTM takes the higher ones with it", () => {
    expect(next([{ ...OLD_NTM, decidedOn: "2023-10-01" }])).toBe("ntm");
    expect(next([{ ...OLD_NTM, withdrawnOn: "2023-05-01" }, NEW_NANG_CAO])).toBe("ntm");
    expect(next([{ ...OLD_NTM, withdrawnOn: "2023-10-01" }])).toBe("nang-cao");
  });

  test("the highest title has no next, and without knowledge of titles none is guessed", () => {
    const top = [OLD_NTM, NEW_NANG_CAO, { set: "xa-ntm-kieu-mau-2021-2025", decidedOn: "2023-08-01" }];
    expect(nextTitle({ titles: top, standings: [judge(NTM, [])] })).toMatchObject({ next: null, held: { length: 3 } });
    expect(nextTitle({ titles: null, standings: [judge(NTM, all)] })).toMatchObject({
      next: null,
      ready: "unknown",
      held: null,
    });
  });
});

describe("whether it is ready, and what is missing", () => {
  test("nâng cao demands the NTM set 2021–2025 and its own", () => {
    const ready = nextTitle({ titles: [OLD_NTM], standings: [judge(NTM, all), judge(NANG_CAO, all)] });
    expect(ready).toMatchObject({ ready: "yes", missing: [] });
    const only = nextTitle({ titles: [OLD_NTM], standings: [judge(NTM, all.slice(1)), judge(NANG_CAO, all)] });
    expect(only).toMatchObject({ ready: "unknown", missing: [{ set: "xa-ntm-2021-2025" }] });
    const absent = nextTitle({ titles: [OLD_NTM], standings: [judge(NTM, all)] });
    expect(absent).toMatchObject({
      ready: "unknown",
      missing: [{ set: "xa-ntm-nang-cao-2021-2025", verdict: null }],
    });
  });

  test("what fails and what is not known are kept apart", () => {
    const list: FactObservation[] = [
      ...all.slice(3),
      own("2", "not_met"),
      { indicator: "3.1", value: 70, measuredOn: "2023-06-30", referenceYear: 2023, kind: "actual" },
    ];
    const [missing] = nextTitle({ titles: [], standings: [judge(NTM, list)] }).missing;
    expect(missing?.text).toBe("Bộ tiêu chí xã nông thôn mới 2021–2025: đạt từ 16 đến 17 trên 19 tiêu chí.");
    expect(missing?.notMet.map(({ id }) => id)).toEqual(["2", "3"]);
    expect(missing?.unknown.map(({ id }) => id)).toEqual(["1"]);
    const irrigation = missing?.notMet[1];
    expect(irrigation?.notMet.map(({ id }) => id)).toEqual(["3.1"]);
    expect(irrigation?.notMet[0]?.reasons[0]).toContain("chưa đạt so với mức ≥ 80");
    expect(irrigation?.unknown.map(({ id }) => id)).toEqual(["3.2"]);
    expect(missing?.notMet[0]).toMatchObject({ text: "Tiêu chí 2. Giao thông: chưa đạt.", notMet: [], unknown: [] });
  });

  test("kiểu mẫu asks for its own set", () => {
    const result = nextTitle({ titles: [OLD_NTM, NEW_NANG_CAO], standings: [judge(NTM, []), judge(KIEU_MAU, [])] });
    expect(result.missing.map(({ set }) => set)).toEqual(["xa-ntm-kieu-mau-2021-2025"]);
    expect(result.ready).toBe("unknown");
  });
});
