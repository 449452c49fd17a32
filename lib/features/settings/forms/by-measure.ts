import { exactNumber } from "../../../format/number";
import type { SettingValue } from "../schema";
import { type Reader, rowsOf, type Typed } from "./reader";

type Limit = { points?: number; factor?: number };
const LIMIT_ROW = ["measure", "points", "factor"] as const;
const RELATION_ROW = ["lower", "upper"] as const;

/** The limits of all figures, and a row for each measure that has its own. */
export const JUMP_FORM = {
  start: ({ byMeasure = {}, ...general }: SettingValue<"jump-limits">): Typed => ({
    ...limitTyped(general, ""),
    ...Object.assign(
      {},
      ...Object.entries(byMeasure).map(([key, limit], row) => ({
        [`measure-${row}`]: key,
        ...limitTyped(limit, `-${row}`),
      })),
    ),
  }),
  read: (reader: Reader): SettingValue<"jump-limits"> => {
    const byMeasure: Record<string, Limit> = {};
    for (const row of rowsOf(reader.typed, LIMIT_ROW)) {
      const key = reader.text(`measure-${row}`);
      const limit = readLimit(reader, `-${row}`);
      const written = reader.text(`points-${row}`) !== "" || reader.text(`factor-${row}`) !== "";
      if (key === "" && written) reader.say(`measure-${row}`, "Chọn đại lượng của mức này, hoặc xóa mức");
      if (key !== "" && !written) reader.say(`points-${row}`, "Ghi mức của đại lượng này, hoặc bỏ chọn đại lượng");
      if (key !== "" && Object.hasOwn(byMeasure, key)) reader.say(`measure-${row}`, "Đại lượng này đã đặt ở dòng trên");
      if (key !== "") byMeasure[key] = limit;
    }
    return { ...readLimit(reader, ""), byMeasure };
  },
};

function limitTyped({ points, factor }: Limit, row: string): Typed {
  return {
    [`points${row}`]: points === undefined ? "" : exactNumber(points),
    [`factor${row}`]: factor === undefined ? "" : exactNumber(factor),
  };
}

function readLimit({ above }: Reader, row: string): Limit {
  const points = above(`points${row}`, 0, 100, "Điểm phần trăm");
  const factor = above(`factor${row}`, 1, 1000, "Số lần");
  return { ...(points !== null && { points }), ...(factor !== null && { factor }) };
}

/** Pairs of measures; a row left empty is no pair. */
export const RELATIONS_FORM = {
  start: (pairs: SettingValue<"figure-relations">): Typed =>
    Object.assign({}, ...pairs.map(({ lower, upper }, row) => ({ [`lower-${row}`]: lower, [`upper-${row}`]: upper }))),
  read: ({ typed, text, say }: Reader): SettingValue<"figure-relations"> => {
    const pairs: SettingValue<"figure-relations"> = [];
    const among = (one: string, other: string) => pairs.some(({ lower, upper }) => lower === one && upper === other);
    for (const row of rowsOf(typed, RELATION_ROW)) {
      const [lower, upper] = [text(`lower-${row}`), text(`upper-${row}`)];
      if (lower === "" && upper === "") continue;
      if (lower === "") say(`lower-${row}`, "Chọn đại lượng nhỏ hơn, hoặc bỏ chọn cả hai");
      else if (upper === "") say(`upper-${row}`, "Chọn đại lượng lớn hơn, hoặc bỏ chọn cả hai");
      else if (lower === upper) say(`upper-${row}`, "Chọn hai đại lượng khác nhau");
      else if (among(lower, upper)) say(`lower-${row}`, "Quan hệ này đã có ở trên");
      else if (among(upper, lower)) say(`lower-${row}`, "Trái với một quan hệ ở trên");
      pairs.push({ lower, upper });
    }
    return pairs;
  },
};

/** Every measure that was chosen, with its field. */
export function chosenMeasures(typed: Typed): { field: string; key: string }[] {
  return ["measure", ...RELATION_ROW].flatMap((name) =>
    rowsOf(typed, [name]).flatMap((row) => {
      const field = `${name}-${row}`;
      const key = (typed[field] ?? "").trim();
      return key === "" ? [] : [{ field, key }];
    }),
  );
}
