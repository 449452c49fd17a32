import { STEP_WORDS, type Step } from "../../../lib/features/reviews/workflow";
import type { Chance } from "./chance";
import type { Answer } from "./client";
import { fill, toldIn } from "./forms";
import { type Ledger, SET } from "./ledger";
import type { Worker } from "./people";
import type { Kind, Seen } from "./seen";

export const MARK = "Đo tải";
/** Criteria with a percentage that a commune enters: these are sent, the others kept as drafts only. */
const SENT = ["2.1", "2.2", "2.3", "2.4", "4.2", "6.3", "9.2", "15.4", "16", "17.6", "17.7", "17.8", "17.9", "17.10"];
const DRAFTED = ["3.1"];
const SENT_SHARE = 0.7;
const MOST_TICKED = 5;
const DAY = "05/09/2023";

/** What people of the run do, each act as one would in a browser without JavaScript. */
export class Acts {
  private readonly chance: Chance;
  private readonly seen: Seen;
  private readonly ledger: Ledger;

  constructor(given: { chance: Chance; seen: Seen; ledger: Ledger }) {
    this.chance = given.chance;
    this.seen = given.seen;
    this.ledger = given.ledger;
  }

  /** A page that this person has reason to look at. */
  async read(worker: Worker): Promise<void> {
    const code = this.chance.pick(worker.communes);
    const pages = ["/lam-viec", `/xa/${code}`];
    if (worker.looksOver) pages.push("/tong-quan");
    if (worker.saves) pages.push(`/don-vi/${code}`, `/don-vi/${code}/nhap/17`);
    if (worker.step !== null) pages.push("/ra-soat");
    await this.open(worker, "read", this.chance.pick(pages));
  }

  /** A figure with a mark of its own: mostly sent by the form, else kept as a draft as the page does while one types. */
  async save(worker: Worker): Promise<void> {
    const sends = this.chance.next() < SENT_SHARE;
    const indicator = this.chance.pick(sends ? SENT : DRAFTED);
    const [criterion = ""] = indicator.split(".");
    const value = `${60 + Math.floor(this.chance.next() * 39)},${1 + Math.floor(this.chance.next() * 9)}`;
    const mark = this.ledger.mark(sends ? MARK : `${MARK} nháp`);
    const code = this.chance.pick(worker.communes);
    const entry = { mark, code, indicator, criterion, value, personId: worker.personId };
    const path = `/don-vi/${code}/nhap/${criterion}`;
    const page = await this.open(worker, "open a form", path);
    if (page === null) return;
    const typed: [string, string][] = [
      ["measuredOn", DAY],
      ["note", mark],
      [`${indicator}:value`, value],
    ];
    if (sends) return this.send(worker, path, page, typed, entry);
    const form = fill(page.html, { name: `${indicator}:seen` }, typed);
    if (form === null) return this.seen.error("draft", `${path}: no form for ${indicator}`);
    const answer = await this.post(worker, "draft", `${path}/ban-nhap?bo=${SET}`, form);
    if (answer === null) return;
    if (answer.status !== 200 || !answer.html.includes("Đã lưu nháp")) return this.wrong("draft", path, answer);
    this.ledger.draft(entry);
  }

  /** Sends a criterion, and once more where the portal finds the figure doubtful, as it asks. */
  private async send(
    worker: Worker,
    path: string,
    page: Answer,
    typed: [string, string][],
    entry: { mark: string; code: string; indicator: string; value: string; personId: string },
  ): Promise<void> {
    let shown = page;
    for (let press = 0; press < 2; press++) {
      const form = fill(shown.html, { name: `${entry.indicator}:seen` }, [...typed, ["act", "send"]]);
      if (form === null) return this.seen.error("save", `${path}: no form for ${entry.indicator}`);
      const answer = await this.post(worker, "save", path, form);
      if (answer === null) return;
      if (answer.html.includes("Đã gửi 1 số liệu")) {
        this.ledger.saved.push(entry);
        return;
      }
      if (answer.html.includes("Vừa có người lưu")) return this.seen.conflict("save");
      if (press === 1 || answer.status !== 200 || !answer.html.includes("Vẫn gửi"))
        return this.wrong("save", path, answer);
      shown = answer;
    }
  }

  /** One figure by its own buttons, or some ticked, looked at together and decided on. */
  async check(worker: Worker): Promise<void> {
    const step = worker.step;
    if (step === null) throw new Error(`${worker.role} takes no step`);
    const list = await this.open(worker, "open the list", `/ra-soat?buoc=${STEP_WORDS[step].slug}`);
    if (list === null) return;
    const waiting = [...list.html.matchAll(/name="chon"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="chon"/g)];
    const ids = this.chance.shuffled(waiting.map(([, a, b]) => a ?? b ?? ""));
    const [first] = ids;
    if (first === undefined) return this.seen.nothing();
    if (this.chance.next() < 0.5) return this.checkOne(worker, step, list, first);
    await this.checkMany(worker, step, ids.slice(0, 1 + Math.floor(this.chance.next() * MOST_TICKED)));
  }

  private async checkOne(worker: Worker, step: Step, list: Answer, observationId: string): Promise<void> {
    const path = `/ra-soat?buoc=${STEP_WORDS[step].slug}`;
    const form = fill(list.html, { name: "observationId", value: observationId }, [
      ["reason", ""],
      ["act", step],
    ]);
    if (form === null) return this.seen.error("check", `${path}: no form for ${observationId}`);
    const answer = await this.post(worker, "check", path, form);
    if (answer === null) return;
    const outcome = new URLSearchParams(answer.location?.split("?")[1]).get("vua");
    if (answer.status !== 303 || outcome === null) return this.wrong("check", path, answer);
    if (outcome === "tu-truoc") return this.seen.conflict("check");
    this.ledger.checked.push({ observationId, step, personId: worker.personId });
  }

  private async checkMany(worker: Worker, step: Step, ids: string[]): Promise<void> {
    const path = `/ra-soat/xem-truoc?buoc=${STEP_WORDS[step].slug}${ids.map((id) => `&chon=${id}`).join("")}`;
    const preview = await this.open(worker, "preview", path);
    if (preview === null) return;
    const form = fill(preview.html, { name: "chon" }, [["reason", ""]]);
    if (form === null) return this.seen.conflict("check");
    const answer = await this.post(worker, "check", path, form);
    if (answer === null) return;
    if (answer.status === 303 && answer.location?.startsWith("/ra-soat?")) {
      const taken = form.filter(([name]) => name === "chon");
      for (const [, observationId] of taken)
        this.ledger.checked.push({ observationId, step, personId: worker.personId });
      return;
    }
    if (/đã khác lúc xem trước|trước đó/.test(toldIn(answer.html))) return this.seen.conflict("check");
    this.wrong("check", path, answer);
  }

  private async open(worker: Worker, kind: Kind, path: string): Promise<Answer | null> {
    const answer = await this.seen.timed(kind, () => worker.browser.open(path));
    if (answer === null) return null;
    if (answer.status === 200 && answer.html.includes("<h1")) return answer;
    this.wrong(kind, path, answer, worker.role);
    return null;
  }

  private post(worker: Worker, kind: Kind, path: string, form: [string, string][]): Promise<Answer | null> {
    return this.seen.timed(kind, () => worker.browser.post(path, form));
  }

  private wrong(kind: Kind, path: string, answer: Answer, who = ""): void {
    this.seen.error(kind, `${who} ${path}: ${answer.status} ${answer.location ?? ""} ${toldIn(answer.html)}`);
  }
}
