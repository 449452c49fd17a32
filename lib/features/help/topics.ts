import type { Verb } from "../../policy/roles";
import type { Step } from "../reviews/workflow";

/**
 * What a person can do here, one thing after another; shown to whoever may (`verb`), and to all where it is `null`. With a
 * `step`, to whoever takes that step of the check.
 */
export type HelpTopic = {
  id: string;
  verb: Verb | null;
  step?: Step;
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
      "Sau khi đăng nhập, trang “Việc hôm nay” nêu việc đang chờ chính bạn: cần nhập, cần trả lời, chờ rà soát, chờ xác nhận, chờ chấp nhận, quá hạn, mỗi loại bao nhiêu.",
      "Dòng chữ dưới tên bạn là các trang dùng hằng ngày; “Mục khác” là các trang còn lại. Trang không được giao thì không hiện.",
      "Xong việc hãy bấm “Đăng xuất”, nhất là trên máy dùng chung. Phiên làm việc tự hết sau 12 giờ.",
    ],
    link: { href: "/lam-viec", label: "Việc hôm nay" },
  },
  {
    id: "nhap-so-lieu",
    verb: "observation.submit",
    title: "Nhập số liệu của một xã",
    steps: [
      "Ở “Việc hôm nay” mở danh sách chỉ tiêu cần nhập, hoặc chọn xã rồi chọn tiêu chí. Mỗi tiêu chí là một trang; phím Enter đưa xuống ô kế tiếp.",
      "Mức đạt chuẩn và số liệu gần nhất đứng cạnh ô nhập. Số thập phân viết bằng dấu phẩy, ngày viết như 31/08/2023; tỷ lệ viết thẳng 86,9 hoặc viết tử số/mẫu số như 452/520.",
      "Những gì đang gõ được lưu nháp trên máy chủ; nháp chỉ mình bạn thấy và không tính vào đâu. Không bật JavaScript thì bấm “Lưu nháp”.",
      "Bấm “Gửi tiêu chí này”. Có ô sai thì chưa gửi gì, trang nói ô nào và sửa thế nào. Có chỗ cần xem lại (tăng giảm lớn, mâu thuẫn) mà số vẫn đúng thì bấm “Vẫn gửi”; người rà soát cũng thấy ghi chú ấy.",
      "Nhiều tiêu chí đã lưu nháp thì mở “Gửi tất cả nháp” ở trang của xã: tất cả cùng gửi, hoặc không gì cả.",
      "Nơi không có số liệu thì chọn kết luận đạt hoặc chưa đạt và ghi số văn bản làm căn cứ. Sửa số liệu đã được chấp nhận thì phải nêu lý do; số cũ vẫn được giữ.",
    ],
    link: { href: "/lam-viec", label: "Chọn xã" },
  },
  {
    id: "minh-chung",
    verb: "evidence.attach",
    title: "Gửi tài liệu minh chứng",
    steps: [
      "Ở trang của chỉ tiêu, mở “Thêm tài liệu”: ghi tên, số, ngày, người ký và chọn tệp (PDF, ảnh, Word, Excel, PowerPoint). Cổng xem nội dung tệp chứ không chỉ tên.",
      "Một tài liệu dùng được cho nhiều chỉ tiêu: mở “Chọn tài liệu đã có” và gắn. Gửi bản mới thì bản cũ vẫn còn.",
      "Tài liệu có dấu Mật, Tối mật, Tuyệt mật không gửi lên; chỉ ghi số, ngày, người ký và kết luận.",
      "Trang “Minh chứng” của từng xã liệt kê tài liệu chưa gắn chỉ tiêu nào, tài liệu hết giá trị và chỉ tiêu chưa có minh chứng.",
    ],
    link: { href: "/minh-chung", label: "Minh chứng" },
  },
  {
    id: "giai-trinh",
    verb: "observation.submit",
    title: "Trả lời số liệu bị trả lại và khác biệt",
    steps: [
      "“Việc hôm nay” nêu việc cần trả lời: số liệu bị trả lại kèm lý do, và chỉ tiêu mà cơ quan phụ trách kết luận khác.",
      "Bị trả lại thì nhập số liệu mới. Có kết luận khác thì hoặc ghi giải trình rồi bấm “Gửi giải trình”, hoặc nhập số liệu mới.",
      "Số liệu của xã và kết luận của cơ quan cùng được giữ, cạnh nhau.",
    ],
    link: { href: "/lam-viec/can-tra-loi", label: "Việc cần trả lời" },
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
    verb: "observation.check",
    title: "Rà soát số liệu của các xã trong huyện",
    steps: [
      "Trang “Rà soát, xác nhận” liệt kê số liệu các xã đã gửi, việc đến lượt bạn trước, cũ nhất trước: số trước, số mới, tài liệu và ghi chú cần xem lại. Lọc theo xã, tiêu chí, quá hạn.",
      "Đúng thì bấm “Rà soát”; chưa đúng thì mở “Trả lại”, ghi lý do. Lý do được giữ lại và xã thấy ngay.",
      "Nhiều dòng: đánh dấu từng dòng rồi bấm “Xem trước khi rà soát”; trang cho thấy kết quả nào sẽ đổi rồi mới ghi.",
      "Đã rà soát thì số liệu chuyển sang sở, ngành hoặc Văn phòng Điều phối. Bước của huyện có đến hết ngày 30/06/2025.",
    ],
    link: { href: "/ra-soat", label: "Rà soát, xác nhận" },
  },
  {
    id: "xac-nhan",
    verb: "observation.conclude",
    step: "confirm",
    title: "Xác nhận chỉ tiêu do cơ quan phụ trách",
    steps: [
      "Trang “Rà soát, xác nhận” liệt kê số liệu thuộc các chỉ tiêu cơ quan bạn phụ trách, ở mọi xã; việc đến lượt bạn xếp trước.",
      "Đồng ý thì bấm “Xác nhận”. Không đồng ý thì chọn “Kết luận khác”: ghi kết luận, căn cứ và lý do; xã phải giải trình hoặc nhập số mới.",
      "Xã đã giải trình thì việc ấy trở lại “Việc hôm nay”: xem rồi bấm “Ghi nhận”. Thiếu căn cứ thì “Trả lại” kèm lý do.",
      "Cơ quan cũng có thể tự nhập kết luận ở trang của chỉ tiêu và gửi kèm tài liệu của mình.",
    ],
    link: { href: "/ra-soat", label: "Rà soát, xác nhận" },
  },
  {
    id: "chap-nhan",
    verb: "observation.accept",
    title: "Tổng hợp, chấp nhận số liệu",
    steps: [
      "Trang “Rà soát, xác nhận” liệt kê mọi số liệu đang chờ và đang ở đâu. Không ai chấp nhận được số liệu do chính mình nhập.",
      "Bấm “Chấp nhận”, hoặc mở “Trả lại” và ghi lý do. Chấp nhận khi còn thiếu bước của huyện hay sở thì phải nêu lý do.",
      "Nhiều dòng: lọc “Bước” là chấp nhận, đánh dấu, bấm “Xem trước khi chấp nhận”. Nếu có người vừa sửa thì trang cho xem lại và chưa ghi gì.",
      "Chấp nhận nhầm thì nhập số liệu đúng với ngày mới và nêu lý do; số liệu cũ vẫn được giữ.",
    ],
    link: { href: "/ra-soat?buoc=chap-nhan", label: "Số liệu chờ chấp nhận" },
  },
  {
    id: "tong-quan",
    verb: "observation.read",
    title: "Xem tổng quan và từng xã",
    steps: [
      "Trang “Tổng quan” nêu tiến độ so với mục tiêu, từng huyện, từng tiêu chí, việc đang chờ ai và từ bao giờ, chất lượng số liệu, thay đổi trong tuần. Mỗi bảng tải về được dạng CSV hoặc Excel.",
      "Chọn huyện, bộ tiêu chí, năm rồi bấm “Lọc”: địa chỉ của trang giữ nguyên lựa chọn nên gửi cho người khác được.",
      "Ở “Việc hôm nay” mở từng xã để xem số liệu, mức đạt chuẩn, kết quả và vì sao. Số liệu bên trong gồm cả phần chưa công bố nên có thể khác trang công khai.",
    ],
    link: { href: "/tong-quan", label: "Tổng quan" },
  },
  {
    id: "ky-bao-cao",
    verb: "observation.submit",
    title: "Khi kỳ báo cáo đã khóa",
    steps: [
      "Số liệu thuộc kỳ theo ngày đo. Kỳ đã khóa thì ô ngày nói vì sao, ai khóa, từ ngày nào.",
      "Vẫn phải nhập thì mở trang của kỳ, ghi mã xã, mở khóa đến hết ngày nào, lý do, rồi bấm “Đề nghị mở khóa”. Lãnh đạo quyết định; bạn nhận được thông báo.",
    ],
    link: { href: "/ky-bao-cao", label: "Kỳ báo cáo" },
  },
  {
    id: "tao-ky",
    verb: "period.edit",
    title: "Tạo và khóa kỳ báo cáo",
    steps: [
      "Kỳ tháng, 6 tháng, năm chỉ cần chọn năm và tháng: ngày đầu, ngày cuối theo Nghị định 09/2019/NĐ-CP. Kỳ đột xuất ghi ngày và văn bản yêu cầu.",
      "Kỳ tự khóa sau ngày cuối kỳ một số ngày (trang “Cài đặt”); khóa sớm hơn thì nêu lý do. Trang của kỳ cho các số trong kỳ, lũy kế năm, lũy kế giai đoạn và ước cả năm.",
    ],
    link: { href: "/ky-bao-cao", label: "Kỳ báo cáo" },
  },
  {
    id: "mo-khoa",
    verb: "period.reopen",
    title: "Quyết định mở khóa kỳ báo cáo",
    steps: [
      "Đề nghị đang chờ đứng đầu trang “Kỳ báo cáo”: xã nào, vì sao, đến hết ngày nào.",
      "Bấm “Mở khóa”, hoặc ghi lý do rồi bấm “Không mở”. Không ai quyết định đề nghị của chính mình; mọi lần mở đều được liệt kê.",
    ],
    link: { href: "/ky-bao-cao", label: "Kỳ báo cáo" },
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
    id: "phan-cong-xa",
    verb: "assignment.edit",
    title: "Phân công cơ quan phụ trách xã",
    steps: [
      "Chọn cơ quan, xã, năm và ghi văn bản phân công, rồi bấm “Ghi phân công”; hoặc nhập cả danh sách từ một tệp Excel.",
      "Cơ quan được phân công xem và nhập được số liệu của xã trong năm ấy. Thôi phụ trách thì nêu lý do; điều đã ghi vẫn đứng trong danh sách.",
    ],
    link: { href: "/phan-cong-xa", label: "Phân công xã" },
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
      "Lọc theo ngày, người, xã, việc, kết quả; địa chỉ của trang giữ nguyên điều kiện lọc nên gửi được cho người khác có quyền.",
      "Tải các mục đã lọc ra tệp CSV khi cần đối chiếu. Việc đọc và tải cũng được ghi lại.",
      "Mỗi ngày tải đầu chuỗi của nhật ký và cất ở nơi người quản trị máy chủ không sửa được.",
    ],
    link: { href: "/nhat-ky", label: "Nhật ký" },
  },
  {
    id: "nguoi-moi",
    verb: "person.manage",
    title: "Tạo tài khoản, giao và thu vai trò",
    steps: [
      "Bấm “Tạo tài khoản”: ghi tên, tên đăng nhập, thư điện tử, vai trò và cơ quan. Cổng cho một liên kết một lần để trao cho người ấy tự đặt mật khẩu.",
      "Ở trang của từng người: giao thêm vai trò từ ngày nào, ghi ngày cuối của vai trò, bỏ xác thực hai bước khi mất điện thoại, kết thúc các phiên.",
      "Nghỉ việc thì “Cho ngừng hoạt động” kèm lý do. Không tài khoản nào bị xóa: việc đã làm vẫn mang tên người làm.",
    ],
    link: { href: "/quan-tri/tai-khoan", label: "Tài khoản" },
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
      "Trang “Cài đặt” nêu các quy tắc mà văn bản chưa nói rõ: số ngày chờ, ngày khóa kỳ, ngày nghỉ, ngưỡng cảnh báo; mỗi quy tắc kèm tình trạng đối chiếu và nguồn.",
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
    id: "thong-bao",
    verb: null,
    title: "Thông báo và thư",
    steps: [
      "Trang “Thông báo” nêu việc mới liên quan đến bạn, mỗi dòng dẫn đến nơi xử lý.",
      "Ở cuối trang chọn nhận thư mỗi ngày, mỗi thứ Hai hoặc không gửi thư. Thư chỉ đến khi cổng đã nối máy chủ thư và tài khoản có địa chỉ.",
    ],
    link: { href: "/thong-bao", label: "Thông báo" },
  },
  {
    id: "tai-khoan-cua-ban",
    verb: null,
    title: "Tài khoản của bạn",
    steps: [
      "Bấm vào tên bạn ở đầu trang để đổi mật khẩu, xem các phiên đăng nhập và kết thúc phiên lạ.",
      "Bật xác thực hai bước bằng ứng dụng trên điện thoại, và cất mã dự phòng nơi khác. Một số vai trò bắt buộc phải bật.",
    ],
    link: { href: "/tai-khoan", label: "Tài khoản của bạn" },
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
