/** A source as it is known: a link where it is an address, else its words. */
export function Source({ text }: { text: string }) {
  const address = /^https?:\/\//.test(text) ? text : null;
  if (address === null) return <>{text}</>;
  return <a href={address}>{new URL(address).hostname.replace(/^www\./, "")}</a>;
}
