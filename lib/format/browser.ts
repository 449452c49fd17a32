/** What a browser says of itself, the first that fits: many name others too, so the order matters. */
const BROWSERS: [RegExp, string][] = [
  [/coc_coc_browser/i, "Cốc Cốc"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/Zalo/i, "Zalo"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"],
  [/Safari/, "Safari"],
];

const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "điện thoại Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "máy Mac"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** A browser in words, as a person would recognise their own: `Chrome trên Windows`. */
export function browserInWords(userAgent: string | null): string {
  if (userAgent === null || userAgent === "") return "không rõ trình duyệt";
  const named = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent))?.[1];
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)];
  if (browser === undefined) return system === undefined ? "trình duyệt khác" : `trình duyệt trên ${system}`;
  return system === undefined ? browser : `${browser} trên ${system}`;
}
