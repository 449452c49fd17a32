import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { VERDICT_SIGNS, VerdictMark } from "@/components/ui/verdict";
import { VERDICT_WORDS, type Verdict } from "@/lib/engine";

const VERDICTS = Object.keys(VERDICT_WORDS) as Verdict[];

describe("a verdict", () => {
  it.each(VERDICTS)("%s shows its word and its sign, never colour alone", (verdict) => {
    const html = renderToStaticMarkup(<VerdictMark verdict={verdict} />);
    expect(html).toContain(VERDICT_WORDS[verdict]);
    expect(html).toContain(VERDICT_SIGNS[verdict]);
  });

  it("has a sign and a word of its own", () => {
    expect(new Set(Object.values(VERDICT_SIGNS)).size).toBe(VERDICTS.length);
    expect(new Set(Object.values(VERDICT_WORDS)).size).toBe(VERDICTS.length);
  });
});
