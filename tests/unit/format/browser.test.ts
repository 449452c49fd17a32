import { expect, test } from "vitest";
import { browserInWords } from "@/lib/format/browser";

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36";

test.each([
  [CHROME, "Chrome trên Windows"],
  [`${CHROME} Edg/120.0`, "Edge trên Windows"],
  [`${CHROME} coc_coc_browser/112`, "Cốc Cốc trên Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox trên Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Safari/604.1",
    "Safari trên iPhone",
  ],
  [
    "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537 SamsungBrowser/22.0 Chrome/111 Safari/537",
    "Samsung Internet trên điện thoại Android",
  ],
  ["curl/8.0", "trình duyệt khác"],
  ["", "không rõ trình duyệt"],
  [null, "không rõ trình duyệt"],
])("%s", (userAgent, words) => {
  expect(browserInWords(userAgent)).toBe(words);
});
