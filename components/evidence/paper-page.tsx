import type { ReactNode } from "react";
import { SECRECY_WORDS } from "@/lib/features/evidence/settings";
import type { LinkLine, PaperView, SmallState, VersionLine } from "@/lib/features/evidence/types";
import { formatDate } from "@/lib/format/date";
import { type FieldProblem, ProblemSummary } from "../form/field";
import { Badge } from "../ui/badge";
import { DataTable } from "../ui/data-table";
import { Rows } from "../ui/rows";
import { DetachForm } from "./detach-form";
import { FileFields } from "./paper-form";
import { inMegabytes, PaperFile } from "./paper-name";
import { ShareForm } from "./share-form";

type Act = (before: SmallState, form: FormData) => Promise<SmallState>;
type Props = {
  view: PaperView;
  problems: FieldProblem[];
  saved: string | null;
  detach: (linkId: string) => Act;
  share: Act;
};

/** One paper: what is kept of it, its files one version after another, and what it is or was evidence of. */
export function PaperPage({ view, problems, saved, detach, share }: Props) {
  const { paper, versions, links, units } = view;
  return (
    <>
      <p>
        <a href="/minh-chung">Tài liệu minh chứng</a>
      </p>
      <h1>{paper.name}</h1>
      {saved !== null && (
        <p className="said" role="status">
          Đã ghi bản {saved}. Các bản trước vẫn được giữ.
        </p>
      )}
      <Rows
        rows={[
          ["Độ mật", paper.secrecy === null ? null : SECRECY_WORDS[paper.secrecy]],
          ["Số, ký hiệu", paper.documentNumber],
          ["Ngày", paper.documentDate === null ? null : formatDate(paper.documentDate)],
          ["Người ký", paper.signer],
          ["Có giá trị đến", paper.validUntil === null ? null : <Until key="u" paper={paper} day={paper.validUntil} />],
          ["Tệp", <PaperFile key="t" paper={paper} />],
          ["Đơn vị", <Units key="d" units={units} />],
          ["Người ghi", `${paper.addedBy}, ${paper.organisation}, ngày ${formatDate(paper.addedOn)}`],
        ]}
      />
      <section className="part evidence">
        <h2>Minh chứng cho</h2>
        {links.length === 0 ? <p>Chưa gắn với chỉ tiêu nào.</p> : <Links rows={links} detach={detach} />}
      </section>
      {versions.length > 0 && (
        <section className="part evidence" id="ban-moi">
          <h2>Các bản của tệp</h2>
          <Versions rows={versions} />
          {view.mayReplace && <NewVersion id={paper.id} seen={versions[0]?.number ?? 0} problems={problems} />}
        </section>
      )}
      {view.mayServe.length > 0 && (
        <details className="part">
          <summary>Dùng tài liệu này cho đơn vị khác</summary>
          <ShareForm action={share} units={view.mayServe} />
        </details>
      )}
    </>
  );
}

function Until({ paper, day }: { paper: PaperView["paper"]; day: string }) {
  return (
    <>
      {formatDate(day)} {paper.expired && <Badge tone="warn">đã hết giá trị</Badge>}
    </>
  );
}

function Units({ units }: Pick<PaperView, "units">): ReactNode {
  return (
    <ul>
      {units.map(({ name, href }) => (
        <li key={name}>{href === null ? name : <a href={href}>{name}</a>}</li>
      ))}
    </ul>
  );
}

function Links({ rows, detach }: { rows: LinkLine[]; detach: Props["detach"] }) {
  return (
    <DataTable
      caption="Chỉ tiêu mà tài liệu này chứng minh"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { label: "Chỉ tiêu", cell: ({ about, href }) => (href === null ? about : <a href={href}>{about}</a>) },
        { label: "Đơn vị", cell: ({ unit }) => unit },
        { label: "Số liệu", cell: ({ observation }) => observation ?? "không riêng số liệu nào" },
        { label: "Gắn", cell: ({ linkedBy, linkedOn }) => `${linkedBy}, ${formatDate(linkedOn)}` },
        {
          label: "Thay đổi",
          cell: ({ id, about, ended, mayEnd }) => {
            if (ended !== null) return `đã gỡ ${formatDate(ended.on)}, ${ended.by}: ${ended.reason}`;
            return mayEnd ? <DetachForm name={about} action={detach(id)} /> : "đang gắn";
          },
        },
      ]}
    />
  );
}

function Versions({ rows }: { rows: VersionLine[] }) {
  return (
    <DataTable
      caption="Các bản của tệp, mới nhất trước"
      rows={rows}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          label: "Bản",
          cell: ({ number, href, fileName }) => (
            <a href={href} download>
              Bản {number}: {fileName}
            </a>
          ),
        },
        { label: "Loại", cell: ({ kind }) => kind },
        { label: "Cỡ", figure: true, cell: ({ size }) => inMegabytes(size) },
        { label: "Người gửi", cell: ({ addedBy, addedOn }) => `${addedBy}, ${formatDate(addedOn)}` },
      ]}
    />
  );
}

function NewVersion({ id, seen, problems }: { id: string; seen: number; problems: FieldProblem[] }) {
  return (
    <details open={problems.length > 0}>
      <summary>Gửi bản mới của tệp</summary>
      <form action={`/minh-chung/${id}/gui`} method="post" encType="multipart/form-data" className="form slim">
        <ProblemSummary problems={problems} title="Chưa ghi được bản mới" />
        <p className="mute">Bản mới đứng trước, các bản cũ vẫn được giữ.</p>
        <input type="hidden" name="seen" value={seen} />
        <FileFields problems={problems} />
        <button type="submit">Gửi bản mới</button>
      </form>
    </details>
  );
}
