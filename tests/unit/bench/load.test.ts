import { expect, test } from "vitest";
import { fill, multipart, toldIn } from "../../bench/load/forms";
import { differing, hashOf } from "../../bench/load/ledger";
import { within } from "../../bench/load/seen";

const PAGE = `<form action="/a"><input type="hidden" name="x" value="1"/></form>
<form method="POST"><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;7&quot;}"/>
<input name="note" value="typed before"/><select name="kind"><option value="actual" selected="">a</option><option value="estimate">b</option></select>
<input type="hidden" name="17.2:seen" value=""/></form><p class="said warn" role="alert">Vừa có <b>người</b> lưu</p>`;

test("a form is posted as a browser would: what it hides, what is chosen, and what is typed", () => {
  const form = fill(PAGE, { name: "17.2:seen" }, [["note", "mới"]]);
  expect(form).toEqual([
    ["$ACTION_1:0", '{"id":"7"}'],
    ["17.2:seen", ""],
    ["kind", "actual"],
    ["note", "mới"],
  ]);
  expect(fill(PAGE, { name: "another" }, [])).toBeNull();
  expect(multipart(form ?? []).body.toString()).toContain('name="note"\r\n\r\nmới\r\n');
  expect(toldIn(PAGE)).toBe("Vừa có người lưu");
});

test("what is lost, stored twice or never answered is found", () => {
  const compared = { what: "figures", answered: ["a", "b", "c"], stored: ["c", "a", "a", "d"] };
  expect(differing(compared)).toEqual({ lost: ["b"], strange: ["a", "d"] });
  expect(hashOf(["a", "b"])).toBe(hashOf(["b", "a"]));
  expect(hashOf(compared.answered)).not.toBe(hashOf(compared.stored));
});

test("a share of the answers came within a time", () => {
  expect(within([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(within([5, 1, 4, 2, 3], 1)).toBe(5);
});
