/** The way between the versions of a legal document. */
import { Alert } from "@/components/ui/feedback.tsx";
import { formatDay, type Locale, type Translate } from "@/domain/kernel/i18n.ts";

/** Says above an archived text that it isn't what is in force, and leads there. */
export function OldVersion({ href, t }: { href: string; t: Translate }) {
  return (
    <Alert tone="info" title={t("legal.version.old")}>
      <p>
        {t("legal.version.old_text")} <a href={href}>{t("legal.version.current")}</a>
      </p>
    </Alert>
  );
}

/** The other versions that somebody has agreed to. */
export function OtherVersions(
  { path, versions, t, locale }: {
    path: string;
    versions: readonly string[];
    t: Translate;
    locale: Locale;
  },
) {
  if (versions.length === 0) return null;
  return (
    <>
      <h2>{t("legal.version.others")}</h2>
      <ul>
        {versions.map((version) => (
          <li key={version}>
            <a href={`${path}?${new URLSearchParams({ version })}`}>
              {t("legal.version.of", { date: formatDay(version, locale) })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
