import { expect, test } from "vitest";
import { hashEdition, shippedEdition, shippedEditions } from "@/lib/criteria/registry";
import { setsView, setView } from "@/lib/features/criteria-sets/queries";
import { withDatabase } from "./database";

const { db } = withDatabase("sample");
const NTM = "xa-ntm-2021-2025";

test("all eight sets are there, in their order, those without content too", async () => {
  const view = await setsView(null, db());
  expect(view?.sets.map(({ key }) => key)).toEqual(shippedEditions().map(({ edition }) => edition.set));
  expect(view?.sets.find(({ key }) => key === "xa-ntm-2016-2020")).toMatchObject({ status: "name_only", criteria: 0 });
});

test("every set has its page, with the edition that judges", async () => {
  for (const { edition, hash } of shippedEditions()) {
    const view = await setView(edition.set, null, db());
    expect(view?.edition, edition.set).toMatchObject({ label: edition.edition, hash });
    expect(view?.otherSets).toHaveLength(7);
  }
  for (const key of ["khong-co", "", "../x", "a\u0000"]) expect(await setView(key, null, db())).toBeNull();
});

test("the regions by which communes here are judged stand before the others", async () => {
  const view = await setView(NTM, null, db());
  expect([...(view?.regionsHere ?? [])].sort()).toEqual(["bac-trung-bo", "trung-du-mien-nui-phia-bac"]);
});

test("an edition published after the cut-off is not public yet; before, it is the one shown", async () => {
  const shipped = shippedEdition(NTM);
  if (shipped === undefined) throw new Error("not shipped");
  const add = async (label: string, publishedAt: string) => {
    const law = hashEdition({ ...shipped.edition, edition: label });
    await db().edition.create({
      data: {
        setKey: NTM,
        label,
        hash: law.hash,
        content: law.edition,
        origin: "office",
        publishedAt: new Date(publishedAt),
      },
    });
  };
  await add("2023.2", "2023-09-06T09:00:00+07:00");
  expect((await setView(NTM, null, db()))?.edition.label).toBe(shipped.edition.edition);
  await add("2023.1", "2023-08-15T09:00:00+07:00");
  const now = await setView(NTM, null, db());
  expect(now?.edition).toMatchObject({ label: "2023.1", publishedOn: "2023-08-15" });
  expect(now?.otherEditions.map(({ label }) => label)).toEqual([shipped.edition.edition]);
  const past = await setView(NTM, "2023-08-20", db());
  expect(past?.edition.label).toBe(shipped.edition.edition);
  expect(past?.head.href).toBe(`/bo-tieu-chi/${NTM}?tai-ngay=2023-08-20`);
  expect(await setView(NTM, "2022-01-01", db())).toBeNull();
});
