/** `D9` of `Số liệu!D9`. */
export function refOf(cell: string): string {
  return cell.slice(cell.lastIndexOf("!") + 1);
}
