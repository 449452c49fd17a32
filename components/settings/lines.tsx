/** What a setting says, a line for each thing. */
export function Lines({ lines }: { lines: string[] }) {
  const [first] = lines;
  if (lines.length <= 1) return <span>{first ?? "–"}</span>;
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
