import { type FormPlace, placeQuery } from "@/lib/features/evidence/form/addresses";
import type { PaperReturn } from "@/lib/features/evidence/form/typed";
import type { IndicatorEvidence, PaperLine, SmallState } from "@/lib/features/evidence/types";
import { formatDate } from "@/lib/format/date";
import { DataTable } from "../ui/data-table";
import { AttachForm } from "./attach-form";
import { DetachForm } from "./detach-form";
import { PaperForm } from "./paper-form";
import { PaperFile, PaperName, PaperNumber } from "./paper-name";
import { Saved } from "./saved";

type Act = (before: SmallState, form: FormData) => Promise<SmallState>;
type Props = {
  view: IndicatorEvidence;
  back: PaperReturn;
  saved: PaperLine | null;
  sameAs: PaperLine | null;
  attach: Act;
  detach: (linkId: string) => Act;
};

/** The papers of an indicator: what there is, a new one, or one that the unit already has. */
export function IndicatorPart({ view, back, saved, sameAs, attach, detach }: Props) {
  const { unit, setKey, indicatorId, papers, others, observations, mayAttach, mayAttachWhole } = view;
  const place = { code: unit.code, setKey, indicatorId, unitKey: unit.key };
  const linked = papers.some(({ paper }) => paper.id === sameAs?.id);
  return (
    <section className="part evidence" id="minh-chung">
      <h2>Tài liệu minh chứng</h2>
      <Saved saved={saved} sameAs={sameAs} linked={linked} ofIndicator />
      {view.mayBeSecret && <SecretWarning place={place} />}
      {papers.length === 0 ? (
        <p>Chỉ tiêu này chưa có tài liệu minh chứng.</p>
      ) : (
        <Papers rows={papers} detach={detach} />
      )}
      {view.readsAll && (
        <p className="mute">
          <a href={`/minh-chung?xa=${unit.code}`}>Mọi tài liệu của {unit.name}</a>
        </p>
      )}
      {mayAttach && (
        <>
          <details open={back.problems.length > 0}>
            <summary>Thêm tài liệu</summary>
            <PaperForm
              place={place}
              typed={back.typed}
              problems={back.problems}
              observations={observations}
              mayAttachWhole={mayAttachWhole}
            />
            {!view.mayBeSecret && (
              <p>
                Tài liệu có dấu mật:{" "}
                <a href={`/minh-chung/ghi-mat?${placeQuery(place)}`}>ghi số và kết luận, không gửi tệp</a>
              </p>
            )}
          </details>
          {others.length > 0 && (
            <details open={sameAs !== null && !linked}>
              <summary>Chọn tài liệu đã có của {unit.name}</summary>
              <AttachForm
                action={attach}
                papers={others}
                observations={observations}
                chosen={sameAs?.id ?? ""}
                mayAttachWhole={mayAttachWhole}
              />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function SecretWarning({ place }: { place: FormPlace }) {
  return (
    <p className="said warn">
      Tài liệu của chỉ tiêu này có thể là tài liệu mật. Kiểm tra dấu mật trước khi gửi. Tài liệu có dấu Mật, Tối mật,
      Tuyệt mật không gửi lên đây; chỉ{" "}
      <a href={`/minh-chung/ghi-mat?${placeQuery(place)}`}>ghi số, ngày, người ký và kết luận</a>.
    </p>
  );
}

function Papers({ rows, detach }: { rows: IndicatorEvidence["papers"]; detach: Props["detach"] }) {
  return (
    <DataTable
      caption="Tài liệu minh chứng của chỉ tiêu"
      rows={rows}
      rowKey={({ link }) => link.id}
      columns={[
        { label: "Tài liệu", cell: ({ paper }) => <PaperName paper={paper} /> },
        { label: "Số, ngày", cell: ({ paper }) => <PaperNumber paper={paper} /> },
        { label: "Tệp", cell: ({ paper }) => <PaperFile paper={paper} /> },
        { label: "Minh chứng cho", cell: ({ link }) => link.observation ?? link.about },
        {
          label: "Người gắn",
          cell: ({ link }) => (
            <span>
              {link.linkedBy}, {formatDate(link.linkedOn)}
              {link.mayEnd && <DetachForm name={link.about} action={detach(link.id)} />}
            </span>
          ),
        },
      ]}
    />
  );
}
