import { redirect } from "next/navigation";

/** Where everything leads that is not there, or is not for this person: one page, complete without JavaScript. */
export function notThere(): never {
  redirect("/khong-co-trang-nay");
}
