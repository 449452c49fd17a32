/** What stands in `before` and `after` of entries, in words; a name that is not here stands as it is. */
export const FIELD_WORDS: Record<string, string> = {
  acceptedAt: "chấp nhận lúc",
  acceptedById: "người chấp nhận",
  accepted: "chấp nhận ngay",
  approvedAt: "duyệt lúc",
  asOf: "tính đến ngày",
  basis: "căn cứ",
  businessStart: "đồng hồ minh họa bắt đầu từ",
  changed: "số liệu thay đổi",
  conclusion: "kết luận",
  criterionId: "tiêu chí",
  cutOff: "chốt số liệu lúc",
  decision: "quyết định",
  document: "văn bản",
  edition: "bộ tiêu chí",
  fileName: "tên tệp",
  filter: "điều kiện lọc",
  from: "từ ngày",
  hash: "mã băm",
  hours: "số giờ dùng được",
  indicatorId: "chỉ tiêu",
  kind: "loại",
  label: "tên bản",
  login: "tên đăng nhập",
  measuredOn: "ngày số liệu",
  measureKey: "đại lượng",
  new: "dòng mới",
  note: "ghi chú",
  notApplicable: "không xét",
  organisationKey: "cơ quan",
  origin: "nguồn",
  publishedAt: "ban hành lúc",
  purpose: "mục đích",
  reason: "lý do",
  recorded: "ghi nhận",
  recordedAt: "ghi lúc",
  referenceYear: "năm số liệu",
  region: "vùng",
  repeated: "dòng lặp lại",
  reviewId: "lượt rà soát",
  rows: "dòng",
  same: "dòng không đổi",
  setKey: "bộ tiêu chí",
  sha256: "mã băm của tệp",
  size: "dung lượng (byte)",
  standing: "mức đối chiếu",
  to: "đến ngày",
  unitKey: "đơn vị",
  validFrom: "từ ngày",
  validTo: "đến ngày",
  value: "giá trị",
  values: "giá trị",
  where: "nơi tạo",
};

/** Never shown nor exported, whatever an entry may hold under such a name. */
const SECRET = /password|secret|token|totp|otp|recovery|passphrase/i;

export function isSecret(field: string): boolean {
  return SECRET.test(field);
}

/** What an entry is about, in words; refusals name the noun of what was asked for. */
export const SUBJECT_WORDS: Record<string, string> = {
  answer: "cơ quan phụ trách",
  audit: "nhật ký",
  edition: "bộ tiêu chí",
  import: "tệp",
  law: "pháp lý",
  log: "nhật ký",
  login: "tên đăng nhập",
  observation: "số liệu",
  person: "tài khoản",
  publication: "bản công bố",
  region: "vùng áp dụng",
  store: "dữ liệu của cổng",
};

/** What the log calls the store itself. */
export const STORE_WORDS: Record<string, string> = { sample: "dữ liệu minh họa", real: "dữ liệu thật" };

/** What was refused, in words; the verb stands as it is where it is not here. */
export const REFUSED_WORDS: Record<string, string> = {
  "answer.edit": "sửa cơ quan phụ trách",
  "audit.read": "đọc nhật ký",
  "edition.propose": "đề nghị sửa bộ tiêu chí",
  "edition.publish": "ban hành bộ tiêu chí",
  "import.accept": "nhập tệp và chấp nhận ngay",
  "law.read": "đọc phần pháp lý",
  "observation.accept": "chấp nhận số liệu",
  "observation.read": "đọc số liệu",
  "observation.submit": "gửi số liệu",
  "person.manage": "quản lý tài khoản",
  "publication.approve": "duyệt bản công bố",
  "publication.prepare": "soạn bản công bố",
  "region.edit": "sửa vùng áp dụng",
  "sign-in": "tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đã ngừng hoạt động",
};
