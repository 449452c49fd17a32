const KEY = /^[a-z0-9-]+$/;
const ID = /^[\p{L}\d][\p{L}\d.-]{0,19}$/u;

/** What is wrong with the key of a set, a measure or a province; `null` where nothing is. */
export function keyProblem(text: string): string | null {
  return KEY.test(text) ? null : "mã chỉ gồm chữ thường không dấu, số và gạch nối";
}

/** What is wrong with the id of a criterion or an indicator; `null` where nothing is. */
export function idProblem(text: string): string | null {
  return ID.test(text) ? null : "mã chỉ gồm chữ, số, dấu chấm và gạch nối, nhiều nhất 20 ký tự, ví dụ 17.10";
}
