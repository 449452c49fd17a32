import type { AuditEvent } from "./events";

/** What events are about, as the screen of the log offers them. */
export const EVENT_GROUPS = {
  signing: "Đăng nhập, mật khẩu",
  people: "Tài khoản, vai trò",
  figures: "Số liệu",
  files: "Tệp gửi lên",
  law: "Pháp lý",
  publishing: "Công bố",
  settings: "Cài đặt",
  log: "Đọc nhật ký",
  store: "Hệ thống",
  refused: "Bị từ chối",
} as const;

export type EventGroup = keyof typeof EVENT_GROUPS;

type Words = { group: EventGroup; text: string };

/** Each event in words; an event without words here does not compile. */
export const EVENT_WORDS: Record<AuditEvent["action"], Words> = {
  "store.loaded": { group: "store", text: "Nạp dữ liệu lần đầu" },
  "store.saved": { group: "store", text: "Sao lưu toàn bộ dữ liệu" },
  "store.restored": { group: "store", text: "Khôi phục dữ liệu từ bản sao lưu" },
  "edition.added": { group: "law", text: "Thêm bộ tiêu chí của phiên bản phần mềm mới" },
  "clock.moved": { group: "store", text: "Chỉnh đồng hồ của dữ liệu minh họa" },
  "administrator.invited": { group: "signing", text: "Cấp liên kết cho quản trị viên đầu tiên" },
  "account.activated": { group: "signing", text: "Đặt mật khẩu lần đầu" },
  "password.asked": { group: "signing", text: "Báo quên mật khẩu" },
  "link.made": { group: "signing", text: "Tạo liên kết một lần" },
  "password.changed": { group: "signing", text: "Đổi mật khẩu" },
  "session.started": { group: "signing", text: "Đăng nhập" },
  "session.ended": { group: "signing", text: "Đăng xuất" },
  "session.refused": { group: "refused", text: "Đăng nhập không thành công" },
  "person.invited": { group: "people", text: "Lập tài khoản" },
  "person.corrected": { group: "people", text: "Sửa tên, địa chỉ của tài khoản" },
  "person.deactivated": { group: "people", text: "Ngừng tài khoản" },
  "person.reactivated": { group: "people", text: "Mở lại tài khoản" },
  "grant.added": { group: "people", text: "Giao vai trò" },
  "grant.ended": { group: "people", text: "Kết thúc vai trò" },
  "sessions.ended": { group: "signing", text: "Kết thúc các phiên đăng nhập" },
  "factor.offered": { group: "signing", text: "Bắt đầu cài xác thực hai bước" },
  "factor.offer-withdrawn": { group: "signing", text: "Bỏ dở việc cài xác thực hai bước" },
  "factor.enrolled": { group: "signing", text: "Cài xong xác thực hai bước" },
  "factor.codes-renewed": { group: "signing", text: "Lấy mã dự phòng mới" },
  "factor.code-spent": { group: "signing", text: "Dùng một mã dự phòng" },
  "factor.removed": { group: "signing", text: "Gỡ xác thực hai bước" },
  "factor.refused": { group: "refused", text: "Mã xác thực không đúng" },
  "password.refused": { group: "refused", text: "Mật khẩu cũ không đúng" },
  "identity.bound": { group: "signing", text: "Gắn tài khoản với đăng nhập của tỉnh" },
  "identity.refused": { group: "refused", text: "Đăng nhập của tỉnh không được nhận" },
  "observation.submitted": { group: "figures", text: "Gửi số liệu" },
  "observation.accepted": { group: "figures", text: "Chấp nhận số liệu" },
  "observation.replaced": { group: "figures", text: "Thay số liệu đang chờ" },
  "observation.returned": { group: "figures", text: "Trả lại số liệu" },
  "observation.checked": { group: "figures", text: "Rà soát số liệu" },
  "observation.confirmed": { group: "figures", text: "Xác nhận số liệu" },
  "difference.opened": { group: "figures", text: "Nêu khác biệt" },
  "difference.answered": { group: "figures", text: "Trả lời khác biệt" },
  "difference.closed": { group: "figures", text: "Khép lại khác biệt" },
  "period.created": { group: "figures", text: "Lập kỳ báo cáo" },
  "period.locked": { group: "figures", text: "Khóa kỳ báo cáo" },
  "period.asked": { group: "figures", text: "Xin mở lại kỳ báo cáo" },
  "period.decided": { group: "figures", text: "Quyết định việc mở lại kỳ báo cáo" },
  "evidence.added": { group: "files", text: "Thêm tài liệu minh chứng" },
  "evidence.replaced": { group: "files", text: "Thay tệp của tài liệu minh chứng" },
  "evidence.shared": { group: "files", text: "Dùng tài liệu minh chứng cho thêm đơn vị" },
  "evidence.linked": { group: "files", text: "Gắn tài liệu minh chứng" },
  "evidence.unlinked": { group: "files", text: "Thôi gắn tài liệu minh chứng" },
  "evidence.read": { group: "files", text: "Tải tài liệu minh chứng" },
  "import.received": { group: "files", text: "Nhận tệp" },
  "import.discarded": { group: "files", text: "Bỏ tệp" },
  "import.committed": { group: "files", text: "Ghi nội dung của tệp" },
  "publication.prepared": { group: "publishing", text: "Soạn bản công bố" },
  "publication.approved": { group: "publishing", text: "Duyệt bản công bố" },
  "edition.proposed": { group: "law", text: "Đề nghị sửa bộ tiêu chí" },
  "edition.published": { group: "law", text: "Ban hành bộ tiêu chí trên cổng" },
  "edition.declined": { group: "law", text: "Không nhận, hoặc rút lại đề nghị sửa bộ tiêu chí" },
  "region.recorded": { group: "law", text: "Ghi vùng áp dụng mức đạt chuẩn" },
  "answer.recorded": { group: "law", text: "Ghi cơ quan phụ trách" },
  "assignment.recorded": { group: "law", text: "Phân công cơ quan phụ trách xã" },
  "assignment.ended": { group: "law", text: "Thôi phân công phụ trách xã" },
  "setting.changed": { group: "settings", text: "Đổi cài đặt" },
  "log.read": { group: "log", text: "Đọc nhật ký" },
  "access.refused": { group: "refused", text: "Làm việc không được phép" },
};

/** An action of the log in words. Old entries may carry a name that no longer exists: it stands as it is. */
export function eventText(action: string): string {
  return action in EVENT_WORDS ? EVENT_WORDS[action as AuditEvent["action"]].text : action;
}

/** The actions of a group. */
export function actionsOf(group: EventGroup): string[] {
  return Object.entries(EVENT_WORDS).flatMap(([action, words]) => (words.group === group ? [action] : []));
}
