import { type Edition, PART_NAMES } from "../../engine/types";
import { partsOf } from "../subjects";
import type { LayoutName } from "../types";

const OF_LAYOUT: Record<LayoutName, string[]> = {
  long: [
    "Mỗi dòng ghi một số liệu: đơn vị, chỉ tiêu, giá trị hoặc kết luận. Một đơn vị có thể ghi nhiều dòng; dòng không có giá trị và kết luận được bỏ qua.",
    "Cột “Chỉ tiêu”: ghi mã chỉ tiêu (17.1); với kết luận cho cả tiêu chí ghi TC và số (TC5).",
    "Chỉ tiêu có nhiều số đo: ghi mỗi thành phần một dòng, tên thành phần ở cột “Thành phần”.",
    "Ngày, năm, loại số liệu để trống thì lấy theo các dòng phía trên bảng.",
  ],
  "wide-by-criterion": [
    "Mỗi dòng một đơn vị, mỗi cột một tiêu chí. Ô chỉ ghi kết luận: đạt hoặc chưa đạt; để trống nếu chưa có kết luận.",
    "Kết luận ở đây là của cả tiêu chí. Tiêu chí đã có số liệu chỉ tiêu thì vẫn xét theo chỉ tiêu.",
  ],
  "wide-by-indicator": [
    "Mỗi dòng một đơn vị, mỗi cột một chỉ tiêu. Ô ghi số đo, hoặc kết luận đạt / chưa đạt; để trống nếu chưa có số liệu.",
    "Chỉ tiêu có nhiều số đo chia thành nhiều cột; đã ghi thì phải ghi đủ.",
  ],
};

const OF_ALL = [
  "Không sửa dòng tiêu đề của bảng. Các ô mã ở dạng Văn bản (Text): 17.1 và 17.10 là hai chỉ tiêu khác nhau.",
  "Phía trên bảng ghi ngày số liệu (ngày/tháng/năm), năm số liệu và loại số liệu (thực hiện hoặc ước).",
  "Số ghi theo cách Việt Nam: dấu phẩy cho phần thập phân (41,5). Tỷ lệ ghi số phần trăm (92 hoặc 92 %).",
  "Kết luận: đạt (Đ, x), chưa đạt (không đạt, CĐ, KĐ). Chỉ tiêu không phải xét ghi “không xét: lý do”, chỉ với các chỉ tiêu được phép nêu dưới đây.",
  "Ô báo lỗi (#DIV/0!, #REF! …) không được coi là trống: phải sửa hoặc xóa. Không gộp các ô số liệu.",
  "Mã đơn vị được ưu tiên so với tên. Chỉ ghi tên thì ghi đủ dấu; tên có thể nhầm phải ghi kèm huyện.",
];

/** The lines of the sheet “Hướng dẫn”: how to fill in a template, and the lists of its set. */
export function guideLines(layout: LayoutName, edition: Edition): string[][] {
  const indicators = edition.criteria.flatMap(({ indicators: own }) => own);
  const many = indicators.flatMap(({ id, measure }) => {
    const known = edition.measures[measure];
    const parts = known === undefined ? [] : partsOf(known);
    return parts.length === 0 ? [] : [[`${id}: ${parts.map((part) => PART_NAMES[part] ?? part).join("; ")}`]];
  });
  const optional = indicators
    .filter(({ mayBeNotApplicable }) => mayBeNotApplicable)
    .map(({ id, name }) => [`${id}: ${name}`]);
  return [
    ["HƯỚNG DẪN"],
    ...[...OF_LAYOUT[layout], ...OF_ALL].map((text, index) => [`${index + 1}. ${text}`]),
    ...(layout === "wide-by-criterion" || many.length === 0 ? [] : [[""], ["Chỉ tiêu có nhiều số đo"], ...many]),
    ...(layout === "wide-by-criterion" || optional.length === 0
      ? []
      : [[""], ["Chỉ tiêu được phép không xét"], ...optional]),
  ];
}
