import { Download } from "@/components/ui/download";
import type { SetView } from "@/lib/features/criteria-sets/types";
import { hrefOn } from "@/lib/features/publications/links";
import { CriteriaLevels } from "./criteria-levels";
import { Documents } from "./documents";
import { LawStanding } from "./law-standing";
import { SetOpening } from "./set-opening";
import { Technical } from "./technical";

/** A criteria set as a document: what it demands, by which clause, and how well each level is known. */
export function SetPage({ view }: { view: SetView }) {
  const { head, day } = view;
  return (
    <>
      <SetOpening view={view} />
      {head.criteria === 0 ? (
        <section className="part">
          <h2>Chưa có nội dung</h2>
          <p>
            Cổng này chỉ giữ tên của bộ tiêu chí, để danh hiệu của giai đoạn trước có chỗ đứng. Vì vậy không có đơn vị
            nào được xét theo bộ này ở đây.
          </p>
        </section>
      ) : (
        <>
          <LawStanding view={view} />
          <CriteriaLevels view={view} />
          <Download href={hrefOn(`/bo-tieu-chi/${head.key}/muc-dat-chuan.csv`, day)}>mọi mức đạt chuẩn</Download>
        </>
      )}
      <Documents documents={view.documents} />
      <Technical view={view} />
      <section className="part no-print" id="bo-khac">
        <h2>Bộ tiêu chí khác</h2>
        <ul className="notes">
          {view.otherSets.map(({ name, href }) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
