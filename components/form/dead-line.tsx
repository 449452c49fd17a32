"use client";

import { useSyncExternalStore } from "react";

let dead = false;
const listeners = new Set<() => void>();

/** Says on the page that a post went unanswered, or takes it back as another begins. */
export function sayLine(isDead: boolean): void {
  dead = isDead;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Stands at the head of the screen while a post went unanswered, wherever on a long page the person is. */
export function DeadLine() {
  const isDead = useSyncExternalStore(
    subscribe,
    () => dead,
    () => false,
  );
  return (
    <div role="alert" className="dead-line">
      {isDead && (
        <p className="wrap">
          <b>Chưa gửi được:</b> không kết nối được với cổng. Những gì bạn đã nhập vẫn còn trên trang; khi có mạng hãy
          bấm lại.
        </p>
      )}
    </div>
  );
}
