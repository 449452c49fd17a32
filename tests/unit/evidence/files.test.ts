import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { inspectFile } from "@/lib/features/evidence/file/inspect";
import { FILE_REFUSALS } from "@/lib/features/evidence/file/refusal";
import { FILE_LIMITS } from "@/lib/features/evidence/settings";
import {
  type Bytes,
  compound,
  exe,
  heic,
  joined,
  jpeg,
  office,
  pdf,
  png,
  text,
  webp,
} from "../../fixtures/evidence/files";
import { zipOf } from "../imports/zips";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe("what is taken, and what it is found to be", () => {
  test.each<[string, Bytes, string]>([
    ["báo cáo.pdf", pdf(), "application/pdf"],
    ["ẢNH CHỤP.JPG", jpeg(), "image/jpeg"],
    ["anh.png", png(), "image/png"],
    ["anh.webp", webp(), "image/webp"],
    ["anh.heic", heic(), "image/heic"],
    ["biên bản.docx", office("docx"), WORD],
    ["bảng.xlsx", office("xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["trình chiếu.pptx", office("pptx"), "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
  ])("%s", async (name, bytes, mediaType) => {
    expect(await inspectFile(bytes, name)).toEqual({
      file: {
        fileName: name.normalize("NFC"),
        mediaType,
        size: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      },
    });
  });

  test("a name is its last part, without what turns or hides text", async () => {
    const names = [
      "C:\\giấy tờ\\báo cáo.pdf",
      "../../etc/báo cáo.pdf",
      "báo\u202e cáo\u0000.pdf",
      "báo cáo.pdf".normalize("NFD"),
    ];
    for (const name of names) {
      expect((await inspectFile(pdf(), name)).file?.fileName, JSON.stringify(name)).toBe("báo cáo.pdf");
    }
  });
});

const HTML = "<!DOCTYPE html><html><script>alert(1)</script></html>";
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
const bomb = (size: number, declaredSize?: number) =>
  office("docx", [{ name: "word/media/a.xml", content: Buffer.alloc(size), declaredSize }]);

describe("hostile and broken files are refused, each with its reason", () => {
  test.each<[string, string, Bytes, keyof typeof FILE_REFUSALS]>([
    ["a program renamed", "bao-cao.pdf", exe(), "loai-tep"],
    ["a page renamed", "bao-cao.pdf", text(HTML), "loai-tep"],
    ["a picture that is a page", "anh.svg", text(SVG), "loai-tep"],
    ["the same called PNG", "anh.png", text(SVG), "loai-tep"],
    ["plain text", "ghi-chu.txt", text("xin chào"), "loai-tep"],
    ["any zip", "giay-to.zip", new Uint8Array(zipOf([{ name: "a.txt", content: "a" }])), "loai-tep"],
    ["a PDF called Word", "bao-cao.docx", pdf(), "duoi-khac"],
    ["a PDF called program", "bao-cao.pdf.exe", pdf(), "duoi-khac"],
    ["a Word file called PDF", "bao-cao.pdf", office("docx"), "duoi-khac"],
    ["a name without an ending", "bao-cao", pdf(), "duoi-khac"],
    ["macros by their part", "a.docx", office("docx", [{ name: "word/vbaProject.bin", content: "x" }]), "co-macro"],
    ["macros by their type", "a.docm", office("docm"), "co-macro"],
    ["macros by their type, renamed", "a.docx", office("docm"), "co-macro"],
    ["controls that run", "a.docx", office("docx", [{ name: "word/activeX/activeX1.bin", content: "x" }]), "co-macro"],
    ["a script in a PDF", "a.pdf", pdf("a", "", "<< /S /JavaScript /JS (app.alert(1)) >>"), "co-macro"],
    ["a program started by a PDF", "a.pdf", pdf("a", "", "<< /S /Launch /F (cmd.exe) >>"), "co-macro"],
    ["a locked PDF", "a.pdf", pdf("a", "/Encrypt 9 0 R"), "mat-khau"],
    ["a locked Word file", "a.docx", compound("EncryptedPackage"), "mat-khau"],
    ["a zip with a password", "a.docx", office("docx", [{ name: "word/a.xml", content: "a", flags: 1 }]), "mat-khau"],
    ["an old Word file", "a.doc", compound("WordDocument"), "tep-cu"],
    ["a bomb by its ratio", "a.docx", bomb(8 * 1024 * 1024), "nen-qua-muc"],
    ["a bomb that lies", "a.docx", bomb(8 * 1024 * 1024, 1000), "nen-qua-muc"],
    ["a PDF cut short", "a.pdf", pdf().slice(0, 200), "tep-hong"],
    ["a zip cut short", "a.docx", office("docx").slice(0, 120), "tep-hong"],
    ["a zip with a changed byte", "a.docx", office("docx", [{ name: "word/b.xml", content: "b", crc: 1 }]), "tep-hong"],
    ["a PDF that is a zip too", "a.pdf", joined(pdf(), office("docx")), "hai-loai"],
    [
      "a PDF that is a small zip too",
      "a.pdf",
      joined(pdf(), new Uint8Array(zipOf([{ name: "%%EOF", content: "a" }]))),
      "hai-loai",
    ],
    ["a picture that is a zip too", "a.jpg", jpeg("a", Buffer.from(office("docx"))), "hai-loai"],
    ["a picture with a page in its notes", "a.jpg", jpeg(HTML), "hai-loai"],
    ["a picture with a page after its end", "a.png", joined(png(), text(HTML)), "hai-loai"],
    ["a picture that is a PDF too", "a.jpg", jpeg("%PDF-1.4"), "hai-loai"],
    ["nothing", "a.pdf", new Uint8Array(), "tep-rong"],
    ["no file", "", pdf(), "thieu-tep"],
    ["a name too long", `${"a".repeat(200)}.pdf`, pdf(), "ten-tep-dai"],
  ])("%s", async (_what, name, bytes, code) => {
    expect(await inspectFile(bytes, name)).toEqual({ refusal: code });
  });

  test("more than the one bound", async () => {
    const large = joined(pdf(), new Uint8Array(FILE_LIMITS.bytes));
    expect(await inspectFile(large, "a.pdf")).toEqual({ refusal: "tep-lon" });
  });

  test("each reason says what to do", () => {
    for (const said of Object.values(FILE_REFUSALS)) expect(said).toMatch(/[Hh]ãy|Chọn/);
  });
});
