import type { ListLine } from "@/lib/imports/dated/types";
import { refOf } from "./ref-of";

type Props = { lines: ListLine[]; subject: string; caption: string };

/** Rows of a file of a list: about whom, what stands on their days, what the file says, in which cell. */
export function ListLines({ lines, subject, caption }: Props) {
  if (lines.length === 0) return null;
  const written = lines[0]?.effect === "written";
  return (
    <table className="table">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{subject}</th>
          {!written && <th scope="col">Đang ghi nhận</th>}
          <th scope="col">Trong tệp</th>
          <th scope="col">Ô</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.subject}</th>
            {!written && (
              <td data-label="Đang ghi nhận">
                {line.before.length === 0 ? (
                  <span className="mute">chưa ghi</span>
                ) : (
                  <ul>
                    {line.before.map((text) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                )}
              </td>
            )}
            <td data-label="Trong tệp">
              <span>{line.after}</span>
            </td>
            <td data-label="Ô">{refOf(line.cell)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
