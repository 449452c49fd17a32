/** A commune by its name or code: a plain form with the query in the address. */
export function FindCommune({ action, search = "" }: { action: string; search?: string }) {
  return (
    <form action={action} className="choice">
      <label htmlFor="tim">Tên hoặc mã xã</label>
      <input id="tim" name="tim" defaultValue={search} />
      <button type="submit">Tìm</button>
    </form>
  );
}
