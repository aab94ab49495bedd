/** What a page puts in the document's head: its title, its description, its other language. */
import { asset, Head } from "fresh/runtime";
import type { Locale } from "@/domain/kernel/i18n.ts";
import { isPersonalPlace, localeHref } from "@/middleware/locale_path.ts";
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
  const { t, path, locale, config: { publicUrl } } = state;
  const address = (language: Locale) => publicUrl + localeHref(language, path);
  return (
    <Head>
      <title>{t("common.title", { title })}</title>
      {description && <meta name="description" content={description} />}
      {unlisted && <meta name="robots" content="noindex" />}
      {!isPersonalPlace(path) && (
        <>
          <link rel="alternate" hreflang="fr" href={address("fr")} />
          <link rel="alternate" hreflang="en" href={address("en")} />
          <link rel="alternate" hreflang="x-default" href={address("fr")} />
        </>
      )}
      {!unlisted && (
        <>
          <link rel="canonical" href={address(locale)} />
          <meta property="og:title" content={title} />
          {description && <meta property="og:description" content={description} />}
          <meta property="og:url" content={address(locale)} />
          <meta property="og:locale" content={locale === "fr" ? "fr_FR" : "en_GB"} />
          <meta property="og:site_name" content={t("common.brand")} />
          <meta property="og:type" content="website" />
          <meta property="og:image" content={publicUrl + asset("/share.png")} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={t("common.share_alt")} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </Head>
  );
}
