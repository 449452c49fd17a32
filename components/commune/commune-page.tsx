import type { CommuneView } from "@/lib/features/communes/types";
import { CheckYourself } from "./check-yourself";
import { CriteriaTable } from "./criteria-table";
import { History } from "./history";
import { Lineage } from "./lineage";
import { NextTitle } from "./next-title";
import { Ribbon } from "./ribbon";
import { TitleBlock } from "./title-block";
import { Titles } from "./titles";

/** One commune: where it stands, what is missing, and everything each verdict rests on. */
export function CommunePage({ view }: { view: CommuneView }) {
  const { standing } = view;
  return (
    <>
      <TitleBlock view={view} />
      <Ribbon standing={standing} />
      <NextTitle next={view.next} standing={standing} />
      <CriteriaTable
        unit={view.unit}
        day={view.day}
        confirmed={view.confirmed}
        standing={standing}
        organisations={view.organisations}
        organisationsNote={view.organisationsNote}
      />
      <History history={view.history} standing={standing} />
      <Titles titles={view.titles} />
      <Lineage unit={view.unit} holders={view.holders} predecessors={view.predecessors} successors={view.successors} />
      <CheckYourself unit={view.unit} standing={standing} advanced={view.advanced} day={view.day} />
    </>
  );
}
