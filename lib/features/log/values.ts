import { EVENT_GROUPS } from "../../audit/words";
import { REGIONS } from "../../engine";
import { SUBJECT_WORDS } from "./fields";

/** What stands for a value in entries, in words; a value that is not here stands as it is. */
export const VALUE_WORDS: Record<string, string> = {
  true: "có",
  false: "không",
  met: "đạt",
  not_met: "chưa đạt",
  page: "trên trang",
  "command line": "dòng lệnh",
  refused: "không nhận",
  withdrawn: "rút lại",
  default: "vùng của tỉnh",
  unchecked: "chưa đối chiếu",
  hint: "chưa đối chiếu",
  secondary: "có nguồn, chờ đối chiếu",
  not_established: "chưa xác định",
  confirmed: "đã đối chiếu",
  password: "mật khẩu",
  "password and authenticator": "mật khẩu và mã xác thực",
  "password and recovery code": "mật khẩu và mã khôi phục",
  "openid connect": "tài khoản của nhà cung cấp",
  "first-password": "đặt mật khẩu lần đầu",
  "new-password": "đặt lại mật khẩu",
  "own-change": "tự đổi mật khẩu",
  workbook: "tệp Excel",
  level: "một mức",
  json: "tệp JSON",
  approved: "đồng ý",
  declined: "không đồng ý",
  figures: "số liệu",
  regions: "vùng áp dụng",
  answers: "cơ quan phụ trách",
  assignments: "phân công xã",
  edition: "bộ tiêu chí",
  actual: "thực hiện",
  estimate: "ước",
  month: "tháng",
  six_months: "6 tháng",
  year: "năm",
  ad_hoc: "đột xuất",
  measure: "số liệu",
  indicator: "chỉ tiêu",
  criterion: "tiêu chí",
  mat: "Mật",
  toi_mat: "Tối mật",
  tuyet_mat: "Tuyệt mật",
};

/** Words that stand for a value under one name only: regions, and the filters of the log as its reading keeps them. */
export const FIELD_VALUES: Record<string, Readonly<Record<string, string>>> = {
  region: REGIONS,
  nhom: EVENT_GROUPS,
  loai: SUBJECT_WORDS,
  "ket-qua": { done: "đã làm", refused: "bị từ chối" },
};
