/** The kinds of files that are taken, by what their content is found to be. */
export const KINDS: Record<string, { extensions: readonly string[]; words: string }> = {
  "application/pdf": { extensions: ["pdf"], words: "PDF" },
  "image/jpeg": { extensions: ["jpg", "jpeg"], words: "ảnh JPEG" },
  "image/png": { extensions: ["png"], words: "ảnh PNG" },
  "image/webp": { extensions: ["webp"], words: "ảnh WebP" },
  "image/heic": { extensions: ["heic", "heif"], words: "ảnh HEIC" },
  "image/heif": { extensions: ["heic", "heif"], words: "ảnh HEIF" },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { extensions: ["docx"], words: "Word" },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { extensions: ["xlsx"], words: "Excel" },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": {
    extensions: ["pptx"],
    words: "PowerPoint",
  },
};

/** What a browser's file dialog offers. */
export const ACCEPTED = Object.values(KINDS)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(",");

/** A kind of file in words, for lists. */
export function kindInWords(mediaType: string): string {
  return KINDS[mediaType]?.words ?? mediaType;
}
