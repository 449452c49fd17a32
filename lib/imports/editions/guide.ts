import { listRows } from "./lists";

const LINES: readonly string[] = [
  "HƯỚNG DẪN",
  "1. Tệp này là toàn bộ một bộ tiêu chí. Sửa, thêm, bỏ dòng rồi gửi lại; cổng đọc lại cả tệp và nêu từng ô khác với bản gốc trước khi lưu.",
  "2. Không đổi tên trang và dòng tiêu đề. Hai dòng “Phiên bản gốc” và “Dấu nhận biết phiên bản gốc” cho biết tệp làm từ bản nào: giữ nguyên.",
  "3. Dòng “Phiên bản” ghi tên của bản mới, khác với bản gốc, ví dụ 2026.1.",
  "4. Mỗi dòng trang “Mức đạt chuẩn” là một mức: của chỉ tiêu nào, cho nơi nào, áp dụng từ ngày nào. Cột “Tên tiêu chí”, “Tên chỉ tiêu” của trang này chỉ để đọc.",
  "5. Khi mức thay đổi: ghi “Đến ngày” cho mức cũ và thêm một dòng cho mức mới từ ngày hôm sau; không sửa đè mức cũ, vì số liệu trước ngày đó vẫn xét theo mức cũ.",
  "6. “Loại mức”: mức của tỉnh được xét trước (ghi cột “Tỉnh”), rồi mức của vùng (ghi cột “Vùng áp dụng mức đạt chuẩn”), rồi mức chung. Mức in để tham khảo không dùng để xét.",
  "7. Cột “Mức”: số ghi theo cách Việt Nam, dấu phẩy cho phần thập phân (41,5); chỉ tiêu xét theo kết luận thì ghi bằng lời (Đạt). Mức chưa xác định thì để trống.",
  "8. Đại lượng có nhiều số đo: mỗi thành phần một dòng, hoặc “mỗi số đo” khi tất cả cùng một mức. Ba cột “Khi …” ghi cùng nhau: mức chỉ áp dụng khi thành phần đó lớn hơn (>) hoặc không quá (≤) số đã ghi.",
  "9. “Tình trạng đối chiếu”: “đã đối chiếu” chỉ ghi khi hai người đã so mức với phụ lục đã ký, và cột “Căn cứ” phải có số trang (ví dụ: QĐ 318/QĐ-TTg, Phụ lục I, tr. 12). Mức chưa đối chiếu không dùng để xét đạt hay chưa đạt.",
  "10. “Đại lượng” là cái được đo. Cách hiểu hoặc cách đo thay đổi là một đại lượng mới với mã mới, không sửa đại lượng cũ: số liệu đã có gắn với mã cũ.",
  "11. Đại lượng mới: thêm một dòng ở trang “Đại lượng”, mã gồm chữ thường không dấu, số và gạch nối, đánh dấu x ở cột “Mới”. Đại lượng đã có ở bộ khác thì dùng lại đúng mã, không đánh dấu.",
  "12. Các ô ở dạng Văn bản (Text): 17.1 và 17.10 là hai chỉ tiêu khác nhau. Ngày ghi ngày/tháng/năm, ví dụ 31/12/2025. Không gộp ô; ô báo lỗi không được coi là trống.",
  "13. Một người lập phiên bản, một người khác duyệt: cần hai người để một phiên bản có hiệu lực.",
];

/** The rows of the sheet “Hướng dẫn”: how to change an edition, and beside it the words that the cells offer. */
export function guideRows(): string[][] {
  const lists = listRows();
  return Array.from({ length: Math.max(LINES.length, lists.length) }, (_, row) => [
    LINES[row] ?? "",
    "",
    ...(lists[row] ?? []),
  ]);
}
