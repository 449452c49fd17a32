import { describe, expect, test } from "vitest";
import { dayProblem, readTypedDay, typedDay, typedDayOrNone } from "@/lib/format/typed-day";

const read = (text: string) => {
  const { data, error } = typedDay("Ghi ngày").safeParse(text);
  return data ?? error?.issues[0]?.message;
};

describe("a typed day", () => {
  test.each([
    ["5/9/2023", "2023-09-05"],
    ["05.09.2023", "2023-09-05"],
    ["", "Ghi ngày"],
    ["32/13/2023", "Ngày 32/13/2023 không có"],
    ["31-02-2023", "Ngày 31-02-2023 không có"],
    ["hôm qua", "Ngày viết như 31/08/2023"],
  ])("“%s” is %s", (text, said) => expect(read(text)).toBe(said));

  test("that may stay empty", () => {
    expect(typedDayOrNone().parse(" ")).toBeNull();
    expect(typedDayOrNone().safeParse("31/02/2023").error?.issues[0]?.message).toBe(
      "Ngày viết như 31/08/2023, hoặc để trống",
    );
    expect(dayProblem("9/6")).toBe("Ngày viết như 31/08/2023");
  });
});

describe("a day of a field that is filled often", () => {
  test.each([
    ["5/9", "2023-09-05"],
    [" 05.09 ", "2023-09-05"],
    ["5/9/2022", "2022-09-05"],
    ["2023-09-05", "2023-09-05"],
  ])("“%s” is %s", (text, day) => expect(readTypedDay(text, "2023-09-06", "Ghi ngày")).toEqual({ day }));

  test.each([
    ["", "Ghi ngày"],
    ["31/2", "Ngày 31/2/2023 không có"],
    ["5", "Ngày viết như 31/08/2023"],
    ["5/9/23", "Ngày viết như 31/08/2023"],
  ])("“%s”: %s", (text, problem) => expect(readTypedDay(text, "2023-09-06", "Ghi ngày")).toEqual({ problem }));
});
