import { z } from "zod";
import { FORMS } from "./forms/forms";
import { type Reader, readerOf, type Typed } from "./forms/reader";
import { SETTINGS, type SettingKey, type SettingValue } from "./schema";
import { NEEDS_DOCUMENT, SETTING_KEYS, SETTING_STANDING_WORDS, type SettingStanding } from "./words";

/** All that a setting says, as it is kept. */
export type SettingSaid<Key extends SettingKey = SettingKey> = {
  value: SettingValue<Key>;
  standing: SettingStanding;
  document: string | null;
  note: string;
};

export type SettingChange = { key: SettingKey; typed: Typed; seen: string; said: SettingSaid; reason: string };

/** A posted form: all that is wrong comes back at once, whatever else is wrong. */
export const changeInput: z.ZodType<SettingChange> = z
  .strictObject({
    key: z.enum(SETTING_KEYS as [SettingKey, ...SettingKey[]]),
    typed: z.record(z.string(), z.string().max(20_000, { error: "Dài quá 20.000 ký tự" })),
  })
  .transform(({ key, typed }, context) => {
    const reader = readerOf(typed);
    const value = FORMS[key].read(reader);
    const change = {
      key,
      typed,
      seen: reader.text("seen"),
      said: { value, ...readRest(reader) },
      reason: reasonIn(reader),
    };
    for (const { place, text } of reader.problems) {
      context.addIssue({ code: "custom", path: [place], message: text });
    }
    if (reader.problems.length > 0) return z.NEVER;
    // What people can type is never more than what the work can read.
    SETTINGS[key].parse(value);
    return change;
  });

function readRest(reader: Reader): Omit<SettingSaid, "value"> {
  const standing = reader.text("standing");
  const known = isStanding(standing);
  if (!known) reader.say("standing", "Chọn tình trạng đối chiếu");
  const document = upTo(reader, "document", 300, "Văn bản dài quá 300 ký tự");
  if (known && NEEDS_DOCUMENT.includes(standing) && document === "") {
    reader.say("document", `Tình trạng đối chiếu là “${SETTING_STANDING_WORDS[standing]}” thì phải ghi văn bản, nguồn`);
  }
  const note = upTo(reader, "note", 2000, "Ghi chú dài quá 2.000 ký tự");
  return { standing: known ? standing : "not_established", document: document === "" ? null : document, note };
}

function reasonIn(reader: Reader): string {
  const reason = upTo(reader, "reason", 2000, "Lý do dài quá 2.000 ký tự");
  if (reason === "") reader.say("reason", "Nêu lý do đổi; lý do được ghi vào nhật ký");
  return reason;
}

function upTo({ text, say }: Reader, name: string, most: number, problem: string): string {
  if (text(name).length > most) say(name, problem);
  return text(name);
}

function isStanding(text: string): text is SettingStanding {
  return Object.hasOwn(SETTING_STANDING_WORDS, text);
}
