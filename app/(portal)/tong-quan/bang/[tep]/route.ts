import { dashboardFile } from "@/lib/features/dashboards/parts/downloads";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ tep: string }> };

/** `/tong-quan/bang/tieu-chi.xlsx?huyen=453`: one table of the dashboards as a file, for who may read it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return dashboardFile((await params).tep, new URL(request.url).searchParams);
}
