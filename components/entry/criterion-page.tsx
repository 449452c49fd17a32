import type { EntryFormState } from "@/lib/features/entries/form-state";
import type { CriterionView } from "@/lib/features/entries/types";
import { CriterionForm } from "./criterion-form";
import { screenOf } from "./links";

type Props = { view: CriterionView; action: (before: EntryFormState, form: FormData) => Promise<EntryFormState> };

/** One criterion of one unit on one screen: figures in one column, what the law asks and what was said last beside it. */
export function CriterionPage({ view, action }: Props) {
  const { unit, set, criterion } = view;
  return (
    <>
      <p>
        <a href={`/don-vi/${unit.code}?bo=${set.key}`}>{unit.name}</a> <span className="mute">› {set.name}</span>
      </p>
      <h1>
        {criterion.id} {criterion.name}
      </h1>
      <CriterionForm view={view} action={action} />
      <Neighbours view={view} />
    </>
  );
}

function Neighbours({ view: { unit, set, neighbours } }: { view: CriterionView }) {
  const { before, after } = neighbours;
  return (
    <nav aria-label="Tiêu chí khác" className="entry-neighbours">
      {before !== null && (
        <a href={screenOf(unit.code, set.key, before.id)}>
          ‹ {before.id} {before.name}
        </a>
      )}
      {after !== null && (
        <a href={screenOf(unit.code, set.key, after.id)} className="onward">
          {after.id} {after.name} ›
        </a>
      )}
    </nav>
  );
}
