import { MOST_MEGABYTES } from "../settings";

const SEND_AGAIN = "rồi gửi lại";

/** Why a file is not taken, in the words of the person who sent it, with what to do. */
export const FILE_REFUSALS = {
  "thieu-tep": "Chọn tệp tài liệu",
  "tep-rong": "Tệp vừa gửi không có nội dung; hãy chọn lại tệp",
  "tep-lon": `Tệp lớn hơn ${MOST_MEGABYTES} MB. Hãy giảm độ phân giải bản quét hoặc chia thành nhiều tài liệu ${SEND_AGAIN}.`,
  "loai-tep": `Chỉ nhận tệp PDF, hình ảnh (JPEG, PNG, WebP, HEIC) và tệp Word, Excel, PowerPoint (.docx, .xlsx, .pptx). Hãy lưu tài liệu thành một trong các dạng đó ${SEND_AGAIN}.`,
  "tep-cu": `Tệp thuộc dạng Office cũ (.doc, .xls, .ppt), có thể mang macro mà không kiểm tra được. Hãy lưu lại dạng .docx, .xlsx, .pptx hoặc PDF ${SEND_AGAIN}.`,
  "duoi-khac": `Đuôi của tên tệp không đúng với nội dung bên trong. Hãy mở tệp, lưu lại đúng dạng ${SEND_AGAIN}.`,
  "mat-khau": `Tệp có đặt mật khẩu hoặc bị khóa nên người khác không xem được. Hãy bỏ mật khẩu ${SEND_AGAIN}.`,
  "co-macro": `Tệp có chứa macro hoặc mã lệnh nên không nhận. Hãy lưu lại dạng không kèm macro, hoặc PDF, ${SEND_AGAIN}.`,
  "nen-qua-muc": `Tệp khi giải nén lớn bất thường nên không nhận. Hãy lưu tài liệu thành PDF ${SEND_AGAIN}.`,
  "tep-hong": `Tệp bị hỏng hoặc chưa tải lên hết. Hãy mở tệp, lưu lại ${SEND_AGAIN}.`,
  "hai-loai": `Tệp có một tệp khác giấu bên trong nên không nhận. Hãy in hoặc xuất tài liệu thành tệp PDF mới ${SEND_AGAIN}.`,
  "ten-tep-dai": "Tên tệp dài quá 200 ký tự; hãy đặt tên ngắn hơn",
} as const;

export type FileRefusal = keyof typeof FILE_REFUSALS;

/** Carries a refusal up from wherever it is found; never leaves `inspectFile`. */
export class Refused extends Error {
  readonly code: FileRefusal;

  constructor(code: FileRefusal) {
    super(FILE_REFUSALS[code]);
    this.code = code;
  }
}
