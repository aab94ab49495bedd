/** What a page puts in the document's head: its title, its description, its other language. */
import { Head } from "fresh/runtime";
import type { ShellState } from "./shell_state.ts";

/** What {@linkcode PageHead} takes. */
export interface PageHeadProps {
  state: ShellState & { config: { publicUrl: string } };
  /** Without the brand, which is added. */
  title: string;
  /** For search engines, on pages that they may show. */
  description?: string;
  /** Keeps the page out of search engines: everything behind the sign-in, every step of a task. */
  unlisted?: boolean;
}

/** The page's elements of `<head>`. */
export function PageHead({ state, title, description, unlisted }: PageHeadProps) {
  const { t, path, config: { publicUrl } } = state;
  const fr = `${publicUrl}${path}`;
  const en = `${publicUrl}/en${path === "/" ? "" : path}`;
  return (
    <Head>
      <title>{t("common.title", { title })}</title>
      {description && <meta name="description" content={description} />}
      {unlisted && <meta name="robots" content="noindex" />}
      {!unlisted && (
        <>
          <link rel="canonical" href={state.locale === "fr" ? fr : en} />
          <link rel="alternate" hreflang="fr" href={fr} />
          <link rel="alternate" hreflang="en" href={en} />
          <link rel="alternate" hreflang="x-default" href={fr} />
          <meta property="og:title" content={title} />
          {description && <meta property="og:description" content={description} />}
          <meta property="og:site_name" content={t("common.brand")} />
          <meta property="og:type" content="website" />
        </>
      )}
    </Head>
  );
}
