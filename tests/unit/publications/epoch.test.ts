import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { EFFECT_DELAY_MS, lastApprovalSeen, publicFrom } from "@/lib/features/publications/effect";
import { epochAt, epochReader, LOOK_AGAIN_MS } from "@/lib/features/publications/epoch";
import type { KnownPublications, Published } from "@/lib/features/publications/queries";

/** The sample world runs three years behind the machine. */
const OFFSET_MS = -3 * 365 * 86_400_000;
const APPROVED = Date.parse("2026-09-06T10:00:00.000Z");
const SWITCH = APPROVED + EFFECT_DELAY_MS;

const business = (machineMs: number) => new Date(machineMs + OFFSET_MS);

function published(number: number, approvedMs: number): Published {
  const day = business(approvedMs).toISOString().slice(0, 10);
  const from = publicFrom(business(approvedMs));
  return { number, cutOff: from, asOf: day, approvedOn: day, publicOn: day, publicFrom: from };
}

const FIRST = published(1, APPROVED - 86_400_000);
const SECOND = published(2, APPROVED);
const DAY = business(APPROVED).toISOString().slice(0, 10);

/** The store as an instance finds it at an instant: an approval is there from the moment it was given. */
const stored = (at: number): KnownPublications => ({
  publications: at < APPROVED ? [FIRST] : [SECOND, FIRST],
  offsetMs: OFFSET_MS,
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a publication takes effect at one instant", () => {
  test("two instances that look at different times say the same at every millisecond around the switch", async () => {
    const reader = () => epochReader(async () => stored(Date.now()), Date.now);
    const [one, other] = [reader(), reader()];
    vi.setSystemTime(APPROVED - 1500);
    await one();
    vi.setSystemTime(APPROVED - 1);
    await other();
    for (let at = APPROVED; at <= SWITCH + 1500; at++) {
      vi.setSystemTime(at);
      const said = [await one(), await other()];
      expect(said, `${at - SWITCH} ms`).toEqual(Array(2).fill(`${at < SWITCH ? 1 : 2}@${DAY}`));
    }
  });

  test("an instance that nobody asked for hours looks before it speaks, and all who ask at once wait for that look", async () => {
    let looks = 0;
    const epoch = epochReader(async () => {
      looks += 1;
      return stored(Date.now());
    }, Date.now);
    vi.setSystemTime(APPROVED - 3_600_000);
    await epoch();
    vi.setSystemTime(SWITCH);
    expect(await Promise.all([epoch(), epoch(), epoch()])).toEqual(Array(3).fill(`2@${DAY}`));
    expect(looks).toBe(2);
    vi.setSystemTime(SWITCH + LOOK_AGAIN_MS - 1);
    await epoch();
    expect(looks).toBe(2);
    vi.setSystemTime(SWITCH + LOOK_AGAIN_MS);
    await epoch();
    expect(looks).toBe(3);
  });

  test("what the public sees at an instant and when it sees a publication are one rule", () => {
    expect(publicFrom(lastApprovalSeen(business(SWITCH)))).toEqual(business(SWITCH));
    expect(epochAt(stored(APPROVED), SWITCH - 1)).toBe(`1@${DAY}`);
    expect(epochAt(stored(APPROVED), SWITCH)).toBe(`2@${DAY}`);
    expect(epochAt({ publications: [], offsetMs: 0 }, SWITCH)).toBe("none@2026-09-06");
  });

  test("a publication approved seconds before midnight takes effect on the next day", () => {
    const late = Date.parse("2023-09-06T23:59:58.500+07:00");
    const known = { publications: [published(3, late - OFFSET_MS)], offsetMs: 0 };
    expect(epochAt(known, late + 1499)).toBe("none@2023-09-06");
    expect(epochAt(known, late + 1500)).toBe("none@2023-09-07");
    expect(epochAt(known, late + EFFECT_DELAY_MS)).toBe("3@2023-09-07");
  });
});

describe("the business day", () => {
  test("changes at midnight in Quảng Bình without another look", async () => {
    const midnight = Date.parse("2023-09-07T00:00:00+07:00");
    let looks = 0;
    const epoch = epochReader(async () => {
      looks += 1;
      return { publications: [], offsetMs: 0 };
    }, Date.now);
    vi.setSystemTime(midnight - 1);
    expect(await epoch()).toBe("none@2023-09-06");
    vi.setSystemTime(midnight);
    expect(await epoch()).toBe("none@2023-09-07");
    expect(looks).toBe(1);
  });
});

describe("a database that is away", () => {
  test("leaves the list as it was, also one about to take effect, and is asked again a second later", async () => {
    let answer: "list" | "error" | "silence" = "list";
    let looks = 0;
    const epoch = epochReader(() => {
      looks += 1;
      if (answer === "error") return Promise.reject(new Error("away"));
      return answer === "silence" ? new Promise(() => {}) : Promise.resolve(stored(Date.now()));
    }, Date.now);
    vi.setSystemTime(APPROVED + 10);
    expect(await epoch()).toBe(`1@${DAY}`);
    answer = "error";
    vi.setSystemTime(SWITCH);
    expect(await epoch()).toBe(`2@${DAY}`);
    expect(await epoch()).toBe(`2@${DAY}`);
    expect(looks).toBe(2);
    answer = "silence";
    vi.setSystemTime(SWITCH + LOOK_AGAIN_MS);
    const waiting = epoch();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await waiting).toBe(`2@${DAY}`);
    expect(looks).toBe(3);
  });

  test("before anything is known, says so, and tries again at the next question", async () => {
    let away = true;
    const epoch = epochReader(async () => {
      if (away) throw new Error("away");
      return stored(APPROVED - 1);
    }, Date.now);
    vi.setSystemTime(APPROVED);
    await expect(epoch()).rejects.toThrow("away");
    away = false;
    expect(await epoch()).toBe(`1@${DAY}`);
  });
});
