import { LEVEL_STANDING_WORDS, type LevelStanding } from "../../engine";
import type { SettingKey } from "./schema";

/** How well a setting is known; the words of levels, without the word level. */
export const SETTING_STANDING_WORDS: Record<LevelStanding, string> = {
  ...LEVEL_STANDING_WORDS,
  hint: "chưa đối chiếu",
};
export type SettingStanding = LevelStanding;

/** The standings that say that there is a document, which must then be named. */
export const NEEDS_DOCUMENT: readonly SettingStanding[] = ["confirmed", "secondary"];

type Words = {
  name: string;
  /** What it decides. */
  what: string;
  /** What a change touches, and what it leaves alone. */
  effect: string;
};

/** Each setting in words, in the order of the list. */
export const SETTING_WORDS: Record<SettingKey, Words> = {
  "routine-chain": {
    name: "Các bước rà soát số liệu",
    what: "Trước khi Văn phòng Điều phối chấp nhận, số liệu có qua huyện rà soát và sở, ngành xác nhận không, từ ngày nào đến ngày nào. Bước bắt buộc mà bỏ qua thì người chấp nhận phải nêu lý do.",
    effect:
      "Áp dụng cho số liệu gửi từ lúc ghi. Số liệu gửi trước đó, đang chờ hay đã chấp nhận, vẫn theo các bước có hiệu lực lúc nó được gửi.",
  },
  "review-days": {
    name: "Thời hạn mỗi bước rà soát",
    what: "Một số liệu được chờ ở mỗi bước bao nhiêu ngày làm việc trước khi tính là quá hạn.",
    effect: "Việc đang chờ được tính quá hạn theo số mới ngay sau khi ghi. Số liệu và kết quả không đổi.",
  },
  "yearly-due": {
    name: "Hạn có số liệu hằng năm",
    what: "Số liệu của chỉ tiêu hằng năm phải có trước hết ngày nào của năm sau.",
    effect:
      "Danh sách số liệu hằng năm còn thiếu được tính theo hạn mới ngay sau khi ghi. Số liệu và kết quả không đổi.",
  },
  "period-lock": {
    name: "Ngày tự khóa kỳ báo cáo",
    what: "Sau ngày cuối kỳ bao nhiêu ngày thì kỳ báo cáo tự khóa, không nhận thêm số liệu.",
    effect:
      "Khóa của mọi kỳ dịch chuyển ngay sau khi ghi: tăng số ngày thì kỳ vừa tự khóa có thể mở ra, giảm số ngày thì kỳ đang mở có thể khóa lại. Kỳ khóa bằng tay vẫn khóa, đơn vị được mở khóa vẫn nhập được, số liệu đã nhập không đổi.",
  },
  "public-holidays": {
    name: "Ngày nghỉ lễ, Tết",
    what: "Những ngày trong tuần không tính là ngày làm việc. Năm chưa có trong danh sách chỉ trừ thứ Bảy, Chủ nhật.",
    effect: "Việc đang chờ được tính quá hạn theo danh sách mới ngay sau khi ghi. Số liệu và kết quả không đổi.",
  },
  "jump-limits": {
    name: "Ngưỡng cảnh báo số liệu thay đổi nhiều",
    what: "Số liệu khác số đã chấp nhận gần nhất quá mức nào thì người nhập được cảnh báo. Cảnh báo không chặn việc gửi.",
    effect: "Áp dụng cho số liệu nhập từ lúc ghi. Cảnh báo đã ghi cùng số liệu trước đó vẫn giữ nguyên.",
  },
  "figure-relations": {
    name: "Quan hệ giữa các đại lượng",
    what: "Đại lượng nào không thể lớn hơn đại lượng nào; trái thì người nhập được cảnh báo. Cảnh báo không chặn việc gửi.",
    effect: "Áp dụng cho số liệu nhập từ lúc ghi. Cảnh báo đã ghi cùng số liệu trước đó vẫn giữ nguyên.",
  },
};

export const SETTING_KEYS = Object.keys(SETTING_WORDS) as SettingKey[];

/** Whether a text, as of an address, is the key of a setting that has a page. */
export function isSettingKey(text: string): text is SettingKey {
  return Object.hasOwn(SETTING_WORDS, text);
}
