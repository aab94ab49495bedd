import type { PageProps, RouteConfig } from "fresh";

export const config: RouteConfig = { routeOverride: "/x/:module@:version/:path*" };

export default function Override({ params }: PageProps) {
  return <pre>{JSON.stringify(params)}</pre>;
}
