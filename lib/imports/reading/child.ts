import { spawn } from "node:child_process";

const SCRIPT = "lib/cli/read-import.ts";
const LONGEST_MS = 180_000;

/**
 * Reads a large file in a process of its own: hundreds of thousands of cells must not stand still the pages of everybody
 * else, nor take the portal with them. Gives the reason why it came to nothing, or `null`.
 */
export function readInChild(fileId: string): Promise<string | null> {
  const args = ["--max-old-space-size=1024", "--import", "tsx", SCRIPT, fileId];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"], timeout: LONGEST_MS });
  return new Promise((resolve) => {
    child.once("error", () => resolve(CAME_TO_NOTHING));
    child.once("exit", (code) => resolve(code === 0 ? null : CAME_TO_NOTHING));
  });
}

const CAME_TO_NOTHING = "Không đọc xong tệp này. Hãy chia tệp thành nhiều tệp nhỏ hơn rồi gửi lại.";
