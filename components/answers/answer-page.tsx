import type { AnswerPageView } from "@/lib/features/answers/types";
import { ANSWER_STANDING_WORDS } from "@/lib/features/answers/words";
import { daysInWords } from "@/lib/features/dated/words";
import { History } from "../dated/history";
import { Rows } from "../ui/rows";
import { type AnswerAction, AnswerForm } from "./answer-form";

type Props = { view: AnswerPageView; action: AnswerAction };

/** One indicator or criterion: who answers for it today, what was recorded before, and the form. */
export function AnswerPage({ view, action }: Props) {
  const { set, subject, today, ofCriterion, organisations, standing, replaced, seen } = view;
  const start = {
    seen,
    choice: today?.organisationKey ?? "",
    from: "",
    to: "",
    document: "",
    standing: "",
    reason: "",
  };
  const inherited = ofCriterion === null ? "chưa ghi" : `theo tiêu chí: ${ofCriterion}`;
  return (
    <>
      <p>
        <a href={`/phap-ly/phan-cong?bo=${set.key}`}>Cơ quan phụ trách</a> <span className="mute">› {set.name}</span>
      </p>
      <h1>
        {subjectTitle(subject.word)} {subject.name}
      </h1>
      <Rows
        rows={[
          ["Hôm nay", <b key="c">{today === null ? inherited : today.organisation}</b>],
          ["Áp dụng", today && daysInWords(today)],
          ["Văn bản", today?.document],
          ["Tình trạng đối chiếu", today && ANSWER_STANDING_WORDS[today.standing]],
        ]}
      />
      <section className="part recording">
        <h2>Ghi cơ quan phụ trách</h2>
        <AnswerForm
          action={action}
          start={start}
          organisations={organisations.map(({ key, name }) => ({ value: key, label: name }))}
          standings={Object.entries(ANSWER_STANDING_WORDS).map(([value, label]) => ({ value, label }))}
        />
      </section>
      <History what="Cơ quan" standing={standing} replaced={replaced} standingWords={ANSWER_STANDING_WORDS} />
    </>
  );
}

/** `Tiêu chí 17` for `TC17`, `17.1` as it is. */
function subjectTitle(word: string): string {
  return word.startsWith("TC") ? `Tiêu chí ${word.slice(2)}` : word;
}
