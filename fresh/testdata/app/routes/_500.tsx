import { HttpError } from "fresh";
import type { PageProps } from "fresh";

export default function Failed({ error }: PageProps) {
  return <h1>{error instanceof HttpError ? `HTTP ${error.status}` : "Broken"}</h1>;
}
