import type { PageProps } from "fresh";

export default function AdminError({ error }: PageProps) {
  return <h1>Admin error: {error instanceof Error ? error.message : "?"}</h1>;
}
