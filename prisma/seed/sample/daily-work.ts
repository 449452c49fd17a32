import { ruleDays } from "../../../lib/features/periods/rule";
import { toDbDate } from "../../../lib/server/dates";
import type { Tx } from "../../../lib/server/db";
import type { SamplePerson } from "./people";
import { Random } from "./random";

const SEED = 2022;
const SAMPLE_DOCUMENT = "Minh họa";

/** What makes the first day worth a look: a year that is locked, a month that runs, and a figure that came back to Cao Quảng. */
export async function loadDailyWork(tx: Tx, people: SamplePerson[]): Promise<void> {
  const random = new Random(SEED);
  const personOf = (login: string) => {
    const person = people.find((one) => one.login === login);
    if (person === undefined) throw new Error(`The sample world has no ${login}`);
    return person;
  };
  const office = personOf("vanphong");
  const periods = [
    { kind: "year" as const, ...ruleDays("year", 2022, 12), createdAt: new Date("2022-07-01T09:00:00+07:00") },
    { kind: "month" as const, ...ruleDays("month", 2023, 9), createdAt: new Date("2023-08-15T09:00:00+07:00") },
  ];
  await tx.period.createMany({
    data: periods.map(({ kind, name, from, to, createdAt }) => ({
      id: random.uuid(),
      kind,
      name,
      fromDay: toDbDate(from),
      toDay: toDbDate(to),
      document: SAMPLE_DOCUMENT,
      createdById: office.id,
      createdAt,
    })),
  });

  const district = personOf("huyentuyenhoa");
  const waiting = { measureKey: "ho-co-nha-o-kien-co-hoac-ban-kien-co", acceptedAt: null };
  const sent = await tx.observation.findFirstOrThrow({
    where: { ...waiting, organisationKey: personOf("xacaoquang").organisationKey },
  });
  await tx.review.create({
    data: {
      id: random.uuid(),
      observationId: sent.id,
      act: "return",
      personId: district.id,
      organisationKey: district.organisationKey,
      at: new Date("2023-09-05T09:30:00+07:00"),
      reason: "Minh họa: số hộ chưa khớp với danh sách của các thôn, đề nghị rà lại",
    },
  });
}
