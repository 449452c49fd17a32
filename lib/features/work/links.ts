import { type Actor, mayAnywhere } from "../../policy/can";
import type { Verb } from "../../policy/roles";
import { seesPeriods } from "../periods/reach";
import { stepsOf } from "../reviews/reach";
import { seesSettings } from "../settings/reach";

export type WorkLink = { href: string; label: string };
/** What a person comes for every day, and everything else by what it is about. */
export type WorkMenu = { daily: WorkLink[]; groups: { name: string; links: WorkLink[] }[] };

/** The pages a person has something to do on. */
export function workMenu(actor: Actor): WorkMenu {
  const may = (verb: Verb) => mayAnywhere(actor, verb);
  const link = (shown: boolean, href: string, label: string) => (shown ? [{ href, label }] : []);
  const groups = [
    {
      name: "Số liệu",
      links: [
        ...link(may("observation.submit"), "/nhap-tep", "Nhập từ tệp Excel"),
        ...link(may("evidence.read"), "/minh-chung", "Minh chứng"),
        ...link(seesPeriods(actor), "/ky-bao-cao", "Kỳ báo cáo"),
        ...link(may("publication.prepare") || may("publication.approve"), "/cong-bo", "Công bố"),
      ],
    },
    {
      name: "Căn cứ, phân công",
      links: [
        ...link(may("law.read"), "/phap-ly", "Pháp lý"),
        ...link(may("region.edit"), "/phap-ly/vung", "Vùng áp dụng"),
        ...link(may("answer.edit"), "/phap-ly/phan-cong", "Cơ quan phụ trách"),
        ...link(may("assignment.edit"), "/phan-cong-xa", "Phân công xã"),
      ],
    },
    {
      name: "Hệ thống",
      links: [
        ...link(may("person.manage"), "/quan-tri/tai-khoan", "Tài khoản"),
        ...link(seesSettings(actor), "/quan-tri/cai-dat", "Cài đặt"),
        ...link(may("audit.read"), "/nhat-ky", "Nhật ký"),
        ...link(true, "/tro-giup", "Trợ giúp"),
      ],
    },
  ];
  return {
    daily: [
      ...link(true, "/lam-viec", "Việc hôm nay"),
      ...link(may("observation.read"), "/tong-quan", "Tổng quan"),
      ...link(stepsOf(actor).length > 0, "/ra-soat", "Rà soát, xác nhận"),
      ...link(true, "/thong-bao", "Thông báo"),
    ],
    groups: groups.filter(({ links }) => links.length > 0),
  };
}

/** The entry that a path belongs to: the longest address that is the path or lies above it. */
export function currentLink({ daily, groups }: WorkMenu, path: string): WorkLink | null {
  const all = [...daily, ...groups.flatMap(({ links }) => links)];
  const above = all.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return above.reduce<WorkLink | null>((best, one) => (one.href.length > (best?.href.length ?? 0) ? one : best), null);
}
