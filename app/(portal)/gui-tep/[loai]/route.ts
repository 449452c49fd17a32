import { takeIn } from "@/lib/imports/desk/mutations";
import { FILE_KINDS, kindNamed } from "@/lib/imports/kinds";
import { problemCodes, type ReceiveProblem } from "@/lib/imports/schema";
import { LIMITS } from "@/lib/imports/workbook/limits";
import { boundedForm } from "@/lib/server/bounded-form";
import { signedIn } from "@/lib/server/current-actor";
import { isSameOrigin } from "@/lib/server/same-origin";

export const dynamic = "force-dynamic";

/** The other fields of the form, and what multipart adds. */
const REST_OF_FORM = 64 * 1024;

/** Takes a file from a plain form post. A route of its own, because an action of Next takes a megabyte at most. */
export async function POST(request: Request, { params }: { params: Promise<{ loai: string }> }): Promise<Response> {
  const kind = kindNamed((await params).loai);
  if (kind === null) return seeOther("/khong-co-trang-nay");
  const { form: formPath, path } = FILE_KINDS[kind];
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const person = await signedIn();
  if (person === null) return seeOther("/dang-nhap");
  const form = await boundedForm(request, LIMITS.fileBytes + REST_OF_FORM);
  if (form === "too_large") return back(formPath, ["tep-lon"], "", "");
  if (form === "broken") return back(formPath, ["gui-hong"], "", "");
  const text = (name: string) => String(form.get(name) ?? "");
  const file = form.get("tep");
  const [basis, setKey] = [text("can-cu"), text("bo")];
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const fileName = file instanceof File ? file.name : "";
  const result = await takeIn(person.actor, { kind, fileName, bytes, basis, setKey });
  if (result.ok) return seeOther(`${path}/${result.value.fileId}`);
  if (result.code === "invalid")
    return back(
      formPath,
      codes(
        result.problems.map(({ text: said }) => said),
        fileName,
      ),
      basis,
      setKey,
    );
  if (result.code === "conflict") return back(formPath, problemCodes([result.text]), basis, setKey);
  return seeOther("/khong-co-trang-nay");
}

/** Without a name there is no file: its emptiness need not be said as well. */
function codes(texts: string[], fileName: string): ReceiveProblem[] {
  const found = problemCodes(texts);
  return fileName === "" ? found.filter((code) => code !== "tep-rong") : found;
}

function back(form: string, problems: ReceiveProblem[], basis: string, setKey: string): Response {
  const query = new URLSearchParams({
    loi: problems.join(","),
    "can-cu": basis.slice(0, 300),
    bo: setKey.slice(0, 100),
  });
  return seeOther(`${form}?${query}`);
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
