import type { PageStamp } from "@/lib/features/publications/page-stamp";
import { formatDate } from "@/lib/format/date";

/** As of when a page speaks. */
export function AsOf({ publication }: Pick<PageStamp, "publication">) {
  return (
    <>
      Số liệu đến ngày <b>{formatDate(publication.asOf)}</b> · công bố ngày {formatDate(publication.approvedOn)}
    </>
  );
}
