import { GroupBars } from "@/components/chart/group-bars";
import { CommuneLists } from "@/components/map/commune-lists";
import { MapKey } from "@/components/map/map-key";
import { TileMap } from "@/components/map/tile-map";
import { Download } from "@/components/ui/download";
import type { HomeView } from "@/lib/features/progress/types";
import { hrefOn } from "@/lib/features/publications/links";

type Props = Pick<HomeView, "tiles" | "otherTiles" | "districts" | "groups" | "mayRise" | "day">;

/** Where the communes stand: as a map, by group, and as lists by district. */
export function MapSection({ tiles, otherTiles, districts, groups, mayRise, day }: Props) {
  return (
    <section className="part" id="ban-do">
      <h2>{tiles.length} xã, theo số tiêu chí đạt</h2>
      <p className="mute wide-only no-print">
        Mỗi ô là một xã, đặt gần đúng vị trí. Chọn một ô để xem từng tiêu chí, hoặc{" "}
        <a href="#danh-sach">xem danh sách</a>.
      </p>
      <p className="mute narrow-only no-print">
        Mỗi ô là một xã, đặt gần đúng vị trí trong tỉnh. Chọn xã trong <a href="#danh-sach">danh sách theo huyện</a>.
      </p>
      <div className="map-split">
        <TileMap tiles={tiles} otherTiles={otherTiles} districts={districts} />
        <div>
          <h3>Số xã theo nhóm tiêu chí</h3>
          <GroupBars groups={groups} />
          {mayRise > 0 && (
            <p className="mute">
              Xếp theo số tiêu chí chắc chắn đạt; {mayRise} xã còn thiếu số liệu có thể thuộc nhóm cao hơn.
            </p>
          )}
          <MapKey />
        </div>
      </div>
      <h3 className="list-head" id="danh-sach">
        Danh sách xã theo huyện
      </h3>
      <CommuneLists tiles={tiles} districts={districts} />
      <Download href={hrefOn("/tien-do.csv", day)}>mọi xã, từng tiêu chí</Download>
    </section>
  );
}
