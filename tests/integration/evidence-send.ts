import { EMPTY_PAPER } from "@/lib/features/evidence/form/typed";
import { receivePaper } from "@/lib/features/evidence/receiving/mutations";
import type { Db } from "@/lib/server/db";
import type { Storage } from "@/lib/server/storage/types";
import { type Bytes, pdf } from "../fixtures/evidence/files";
import { actorOf } from "./people";

export const CAO_QUANG = "xa-cao-quang-19003";

/** A paper on 15.2 of Cao Quảng as its form sends it; the latest differs from all before by its bytes. */
export const about = (over: object = {}) => ({
  ...EMPTY_PAPER,
  unitKey: CAO_QUANG,
  setKey: "",
  indicatorId: "15.2",
  title: "Báo cáo kết quả khám sức khỏe",
  ...over,
});

let made = 0;
export function newPdf(): Bytes {
  made += 1;
  return pdf(`minh hoa ${made} ${process.hrtime.bigint()}`);
}

/** Sends a paper as somebody; what is not said is as it should be. */
export async function send(
  places: { db: Db; storage: Storage },
  login: string,
  over: object = {},
  upload: { name?: string; bytes?: Bytes; secret?: boolean } = {},
) {
  const actor = await actorOf(places.db, login);
  const file = { name: "bao-cao.pdf", bytes: newPdf(), secret: false, ...upload };
  return receivePaper(actor, about(over), file, places);
}
