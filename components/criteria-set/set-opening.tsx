import { Badge } from "@/components/ui/badge";
import { Stat } from "@/components/ui/stat";
import type { SetHead, SetView } from "@/lib/features/criteria-sets/types";
import { hrefOn } from "@/lib/features/publications/links";
import { formatDate } from "@/lib/format/date";
import { periodInWords, STATUS_WORDS } from "./set-words";

/** Name, whom it is for and when, what must be held before, and how well its levels are known. */
export function SetOpening({ view }: { view: SetView }) {
  const { head, prerequisite, day } = view;
  return (
    <div className="opening">
      <p className="mute">
        <a href={hrefOn("/", day)}>Quảng Bình</a> › <a href={hrefOn("/bo-tieu-chi", day)}>Bộ tiêu chí</a>
      </p>
      <h1>{head.name}</h1>
      <ul className="lines">
        <li>
          Áp dụng cho: {head.unitKind} · {periodInWords(head)}{" "}
          {head.status === "reference" && <Badge tone="warn">chưa phải quy định của Quảng Bình</Badge>}
        </li>
        {prerequisite !== null && (
          <li>
            Điều kiện trước: {prerequisite.text}{" "}
            <span className="mute">
              (
              {prerequisite.sets.map(({ name, href }, at) => (
                <span key={href}>
                  {at > 0 && "; "}
                  <a href={href}>{name}</a>
                </span>
              ))}
              )
            </span>
          </li>
        )}
        {head.criteria > 0 && <li className="mute">{STATUS_WORDS[head.status]}</li>}
        <li className="mute">Nội dung công bố ngày {formatDate(view.edition.publishedOn)}</li>
      </ul>
      {head.criteria > 0 && <KnownLevels head={head} />}
    </div>
  );
}

function KnownLevels({ head: { criteria, counts, status } }: { head: SetHead }) {
  return (
    <>
      <dl className="figures">
        <Stat label="Tiêu chí" value={criteria} note={`${counts.indicators} chỉ tiêu`} />
        <Stat label="Mức đã đối chiếu" value={counts.confirmed} />
        <Stat label="Mức có nguồn, chờ đối chiếu" value={counts.secondary} />
        <Stat label="Mức chưa đối chiếu" value={counts.hint} note="không công bố giá trị" />
        <Stat label="Mức chưa xác định" value={counts.not_established} />
      </dl>
      <p className="basis mute">
        {counts.grounded} trên {counts.indicators} chỉ tiêu có ít nhất một mức đã đối chiếu hoặc có nguồn.
        {status === "in_use" &&
          " Mức chưa đối chiếu hoặc chưa xác định không dùng để xét: kết quả theo kết luận của cơ quan phụ trách."}
      </p>
    </>
  );
}
