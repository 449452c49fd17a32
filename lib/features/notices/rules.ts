import type { AuditEvent, Json } from "../../audit/events";
import { formatDate } from "../../format/date";
import { formatNumber } from "../../format/number";
import type { Draft } from "./types";

/** An entry of the log, with what is known of the observation it is about; of a difference, what the unit said. */
export type Entry = {
  action: string;
  actorId: string | null;
  actorName: string;
  subjectId: string;
  after: Json | null;
  reason: string | null;
  observation: { authorId: string; organisationKey: string; unit: string; href: string; about: string } | null;
};

type Rule = (entry: Entry) => Draft[];

/** What is told of which event. An event that is not here is told to nobody: the work queue shows what is to be done. */
export const RULES: Partial<Record<AuditEvent["action"], Rule>> = {
  "observation.returned": ({ observation, reason, actorId, subjectId }) => {
    if (observation === null) return [];
    const { organisationKey, href, about, unit } = observation;
    const text = () => `Trả lại: ${about}, ${unit}. Lý do: ${reason ?? ""}`;
    return [{ audience: { organisationKey, but: actorId }, key: subjectId, text, href }];
  },
  "observation.accepted": ({ observation, actorId }) => {
    if (observation === null || observation.authorId === actorId) return [];
    const { authorId, unit, href, about } = observation;
    const text = (count: number) =>
      count === 1 ? `Đã chấp nhận: ${about}, ${unit}` : `Đã chấp nhận ${formatNumber(count)} số liệu của ${unit}`;
    return [{ audience: { people: [authorId] }, key: unit, text, href }];
  },
  "difference.opened": ({ observation, reason, actorId, subjectId }) => {
    if (observation === null) return [];
    const { organisationKey, about, unit } = observation;
    const text = () => `Cơ quan kết luận khác, cần giải trình: ${about}, ${unit}. Lý do: ${reason ?? ""}`;
    return [{ audience: { organisationKey, but: actorId }, key: subjectId, text, href: `/khac-biet/${subjectId}` }];
  },
  "difference.answered": ({ observation, after, actorId, subjectId }) => [
    {
      audience: { organisationKey: textOf(after, "agency"), but: actorId },
      key: subjectId,
      text: () => `Đã giải trình kết luận khác: ${observation?.about ?? ""}, ${observation?.unit ?? ""}`,
      href: `/khac-biet/${subjectId}`,
    },
  ],
  "difference.closed": ({ observation, actorId, subjectId }) => {
    if (observation === null) return [];
    const { organisationKey, about, unit } = observation;
    const text = () => `Cơ quan đã ghi nhận giải trình: ${about}, ${unit}`;
    return [{ audience: { organisationKey, but: actorId }, key: subjectId, text, href: `/khac-biet/${subjectId}` }];
  },
  "period.created": ({ after, actorId, subjectId }) => [
    {
      audience: { anywhere: "observation.submit", but: actorId },
      key: subjectId,
      text: () => `Có kỳ báo cáo ${textOf(after, "name")}: số liệu đo đến hết ngày ${formatDate(textOf(after, "to"))}`,
      href: "/ky-bao-cao",
    },
  ],
  "period.asked": ({ after, reason, actorId, subjectId }) => [
    {
      audience: { verb: "period.reopen", but: actorId },
      key: subjectId,
      text: () => `Đề nghị mở khóa kỳ ${textOf(after, "period")}: ${reason ?? ""}`,
      href: "/ky-bao-cao",
    },
  ],
  "period.decided": ({ after, reason }) => {
    const opened = textOf(after, "decision") === "approved";
    const until = opened ? `, đến hết ngày ${formatDate(textOf(after, "until"))}` : "";
    const why = reason === null ? "" : `. Lý do: ${reason}`;
    return [
      {
        audience: { people: [textOf(after, "askedById")] },
        key: textOf(after, "openingId"),
        text: () => `${opened ? "Đã mở khóa" : "Không mở khóa"} kỳ ${textOf(after, "period")}${until}${why}`,
        href: "/ky-bao-cao",
      },
    ];
  },
  "publication.prepared": ({ actorId, subjectId }) => [
    {
      audience: { verb: "publication.approve", but: actorId },
      key: subjectId,
      text: () => `Bản công bố số ${subjectId} chờ duyệt`,
      href: "/cong-bo",
    },
  ],
  "publication.approved": ({ actorId, subjectId }) => [
    {
      audience: { verb: "publication.prepare", but: actorId },
      key: subjectId,
      text: () => `Bản công bố số ${subjectId} đã được duyệt`,
      href: "/cong-bo",
    },
  ],
  "edition.proposed": ({ actorId, subjectId }) => [
    {
      audience: { verb: "edition.publish", but: actorId },
      key: subjectId,
      text: () => "Một đề nghị về bộ tiêu chí chờ người thứ hai xác nhận",
      href: `/phap-ly/de-nghi/${subjectId}`,
    },
  ],
  "edition.published": ({ actorId, subjectId }) => [
    {
      audience: { verb: "edition.propose", but: actorId },
      key: subjectId,
      text: () => "Đề nghị về bộ tiêu chí đã được ban hành",
      href: `/phap-ly/de-nghi/${subjectId}`,
    },
  ],
  "edition.declined": ({ actorId, subjectId, reason }) => [
    {
      audience: { verb: "edition.propose", but: actorId },
      key: subjectId,
      text: () => `Đề nghị về bộ tiêu chí không được chấp nhận hoặc đã rút: ${reason ?? ""}`,
      href: `/phap-ly/de-nghi/${subjectId}`,
    },
  ],
  "assignment.recorded": ({ subjectId, actorId }) => [
    {
      audience: { organisationKey: organisationOf(subjectId), but: actorId },
      key: organisationOf(subjectId),
      text: (count) => `Cơ quan được phân công phụ trách thêm ${formatNumber(count)} xã`,
      href: "/lam-viec",
    },
  ],
  "assignment.ended": ({ subjectId, actorId, reason }) => [
    {
      audience: { organisationKey: organisationOf(subjectId), but: actorId },
      key: subjectId,
      text: () => `Cơ quan thôi phụ trách một xã: ${reason ?? ""}`,
      href: "/lam-viec",
    },
  ],
  "link.made": (entry) => [
    {
      audience: { people: [entry.subjectId] },
      key: entry.subjectId,
      text: () => `Một liên kết đặt mật khẩu vừa được tạo cho tài khoản của bạn (${entry.actorName})`,
      href: "/lam-viec",
    },
    ...toKeepers(entry, "tạo liên kết đặt mật khẩu"),
  ],
  "person.invited": (entry) => toKeepers(entry, "mời một người"),
  "person.corrected": (entry) => toKeepers(entry, "sửa tên, địa chỉ"),
  "grant.added": (entry) => toKeepers(entry, "giao vai trò"),
  "factor.removed": (entry) => (entry.actorId === entry.subjectId ? [] : toKeepers(entry, "bỏ xác thực hai bước")),
};

/** What one administrator does with an account is told to the others and to who approves publications: nobody does it alone. */
function toKeepers({ action, actorId, actorName, subjectId }: Entry, what: string): Draft[] {
  const href = `/quan-tri/tai-khoan/${subjectId}`;
  const told = {
    key: `${action} ${actorId}`,
    text: (count: number) => `${actorName} vừa ${what}${count > 1 ? `, ${formatNumber(count)} lần` : ""}`,
  };
  return [
    { ...told, audience: { verb: "person.manage", but: actorId }, href },
    { ...told, audience: { verb: "publication.approve", but: actorId }, href: "/thong-bao" },
  ];
}

function textOf(after: Json | null, key: string): string {
  return String(after?.[key] ?? "");
}

/** The subject of an assignment is `organisation/commune`. */
function organisationOf(subjectId: string): string {
  return subjectId.split("/")[0] ?? "";
}
