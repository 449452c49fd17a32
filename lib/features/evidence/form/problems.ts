import { DAY_AS_WRITTEN } from "../../../format/typed-day";
import { FILE_REFUSALS } from "../file/refusal";

/** What can be wrong with a paper that is sent, by the codes in which an address carries it back to the form. */
export const PAPER_PROBLEMS = {
  ...FILE_REFUSALS,
  "thieu-ten": "Ghi tên hoặc trích yếu của tài liệu",
  "ten-dai": "Tên tài liệu dài quá 300 ký tự",
  "so-dai": "Số tài liệu dài quá 100 ký tự",
  "nguoi-ky-dai": "Tên người ký dài quá 200 ký tự",
  "ngay-sai": `${DAY_AS_WRITTEN}, hoặc để trống`,
  "ngay-sau": "Ngày của tài liệu không thể sau hôm nay",
  "han-truoc": "Ngày hết giá trị phải từ ngày của tài liệu trở đi",
  "ky-tu": "có ký tự không nhập được; hãy gõ lại",
  "dau-mat":
    "Tài liệu có dấu mật thì không gửi tệp lên cổng này: tệp vừa gửi đã bị từ chối và không được lưu. Chỉ ghi số, ngày, người ký và kết luận ở mẫu “Ghi tài liệu mật”.",
  "so-lieu": "Số liệu đã chọn không thuộc chỉ tiêu này",
  "giong-ban-cu": "Tệp này giống hệt một bản đã có của tài liệu này",
  "giong-tai-lieu": "Tệp này đã có ở một tài liệu khác của đơn vị này",
  "co-ban-moi": "Người khác vừa gửi một bản mới. Xem bản đó rồi gửi lại nếu vẫn cần.",
  "qua-nhieu": "Gửi quá nhiều tài liệu trong một phút. Hãy chờ một phút rồi gửi lại.",
  "mau-hong": "Mẫu vừa gửi không dùng được nữa. Hãy tải lại trang rồi nhập lại.",
  "noi-luu":
    "Nơi lưu giữ tệp đang không ghi được nên chưa có gì được lưu. Hãy gửi lại sau ít phút; nếu vẫn vậy, báo Văn phòng Điều phối.",
  "gui-hong": "Tệp chưa gửi lên hết (đường truyền bị ngắt). Hãy gửi lại.",
} as const;

export type PaperProblem = keyof typeof PAPER_PROBLEMS;

/** The code of a text; what no form of ours can send is only called so. */
export function codeOf(text: string): PaperProblem {
  const codes = Object.keys(PAPER_PROBLEMS) as PaperProblem[];
  return codes.find((code) => PAPER_PROBLEMS[code] === text) ?? "mau-hong";
}
