import { actionsOf } from "../../audit/words";
import { endOfDay, TIME_ZONE_OFFSET } from "../../format/date";
import { fold } from "../../format/fold";
import type { Actor } from "../../policy/can";
import type { Db } from "../../server/db";
import type { Prisma } from "../../server/generated/client";
import { entriesOfUnit } from "./of-unit";
import type { LogFilter } from "./schema";

/** The filters as a where clause; days are business days in Quảng Bình. */
export async function whereOf(db: Db, actor: Actor, filter: LogFilter): Promise<Prisma.AuditEntryWhereInput> {
  const { tu, den, nguoi, xa, nhom, loai, ma, "ket-qua": outcome } = filter;
  const named = [
    ...(nguoi === null ? [] : [actorsNamed(db, nguoi)]),
    ...(xa === null ? [] : [entriesOfUnit(db, actor, xa)]),
  ];
  return {
    ...((tu !== null || den !== null) && {
      at: {
        ...(tu !== null && { gte: new Date(`${tu}T00:00:00${TIME_ZONE_OFFSET}`) }),
        ...(den !== null && { lte: endOfDay(den) }),
      },
    }),
    AND: await Promise.all(named),
    ...(nhom !== null && { action: { in: actionsOf(nhom) } }),
    ...(loai !== null && { subjectType: loai }),
    ...(ma !== null && { subjectId: ma }),
    ...(outcome !== null && { outcome }),
  };
}

/** People by name or login, without marks; also who acted before signing in, by what they called themselves. */
async function actorsNamed(db: Db, text: string): Promise<Prisma.AuditEntryWhereInput> {
  const wanted = fold(text);
  const people = await db.person.findMany({ select: { id: true, name: true, login: true } });
  const ids = people.filter(({ name, login }) => fold(name).includes(wanted) || login.includes(wanted));
  const byName = { actorId: null, actorName: { contains: text, mode: "insensitive" as const } };
  return { OR: [{ actorId: { in: ids.map(({ id }) => id) } }, byName] };
}
