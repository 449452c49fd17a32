import { numberInWords } from "@/lib/features/evidence/lines";
import type { PaperLine } from "@/lib/features/evidence/types";
import { formatDate } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import { Badge } from "../ui/badge";

/** What a paper is called, with what must not be missed of it. */
export function PaperName({ paper }: { paper: PaperLine }) {
  return (
    <>
      <a href={`/minh-chung/${paper.id}`}>{paper.name}</a>
      {paper.expired && paper.validUntil !== null && (
        <>
          {" "}
          <Badge tone="warn">đã hết giá trị ngày {formatDate(paper.validUntil)}</Badge>
        </>
      )}
    </>
  );
}

/** Number, day and signer of a paper. */
export function PaperNumber({ paper }: { paper: PaperLine }) {
  const number = numberInWords(paper);
  const words = [number === "" ? "không số" : number, ...(paper.signer === null ? [] : [`${paper.signer} ký`])];
  return <>{words.join("; ")}</>;
}

/** The latest file of a paper, to take; of a secret one, its conclusion. */
export function PaperFile({ paper }: { paper: PaperLine }) {
  const { version } = paper;
  if (version === null) return <>không giữ tệp; kết luận: {paper.conclusion}</>;
  return (
    <span>
      <a href={version.href} download>
        Tải tệp {version.kind}
      </a>{" "}
      <span className="mute">
        {inMegabytes(version.size)}
        {version.number > 1 && `, bản ${version.number}`}
      </span>
    </span>
  );
}

/** A size as people read it: `1,2 MB`, `340 KB`. */
export function inMegabytes(bytes: number): string {
  if (bytes < MIB) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${formatNumber(Math.round((bytes / MIB) * 10) / 10)} MB`;
}

const MIB = 1024 * 1024;
