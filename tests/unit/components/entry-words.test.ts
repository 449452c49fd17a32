import { describe, expect, it } from "vitest";
import { entryLines, entryStanding, entryState } from "@/components/chart/entry-words";
import type { TargetEntry } from "@/lib/features/progress/types";

const DAY = "2023-09-06";
const unit = (over: Partial<TargetEntry>): TargetEntry => ({
  name: "Xã Cao Quảng",
  place: "huyện Tuyên Hóa",
  href: "/xa/19003",
  committedOn: null,
  completedOn: null,
  decidedOn: null,
  ...over,
});

describe("one unit of a target", () => {
  it("shows the committed day as registered, and never by how many days it is late", () => {
    expect(entryState(unit({ committedOn: "2023-08-14" }), DAY).word).toBe("thời hạn cam kết 14/08/2023");
  });

  it("is complete by its day, and recognised only by a decision", () => {
    const done = unit({ committedOn: "2023-08-14", completedOn: "2023-08-20" });
    expect(entryState(done, DAY).word).toBe("hoàn thành tiêu chí 20/08/2023");
    expect(entryState({ ...done, decidedOn: "2023-09-01" }, DAY).word).toBe("đã công nhận 01/09/2023");
  });

  it("shares a line with others only when it has no name", () => {
    const nobody = unit({ name: "Chưa xác định tên", place: null, href: null });
    const lines = entryLines([nobody, unit({}), nobody], DAY);
    expect(lines.map((line) => line.count).sort()).toEqual([1, 2]);
  });

  it("is open, due or not, without a commitment, or complete: in words that tell no delay", () => {
    const word = (over: Partial<TargetEntry>) => entryStanding(unit(over), DAY).word;
    expect(word({ committedOn: "2023-08-14" })).toBe("chưa hoàn thành");
    expect(word({ committedOn: "2023-11-30" })).toBe("chưa hoàn thành");
    expect(word({})).toBe("chưa có thời hạn cam kết");
    expect(word({ committedOn: "2023-08-14", completedOn: "2023-08-20" })).toBe("✓ hoàn thành tiêu chí");
  });

  it("comes first while it is open", () => {
    const lines = entryLines([unit({ decidedOn: "2023-07-20" }), unit({ committedOn: "2023-08-14" })], DAY);
    expect(lines[0]?.entry.decidedOn).toBeNull();
  });
});
