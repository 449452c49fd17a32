const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is the key of a row that has no name of its own. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** A key as people can tell it from another; the whole of it stands under the technical details. */
export function shortId(text: string): string {
  return isId(text) ? text.slice(0, 8) : text;
}
