import { describe, expect, it } from "vitest";
import { BLINDNESS, contrast, distance, rgb, seen, type Tokens, tokens } from "./colour";

const { light, dark } = tokens();
const STEPS = [1, 2, 3, 4, 5];

/** Text on what it stands on, and marks or lines on their ground. */
const TEXT: [string, string][] = [
  ["ink", "paper"],
  ["mute", "paper"],
  ["green", "paper"],
  ["gold", "paper"],
  ["brick", "paper"],
  ["paper", "green"],
  ["brick", "brick-tint"],
  ["on-band", "band"],
  ["on-band", "band-stripe"],
  ["ink", "tint"],
  ["ink", "rule"],
  ...STEPS.map((step): [string, string] => [`on-step-${step}`, `step-${step}`]),
];
const MARKS: [string, string][] = [
  ["edge", "paper"],
  ["outline", "paper"],
  ["green", "paper"],
  ["gold-fill", "paper"],
  ["brick", "paper"],
  ["ink", "paper"],
  ["ink", "empty"],
];

describe.each([
  ["by day", light],
  ["by night", dark],
] as [string, Tokens][])("colours %s", (_, set) => {
  it.each(TEXT)("text %s on %s has at least 4.5:1", (text, ground) => {
    expect(contrast(rgb(set[text]), rgb(set[ground]))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)("mark %s on %s has at least 3:1", (mark, ground) => {
    expect(contrast(rgb(set[mark]), rgb(set[ground]))).toBeGreaterThanOrEqual(3);
  });
});

describe("the five steps of the map", () => {
  it.each(Object.entries(BLINDNESS))("neighbours differ in %s", (_, matrix) => {
    const colours = STEPS.map((step) => seen(rgb(light[`step-${step}`]), matrix));
    for (const [index, colour] of colours.slice(1).entries()) {
      expect(distance(colour, colours[index] ?? colour)).toBeGreaterThan(10);
    }
  });

  it("all carry a readable number, so no two rest on colour alone", () => {
    for (const step of STEPS) {
      expect(contrast(rgb(light[`step-${step}`]), rgb(light[`on-step-${step}`]))).toBeGreaterThanOrEqual(4.5);
    }
  });
});
