import type { Edition } from "../../engine/types";
import { type AnswerSubject, subjectWord } from "../../features/answers/subject";
import type { AnswerRow, OrganisationName } from "../../features/answers/types";
import { ANSWER_STANDING_WORDS } from "../../features/answers/words";
import { formatDate } from "../../format/date";
import { listTemplate } from "../templates/list-template";
import { ANSWER_COLUMNS } from "./read-answers";

type Given = {
  edition: Edition;
  /** The rows that stand of a subject. */
  rowsOf: (subject: AnswerSubject) => readonly AnswerRow[];
  organisations: readonly OrganisationName[];
};

/** The list of one set as it stands, to be changed and sent again: what is left as it is changes nothing. */
export function answersTemplate({ edition, rowsOf, organisations }: Given): Buffer {
  const title = (name: keyof typeof ANSWER_COLUMNS) => ANSWER_COLUMNS[name].titles[0];
  const shortName = new Map(organisations.map((one) => [one.key, one.shortName]));
  const lines = (subject: AnswerSubject, name: string): string[][] => {
    const first = [edition.set, subjectWord(subject), name];
    const said = rowsOf(subject).map(({ organisationKey, from, to, document, standing }) => [
      ...[...first, shortName.get(organisationKey) ?? organisationKey, formatDate(from)],
      ...[to === null ? "" : formatDate(to), document, ANSWER_STANDING_WORDS[standing]],
    ]);
    return said.length > 0 ? said : [[...first, "", "", "", "", ""]];
  };
  return listTemplate({
    title: `CƠ QUAN PHỤ TRÁCH – ${edition.shortName.toUpperCase()}`,
    sheet: "Cơ quan phụ trách",
    columns: [
      { header: title("set"), name: "", width: 26 },
      { header: title("subject"), name: "", width: 10 },
      { header: "Nội dung", name: "", width: 50 },
      { header: title("organisation"), name: "", width: 30 },
      { header: title("from"), name: "", width: 13 },
      { header: title("to"), name: "", width: 13 },
      { header: title("document"), name: "", width: 60 },
      { header: title("standing"), name: "", width: 24, list: Object.values(ANSWER_STANDING_WORDS) },
    ],
    rows: edition.criteria.flatMap(({ id, name, indicators }) => [
      ...lines({ criterionId: id, indicatorId: null }, name),
      ...indicators.flatMap((item) => lines({ criterionId: id, indicatorId: item.id }, item.name)),
    ]),
    frozen: 2,
    guide: [
      "Mỗi dòng ghi một cơ quan phụ trách một chỉ tiêu (17.1) hoặc cả một tiêu chí (TC17) trong một khoảng thời gian. Tệp này là danh sách đang ghi nhận: sửa dòng cần sửa, các dòng khác để nguyên hoặc xóa đều được.",
      "Chỉ tiêu không ghi cơ quan riêng thì theo cơ quan của tiêu chí.",
      "Các ô mã ở dạng Văn bản (Text): 17.1 và 17.10 là hai chỉ tiêu khác nhau.",
      `Cơ quan: ${organisations.map((one) => one.shortName).join("; ")}.`,
      "Ngày ghi theo ngày/tháng/năm. “Đến hết ngày” để trống nếu áp dụng đến khi có thay đổi.",
      "Những ngày không nêu trong tệp giữ nguyên như đang ghi nhận. Hai dòng của một chỉ tiêu không được trùng ngày.",
      `Mức đối chiếu: ${Object.values(ANSWER_STANDING_WORDS).join("; ")}.`,
      "Dòng chỉ có chỉ tiêu, không ghi gì khác, được bỏ qua. Ô báo lỗi (#N/A …) không được coi là trống.",
    ],
  });
}
