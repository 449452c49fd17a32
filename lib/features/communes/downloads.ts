import { communeFacts, publishedEdition } from "./queries";

const NOT_FOUND = { error: "Không có dữ liệu ở địa chỉ này." };

export async function factsResponse(code: string, setKey: string): Promise<Response> {
  const facts = await communeFacts(code, setKey);
  return facts === null ? json(NOT_FOUND, 404) : json(facts);
}

export async function editionResponse(setKey: string): Promise<Response> {
  const law = await publishedEdition(setKey);
  return law === null ? json(NOT_FOUND, 404) : json(law.edition);
}

function json(value: unknown, status = 200): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
}
