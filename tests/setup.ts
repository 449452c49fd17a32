import { afterEach, beforeEach } from "vitest";

// A warning nobody expected is a defect nobody has seen yet. A test that expects one puts a mock of its own in place.
const kinds = ["error", "warn"] as const;
const original = { error: console.error, warn: console.warn };
let noise: string[] = [];

beforeEach(() => {
  noise = [];
  for (const kind of kinds) {
    console[kind] = (...args: unknown[]) => {
      noise.push(`console.${kind}: ${args.map(String).join(" ")}`);
      original[kind](...args);
    };
  }
});

afterEach(() => {
  for (const kind of kinds) console[kind] = original[kind];
  if (noise.length > 0) throw new Error(`Unexpected noise in the console:\n${noise.join("\n")}`);
});
