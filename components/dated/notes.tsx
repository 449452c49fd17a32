/** A document that long, on that many rows, is said once below the list and named by its number. */
const LONG = 60;
const MANY = 3;

/** The documents of a list that are said once, each with its number. */
export type Notes = ReadonlyMap<string, number>;

export function notesOf(documents: readonly string[]): Notes {
  const often = [...new Set(documents)].filter(
    (document) => document.length > LONG && documents.filter((one) => one === document).length >= MANY,
  );
  return new Map(often.map((document, index) => [document, index + 1]));
}

/** The document of a row, or the number under which it is said. */
export function DocumentOrNote({ document, notes }: { document: string | undefined; notes: Notes }) {
  if (document === undefined) return "–";
  const number = notes.get(document);
  if (number === undefined) return <span>{document}</span>;
  return (
    <a href={`#van-ban-${number}`} className="whitespace-nowrap">
      xem ({number})
    </a>
  );
}

/** The documents that rows name by number. */
export function NoteList({ notes }: { notes: Notes }) {
  if (notes.size === 0) return null;
  return (
    <ul className="notes" aria-label="Văn bản">
      {[...notes].map(([document, number]) => (
        <li key={number} id={`van-ban-${number}`}>
          <span className="mute">({number})</span> {document}
        </li>
      ))}
    </ul>
  );
}
