import { expect, test } from "vitest";
import { formPlace, placePage, placeQuery } from "@/lib/features/evidence/form/addresses";
import { PAPER_PROBLEMS } from "@/lib/features/evidence/form/problems";
import { EMPTY_PAPER, paperQuery, paperReturn, typedPaper, withoutContent } from "@/lib/features/evidence/form/typed";
import { paperWords } from "@/lib/features/evidence/schema";
import { SECRECY_WORDS } from "@/lib/features/evidence/settings";
import { IN_WORDS, problemsOf } from "@/lib/format/problems";

const TYPED = {
  ...EMPTY_PAPER,
  title: "Báo cáo “kết quả” & số liệu",
  documentNumber: "12/BC-UBND",
  documentDate: "31/02/2023",
  signer: "Nguyễn Văn A",
  validUntil: "mai",
};

test("what was typed and what is wrong come back through an address", () => {
  const parsed = paperWords.safeParse({ unitKey: "xa", setKey: "", indicatorId: "", ...TYPED }, IN_WORDS);
  if (parsed.success) throw new Error("31 February is no day");
  const query = Object.fromEntries(paperQuery(TYPED, problemsOf(parsed.error)));
  const back = paperReturn(query);
  expect(back.typed).toEqual(TYPED);
  expect(back.problems).toEqual([
    { place: "documentDate", text: PAPER_PROBLEMS["ngay-sai"] },
    { place: "validUntil", text: PAPER_PROBLEMS["ngay-sai"] },
  ]);
});

test("an address says only what the table says, and nothing is lost silently", () => {
  expect(paperReturn({ loi: "file.tep-lon,<b>.x,title.constructor,a.thieu-ten,", giong: ["a", "b"] })).toEqual({
    typed: EMPTY_PAPER,
    problems: [{ place: "file", text: PAPER_PROBLEMS["tep-lon"] }],
    sameAs: null,
    saved: null,
  });
  const query = Object.fromEntries(paperQuery(EMPTY_PAPER, [{ place: "scope", text: "điều không có trong bảng" }]));
  expect(paperReturn(query).problems).toEqual([{ place: "scope", text: PAPER_PROBLEMS["mau-hong"] }]);
});

test("of a secret paper nothing that it is about goes into an address", () => {
  const query = paperQuery(withoutContent(TYPED), [{ place: "file", text: PAPER_PROBLEMS["dau-mat"] }]);
  expect([...query.keys()]).toEqual(["loi", "so", "ngay", "nguoi-ky"]);
  expect(Object.values(SECRECY_WORDS)).toEqual(["Mật", "Tối mật", "Tuyệt mật"]);
});

test("fields that are missing in a post are empty, not words of a machine", () => {
  expect(typedPaper(new FormData())).toEqual(EMPTY_PAPER);
});

test("a form knows its page; an address of another shape names none", () => {
  const indicator = { code: "19003", setKey: "", indicatorId: "15.2" };
  expect(formPlace(new URLSearchParams(placeQuery(indicator)))).toEqual(indicator);
  expect(placePage(indicator)).toBe("/don-vi/19003/15.2#minh-chung");
  const higher = { ...indicator, setKey: "xa-ntm-nang-cao-2021-2025" };
  expect(formPlace(new URLSearchParams(placeQuery(higher)))).toEqual(higher);
  expect(placePage(higher)).toBe("/don-vi/19003/15.2?bo=xa-ntm-nang-cao-2021-2025#minh-chung");
  expect(placePage({ code: "19003", setKey: "", indicatorId: "" }, new URLSearchParams({ giong: "a" }))).toBe(
    "/minh-chung?giong=a&xa=19003#minh-chung",
  );
  for (const query of [
    "xa=",
    "xa=//evil",
    "xa=19003&chi-tieu=../../x",
    "xa=19003&bo=../x&chi-tieu=15.2",
    "chi-tieu=15.2",
  ]) {
    expect(formPlace(new URLSearchParams(query)), query).toBeNull();
  }
});
