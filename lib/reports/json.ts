/** A file or an answer as JSON that people can read too. */
export function jsonResponse(value: unknown, status = 200): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
}

/** What a download says where nothing lies at its address. */
export function nothingThere(): Response {
  return jsonResponse({ error: "Không có dữ liệu ở địa chỉ này." }, 404);
}
