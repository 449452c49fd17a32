import { type Actor, mayAnywhere } from "../../policy/can";
import type { Verb } from "../../policy/roles";
import { seesPeriods } from "../periods/reach";
import { stepsOf } from "../reviews/reach";

/** The pages a person has something to do on. */
export function workLinks(actor: Actor): { href: string; label: string }[] {
  const may = (verb: Verb) => mayAnywhere(actor, verb);
  return [
    { href: "/lam-viec", label: "Việc hôm nay" },
    ...(may("observation.read") ? [{ href: "/tong-quan", label: "Tổng quan" }] : []),
    { href: "/thong-bao", label: "Thông báo" },
    ...(stepsOf(actor).length > 0 ? [{ href: "/ra-soat", label: "Rà soát, xác nhận" }] : []),
    ...(may("observation.submit") ? [{ href: "/nhap-tep", label: "Nhập từ tệp Excel" }] : []),
    ...(seesPeriods(actor) ? [{ href: "/ky-bao-cao", label: "Kỳ báo cáo" }] : []),
    ...(may("evidence.read") ? [{ href: "/minh-chung", label: "Minh chứng" }] : []),
    ...(may("law.read") ? [{ href: "/phap-ly", label: "Pháp lý" }] : []),
    ...(may("publication.prepare") || may("publication.approve") ? [{ href: "/cong-bo", label: "Công bố" }] : []),
    ...(may("region.edit") ? [{ href: "/phap-ly/vung", label: "Vùng áp dụng" }] : []),
    ...(may("answer.edit") ? [{ href: "/phap-ly/phan-cong", label: "Cơ quan phụ trách" }] : []),
    ...(may("assignment.edit") ? [{ href: "/phan-cong-xa", label: "Phân công xã" }] : []),
    ...(may("audit.read") ? [{ href: "/nhat-ky", label: "Nhật ký" }] : []),
    ...(may("person.manage") ? [{ href: "/quan-tri/tai-khoan", label: "Tài khoản" }] : []),
    { href: "/tro-giup", label: "Trợ giúp" },
  ];
}
