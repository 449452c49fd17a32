import { type Filter, partHref } from "@/lib/features/dashboards/filter";

type Props = { name: string; filter: Filter; about: string };

/** One table as files; on paper there is nothing to tap. */
export function Files({ name, filter, about }: Props) {
  const href = (ending: string) => partHref(`/tong-quan/bang/${name}.${ending}`, filter);
  return (
    <p className="download mute no-print">
      Tải bảng {about}: <a href={href("csv")}>CSV</a> · <a href={href("xlsx")}>Excel (XLSX)</a>
    </p>
  );
}
