import type { ReactNode } from "react";

export type Column<T> = {
  label: string;
  /** Figures stand to the right, in tabular digits. */
  figure?: boolean;
  cell: (row: T) => ReactNode;
};

type Props<T> = {
  caption: ReactNode;
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T) => string;
  total?: ReactNode[];
};

/** A real table with a sticky head; under 640 px each row reads as a card, each figure behind its own label. */
export function DataTable<T>({ caption, columns, rows, rowKey, total }: Props<T>) {
  const [first, ...rest] = columns;
  if (first === undefined) return null;
  return (
    <table className="table">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" className={column.figure ? "fig" : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            <th scope="row">{first.cell(row)}</th>
            {rest.map((column) => (
              <td key={column.label} data-label={column.label} className={column.figure ? "fig" : undefined}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total !== undefined && <Total columns={columns} cells={total} />}
    </table>
  );
}

function Total<T>({ columns, cells }: { columns: Column<T>[]; cells: ReactNode[] }) {
  const [head, ...rest] = columns;
  return (
    <tfoot>
      <tr>
        <th scope="row" key={head?.label}>
          {cells[0]}
        </th>
        {rest.map((column, index) => (
          <td key={column.label} data-label={column.label} className={column.figure ? "fig" : undefined}>
            {cells[index + 1]}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
