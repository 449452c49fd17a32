"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";

/**
 * What became of the last post: nothing to say, long without an answer, none at all, a failure, or a portal that is another
 * by now.
 */
export type Line = "well" | "slow" | "dead" | "failed" | "renewed";

let line: Line = "well";
const listeners = new Set<() => void>();

export function sayLine(said: Line): void {
  line = said;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const WORDS: Record<Exclude<Line, "well">, ReactNode> = {
  slow: "Đường truyền chậm: vẫn đang chờ cổng trả lời. Chưa cần bấm lại.",
  dead: (
    <>
      <b>Chưa có trả lời:</b> không kết nối được với cổng. Những gì bạn đã nhập vẫn còn trên trang; khi có mạng hãy bấm
      lại.
    </>
  ),
  failed: (
    <>
      <b>Cổng gặp lỗi khi ghi.</b> Những gì bạn đã nhập vẫn còn trên trang. Hãy thử lại; nếu vẫn lỗi, báo cho Văn phòng
      Điều phối.
    </>
  ),
  renewed: (
    <>
      <b>Cổng vừa được cập nhật</b> nên trang này không gửi được nữa. Hãy chép lại những gì đã nhập rồi tải lại trang.
    </>
  ),
};

/** Stands at the head of the screen while a post is not answered as it should, wherever on a long page the person is. */
export function DeadLine() {
  const path = usePathname();
  const said = useSyncExternalStore(
    subscribe,
    () => line,
    () => "well" as const,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has nothing of what was typed
  useEffect(() => sayLine("well"), [path]);
  return (
    <div role="alert" className="dead-line no-print">
      {said !== "well" && <p className="wrap">{WORDS[said]}</p>}
    </div>
  );
}
