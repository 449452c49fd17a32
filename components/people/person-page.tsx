import type { PersonPage } from "@/lib/features/people/types";
import { LinkMaker, type LinkState } from "../account/link-maker";
import type { AnswerAction } from "../form/answer";
import { Badge } from "../ui/badge";
import { type Row, Rows } from "../ui/rows";
import { GrantForm } from "./grant-form";
import { GrantList } from "./grant-list";
import { PersonEvents } from "./person-events";
import { CorrectForm, StandingForm } from "./person-forms";

type Props = {
  person: PersonPage;
  linkHours: number;
  giveLink: (before: LinkState, form: FormData) => Promise<LinkState>;
  actions: Record<"correct" | "addGrant" | "endGrant" | "change", AnswerAction>;
};

/** One person: who they are, what they may, how they enter, and what was done about it. */
export function PersonPageView({ person, linkHours, giveLink, actions }: Props) {
  const { id, name, email, active, self, grants, choices, seen } = person;
  return (
    <>
      <p>
        <a href="/quan-tri/tai-khoan">Tài khoản</a>
      </p>
      <h1>{name}</h1>
      {self && (
        <p className="said">
          Đây là tài khoản của bạn. Vai trò và hoạt động của bạn do người quản trị khác thay đổi; mật khẩu và phiên đăng
          nhập ở trang <a href="/tai-khoan">Tài khoản của tôi</a>.
        </p>
      )}
      <Rows rows={stateRows(person)} />
      {!self && <CorrectForm action={actions.correct} name={name} email={email} />}
      <section className="part">
        <h2>Vai trò</h2>
        <GrantList action={actions.endGrant} grants={grants} mayEnd={!self} />
        {!self && <p className="mute">Muốn vai trò hết ngay hôm nay thì ghi ngày cuối là hôm qua.</p>}
        {!self && <GrantForm action={actions.addGrant} choices={choices} />}
      </section>
      {!self && active && (
        <section className="part">
          <h2>Liên kết đặt mật khẩu</h2>
          <LinkMaker action={giveLink} linkHours={linkHours} above={null} inside>
            <input type="hidden" name={`seen-${id}`} value={seen} />
            <p className="choice">
              <button type="submit" name="personId" value={id}>
                Tạo liên kết một lần
              </button>
            </p>
          </LinkMaker>
        </section>
      )}
      {!self && (
        <section className="part">
          <h2>Hoạt động của tài khoản</h2>
          <StandingForm
            action={actions.change}
            active={active}
            sessions={person.sessions}
            hasFactor={person.factor !== null}
          />
        </section>
      )}
      <PersonEvents events={person.events} />
    </>
  );
}

function stateRows(person: PersonPage): Row[] {
  const { login, email, active, deactivated, hasPassword, askedSince, linkUntil, lastSignIn, sessions } = person;
  return [
    ["Tên đăng nhập", <code key="login">{login}</code>],
    ["Thư điện tử", email],
    ["Hoạt động", active ? "đang hoạt động" : <Badge key="state">ngừng hoạt động</Badge>],
    ["Ngừng từ", deactivated === null ? null : `${deactivated.since}. Lý do: ${deactivated.reason}`],
    ["Mật khẩu", hasPassword ? "đã đặt" : "chưa đặt"],
    ["Xin mật khẩu mới", askedSince === null ? null : `từ ${askedSince}`],
    ["Liên kết một lần", linkUntil === null ? null : `đã có, dùng được đến ${linkUntil}`],
    ["Xác thực hai bước", factorWords(person)],
    ["Đăng nhập gần nhất", lastSignIn ?? "chưa lần nào"],
    ["Đang đăng nhập", sessions === 0 ? "không" : `${sessions} phiên`],
  ];
}

function factorWords({ factor, needsFactor }: PersonPage): string {
  if (factor !== null) return `bật từ ${factor.since}, còn ${factor.codesLeft} mã dự phòng`;
  return needsFactor ? "chưa bật; bắt buộc khi đăng nhập lần tới" : "chưa bật; vai trò không bắt buộc";
}
