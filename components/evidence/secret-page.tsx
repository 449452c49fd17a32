import { type FormPlace, placePage } from "@/lib/features/evidence/form/addresses";
import type { SecretState, TypedSecret } from "@/lib/features/evidence/types";
import { SecretForm } from "./secret-form";

type Props = {
  place: FormPlace;
  unit: { name: string };
  indicator: { id: string; name: string } | null;
  start: TypedSecret;
  refused: string | null;
  action: (before: SecretState, form: FormData) => Promise<SecretState>;
};

/** What may be kept of a secret paper, and why nothing else. */
export function SecretPage({ place, unit, indicator, start, refused, action }: Props) {
  const back = placePage(place);
  return (
    <>
      <p>
        <a href={back}>
          {unit.name}
          {indicator !== null && `, chỉ tiêu ${indicator.id}`}
        </a>
      </p>
      <h1>Ghi tài liệu mật</h1>
      {refused !== null && (
        <p className="said warn" role="alert">
          {refused}
        </p>
      )}
      <p className="lede">
        {indicator !== null && (
          <>
            Minh chứng cho chỉ tiêu {indicator.id} {indicator.name}.{" "}
          </>
        )}
        Cổng này không giữ tệp, trích yếu hay nội dung của tài liệu có dấu Mật, Tối mật, Tuyệt mật. Chỉ ghi số, ngày,
        người ký và kết luận; bản gốc lưu theo quy định bảo vệ bí mật nhà nước.
      </p>
      <SecretForm action={action} start={start} />
    </>
  );
}
