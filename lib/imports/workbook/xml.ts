import { BROKEN_TEXT, Refused } from "./refusal";

/** Text of an XML part. Comments could hide tags from one reader and not from another; a document type has no place here. */
export function decodeXml(part: Buffer): string {
  const utf16 = part[0] === 0xff && part[1] === 0xfe;
  const xml = part.toString(utf16 ? "utf16le" : "utf8").replace(/<!--[\s\S]*?-->/g, "");
  if (/<!(DOCTYPE|ENTITY|\[CDATA\[)/i.test(xml)) throw new Refused("broken", BROKEN_TEXT);
  return xml;
}

/** What stands between the tags of the first element of a name (with any prefix); empty where there is none. */
export function section(xml: string, name: string): string {
  const open = new RegExp(`<((?:\\w+:)?)${name}(?:\\s[^>]*?)?(/?)>`).exec(xml);
  if (open === null || open[2] === "/") return "";
  const from = open.index + open[0].length;
  const to = xml.indexOf(`</${open[1]}${name}>`, from);
  if (to === -1) throw new Refused("broken", BROKEN_TEXT);
  return xml.slice(from, to);
}

/** The opening tags of a name (with any prefix), in their order. */
export function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, "g")) ?? [];
}

/** An attribute of an opening tag, with its entities resolved; the name may carry a prefix (`r:id`). */
export function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const raw = match?.[1] ?? match?.[2];
  return raw === undefined ? null : unescapeXml(raw);
}

const ENTITIES = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }));

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** Text as it may stand in an XML attribute or element. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
