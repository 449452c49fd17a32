/** Reads CSV as the portal writes it (byte order mark, CRLF, quoted cells): one record a line, by its headers. */
export function readCsv(text: string): Record<string, string>[] {
  const [head = [], ...lines] = text
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain),
    );
  return lines.map((cells) =>
    Object.fromEntries(head.map((name, at) => [name ?? "", (cells[at] ?? "").replace(/""/g, '"')])),
  );
}
