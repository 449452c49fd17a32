import { TargetList } from "@/components/chart/target-list";
import type { HomeView } from "@/lib/features/progress/types";
import { Attention } from "./attention";
import { Basis } from "./basis";
import { Changes } from "./changes";
import { DistrictSection } from "./district-section";
import { MapSection } from "./map-section";
import { Method } from "./method";
import { PromiseLine } from "./promise-line";

/** The first page: the promise, the targets, the map, what needs attention, what changed. */
export function HomePage({ view }: { view: HomeView }) {
  return (
    <>
      <div className="opening">
        <PromiseLine
          year={view.year}
          daysLeft={view.daysLeft}
          completeBy={view.completeBy}
          targets={view.targets}
          asOf={view.publication.asOf}
        />
        <Basis
          year={view.year}
          day={view.day}
          targetDocument={view.targetDocument}
          publication={view.publication}
          coverage={view.coverage}
        />
      </div>
      <TargetList bars={view.targets} asOf={view.publication.asOf} year={view.year} sample={view.world.sample} />
      <MapSection
        tiles={view.tiles}
        otherTiles={view.otherTiles}
        districts={view.districts}
        groups={view.groups}
        mayRise={view.mayRise}
        day={view.day}
      />
      <Attention
        attention={view.attention}
        recognisedTotal={view.recognisedTotal}
        committed={view.targets.some(({ entries }) => entries.some(({ committedOn }) => committedOn !== null))}
      />
      <Changes changes={view.changes} />
      <DistrictSection districts={view.districts} average={view.average} />
      <Method average={view.average} coverage={view.coverage} targetDocument={view.targetDocument} />
    </>
  );
}
