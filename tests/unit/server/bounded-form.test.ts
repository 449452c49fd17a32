import { expect, test } from "vitest";
import { boundedFields, boundedForm } from "@/lib/server/bounded-form";

/** As a server receives it: bytes and the words about them. */
async function posted(bytes: number, type?: string): Promise<Request> {
  const form = new FormData();
  form.set("title", "Báo cáo");
  form.set("file", new File([new Uint8Array(bytes)], "a.pdf"));
  const whole = new Response(form);
  const headers = { "Content-Type": type ?? whole.headers.get("content-type") ?? "" };
  return new Request("http://portal/", { method: "POST", body: await whole.arrayBuffer(), headers });
}

test("a post within its bound is read whole", async () => {
  const fields = await boundedFields(await posted(100_000), 200_000);
  if (fields === "broken") throw new Error("broken");
  expect(fields.whole).toBe(true);
  expect(fields.form.get("title")).toBe("Báo cáo");
  expect((fields.form.get("file") as File).size).toBe(100_000);
});

test("beyond it, what stands before the file is still there, and the file is not whole", async () => {
  for (const bytes of [300_000, 5_000_000]) {
    const fields = await boundedFields(await posted(bytes), 200_000);
    if (fields === "broken") throw new Error("broken");
    expect(fields.whole).toBe(false);
    expect(fields.form.get("title")).toBe("Báo cáo");
    expect(await boundedForm(await posted(bytes), 200_000)).toBe("too_large");
  }
});

test("what is no form is said to be broken", async () => {
  for (const type of ["text/plain", "multipart/form-data", "multipart/form-data; boundary=another"]) {
    expect(await boundedFields(await posted(10, type), 1000), type).toBe("broken");
    expect(await boundedForm(await posted(10, type), 1000), type).toBe("broken");
  }
});
