import type { Verb } from "../../policy/roles";

/** What a person can do here, step by step; shown to whoever may (`verb`), and to all where it is `null`. */
export type HelpTopic = {
  id: string;
  verb: Verb | null;
  title: string;
  steps: string[];
  link: { href: string; label: string } | null;
};

/** Written from what the portal does today. A new way of working is a topic here, in the words of its screens. */
export const HELP_TOPICS: HelpTopic[] = [
  {
    id: "viec-hom-nay",
    verb: null,
    title: "Bắt đầu một ngày",
    steps: [
      "Sau khi đăng nhập, trang “Việc hôm nay” liệt kê các xã, các tệp và các đề nghị đang chờ chính bạn.",
      "Dòng chữ dưới tên bạn là các trang bạn được vào; trang không được giao thì không hiện.",
      "Xong việc hãy bấm “Đăng xuất”, nhất là trên máy dùng chung. Phiên làm việc tự hết sau 12 giờ.",
    ],
    link: { href: "/lam-viec", label: "Việc hôm nay" },
  },
  {
    id: "nhap-so-lieu",
    verb: "observation.submit",
    title: "Nhập số liệu của một xã",
    steps: [
      "Ở “Việc hôm nay” chọn xã, rồi chọn chỉ tiêu cần nhập hoặc sửa.",
      "Mức đạt chuẩn và số liệu gần nhất đứng cạnh ô nhập. Số thập phân viết bằng dấu phẩy, ngày viết như 31/08/2023.",
      "Nơi không có số liệu thì chọn kết luận đạt hoặc chưa đạt; ghi số văn bản làm căn cứ nếu có.",
      "Nếu có lỗi, trang nói ô nào và sửa thế nào; những gì đã gõ vẫn còn nguyên.",
      "Số liệu đã gửi chờ huyện rà soát, sở, ngành xác nhận, Văn phòng Điều phối chấp nhận; trang công khai chỉ đổi sau lần công bố tiếp theo.",
    ],
    link: { href: "/lam-viec", label: "Chọn xã" },
  },
  {
    id: "nhap-tep",
    verb: "observation.submit",
    title: "Nhập nhiều số liệu từ tệp Excel",
    steps: [
      "Tải tệp mẫu đã có sẵn tên xã và chỉ tiêu, điền rồi lưu ở dạng .xlsx, không quá 10 MB.",
      "Gửi tệp kèm căn cứ (số văn bản). Cổng đọc và nói từng ô có lỗi; tệp có lỗi thì chưa ghi gì.",
      "Xem phần so sánh với số liệu đang có, rồi ghi. Chưa muốn ghi thì bấm “Bỏ tệp này, không ghi”.",
    ],
    link: { href: "/nhap-tep", label: "Nhập từ tệp Excel" },
  },
  {
    id: "ra-soat",
    verb: "observation.accept",
    title: "Rà soát, xác nhận số liệu",
    steps: [
      "Trang “Rà soát, xác nhận” liệt kê số liệu chờ, cũ nhất trước; không ai chấp nhận được số liệu do chính mình nhập.",
      "Bấm “Chấp nhận”, hoặc ghi lý do rồi bấm “Trả lại”. Người nhập thấy lý do ấy.",
      "Chấp nhận nhầm thì nhập số liệu đúng với ngày mới; số liệu cũ vẫn được giữ.",
    ],
    link: { href: "/ra-soat", label: "Rà soát, xác nhận" },
  },
  {
    id: "doc-so-lieu",
    verb: "observation.read",
    title: "Xem số liệu của các xã được giao",
    steps: [
      "Ở “Việc hôm nay” mở từng xã để xem từng tiêu chí: số liệu, mức đạt chuẩn, kết quả và vì sao.",
      "Số liệu bên trong gồm cả phần đã chấp nhận mà chưa công bố, nên có thể khác trang công khai.",
    ],
    link: { href: "/lam-viec", label: "Các xã của bạn" },
  },
  {
    id: "phap-ly",
    verb: "law.read",
    title: "Tra mức đạt chuẩn và căn cứ",
    steps: [
      "Trang “Pháp lý” nói mỗi bộ tiêu chí đang dùng đã được đối chiếu với phụ lục đến đâu.",
      "Mức chưa đối chiếu không quyết định kết quả: khi ấy kết luận của cơ quan phụ trách được dùng.",
    ],
    link: { href: "/phap-ly", label: "Pháp lý" },
  },
  {
    id: "sua-muc",
    verb: "edition.propose",
    title: "Sửa mức đạt chuẩn hoặc thêm bộ tiêu chí",
    steps: [
      "Một người đề nghị (từng mức, hoặc cả bộ bằng tệp Excel) và nêu căn cứ; trang cho thấy xã nào sẽ đổi kết quả.",
      "Người thứ hai đối chiếu với văn bản rồi bấm “Tôi đã đối chiếu, ban hành” hoặc “Không chấp nhận”.",
      "Người đề nghị có thể “Rút lại đề nghị” khi chưa ai quyết định.",
    ],
    link: { href: "/phap-ly", label: "Pháp lý" },
  },
  {
    id: "vung",
    verb: "region.edit",
    title: "Ghi vùng áp dụng của một xã",
    steps: [
      "Chọn xã, chọn vùng, ghi từ ngày nào và theo văn bản nào; trang cho xem trước kết quả sẽ đổi ra sao.",
      "Sửa cho quá khứ thì phải nêu lý do. Điều đã ghi không mất: nó đứng trong phần lịch sử.",
    ],
    link: { href: "/phap-ly/vung", label: "Vùng áp dụng" },
  },
  {
    id: "phu-trach",
    verb: "answer.edit",
    title: "Ghi cơ quan phụ trách chỉ tiêu",
    steps: [
      "Chọn bộ tiêu chí và chỉ tiêu, ghi cơ quan, từ ngày nào và văn bản phân công.",
      "Cả danh sách có thể nhập bằng một tệp Excel.",
    ],
    link: { href: "/phap-ly/phan-cong", label: "Cơ quan phụ trách" },
  },
  {
    id: "soan-cong-bo",
    verb: "publication.prepare",
    title: "Soạn bản công bố",
    steps: [
      "Bấm “Soạn bản công bố”: cổng chốt mọi số liệu đã chấp nhận đến lúc ấy.",
      "Bản soạn chờ lãnh đạo duyệt; trong lúc chờ, trang công khai chưa đổi.",
    ],
    link: { href: "/cong-bo", label: "Công bố" },
  },
  {
    id: "duyet-cong-bo",
    verb: "publication.approve",
    title: "Duyệt bản công bố",
    steps: [
      "Trang “Công bố” nêu bản đang chờ, chốt lúc nào và do ai soạn. Người soạn không tự duyệt.",
      "Bấm “Duyệt công bố”: ba giây sau mọi trang công khai cùng đổi. Bản cũ vẫn xem lại được theo ngày.",
    ],
    link: { href: "/cong-bo", label: "Công bố" },
  },
  {
    id: "nhat-ky",
    verb: "audit.read",
    title: "Đọc nhật ký",
    steps: [
      "Lọc theo ngày, người, việc, kết quả; địa chỉ của trang giữ nguyên điều kiện lọc nên gửi được cho người khác có quyền.",
      "Tải các mục đã lọc ra tệp CSV khi cần đối chiếu. Việc đọc và tải cũng được ghi lại.",
      "Mỗi ngày tải đầu chuỗi của nhật ký và cất ở nơi người quản trị máy chủ không sửa được.",
    ],
    link: { href: "/nhat-ky", label: "Nhật ký" },
  },
  {
    id: "tai-khoan",
    verb: "person.manage",
    title: "Cấp liên kết đặt mật khẩu",
    steps: [
      "Người xin mật khẩu mới đứng đầu danh sách. Hãy gọi lại để chắc đúng người trước khi cấp.",
      "Bấm “Tạo liên kết một lần” rồi trao tận tay hoặc đọc qua điện thoại; liên kết chỉ hiện một lần và hết hạn sau 24 giờ.",
      "Khi không còn quản trị viên nào vào được: trên máy chủ chạy npm run one-time-link -- TÊN_ĐĂNG_NHẬP.",
    ],
    link: { href: "/quan-tri/tai-khoan", label: "Tài khoản" },
  },
  {
    id: "cai-dat",
    verb: "setting.edit",
    title: "Đổi cài đặt",
    steps: [
      "Trang “Cài đặt” nêu các quy tắc mà văn bản chưa nói rõ: số ngày chờ, ngày khóa kỳ, ngày nghỉ, ngưỡng cảnh báo; mỗi quy tắc kèm mức đối chiếu và nguồn.",
      "Mở một cài đặt, sửa, ghi văn bản nếu đã có và nêu lý do. Giá trị mới dùng từ lúc ghi; giá trị cũ đứng trong lịch sử của trang và trong nhật ký.",
      "Trang của từng cài đặt nói đổi thì điều gì thay đổi theo; đọc trước khi ghi, nhất là ngày tự khóa kỳ báo cáo.",
    ],
    link: { href: "/quan-tri/cai-dat", label: "Cài đặt" },
  },
  {
    id: "sao-luu",
    verb: "person.manage",
    title: "Sao lưu và khôi phục (trên máy chủ)",
    steps: [
      "Mỗi ngày: npm run backup -- --out TỆP --encrypt, mật khẩu của tệp đặt trong BACKUP_PASSPHRASE; cổng vẫn chạy. Cất tệp ở máy khác, mật khẩu ở nơi khác.",
      "Khôi phục: dừng cổng, rồi npm run restore -- TỆP. Tệp hỏng bị từ chối trước khi ghi; dữ liệu đang có chỉ bị thay khi thêm --replace.",
      "Kiểm tra nhật ký: npm run audit:verify -- --head TỆP_ĐẦU_CHUỖI.",
    ],
    link: null,
  },
  {
    id: "mat-khau",
    verb: null,
    title: "Quên mật khẩu",
    steps: [
      "Ở trang đăng nhập chọn “Quên mật khẩu” và ghi tên đăng nhập; quản trị viên sẽ thấy và liên hệ.",
      "Mở liên kết một lần được trao, đặt mật khẩu từ 12 ký tự; mọi phiên đăng nhập cũ kết thúc.",
    ],
    link: null,
  },
];
