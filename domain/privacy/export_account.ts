/**
 * Everything the house knows of a person, as files (GDPR articles 15 and 20): JSON of each area, and the
 * PDFs of their invoices. Each area gives its own part, so that none opens another's store. The archive
 * is made while it is sent, a file at a time, so it needs neither a job nor a bound: memory holds one
 * area's records or one PDF.
 */
import type { User } from "../accounts/model.ts";
import { getAccount } from "../accounts/profile.ts";
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { translator } from "../kernel/i18n.ts";
import { transact } from "../kernel/tx.ts";
import { jsonEntry, type ZipEntry, zipStream } from "../kernel/zip.ts";
import { AREAS } from "./areas.ts";

/** An export ready to be handed over. */
export interface AccountExport {
  filename: string;
  /** The archive's bytes; made as they are read. */
  archive: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Begins an export, which the audit trail notes. Throws `not-found`. */
export async function exportAccount(deps: Deps, user: User): Promise<AccountExport> {
  const { fullName } = await getAccount(deps, user.id);
  await transact(deps, (tx) => {
    tx.audit({
      actor: { id: user.id, name: fullName },
      action: "account.exported",
      subject: ["accounts", user.id],
    });
  });
  const now = deps.clock();
  return {
    filename: `calmness-trading-${isoInstant(now).slice(0, 10)}.zip`,
    archive: zipStream(entriesOf(deps, user, isoInstant(now)), now),
  };
}

async function* entriesOf(deps: Deps, user: User, at: IsoInstant): AsyncGenerator<ZipEntry> {
  const t = translator(user.locale);
  yield {
    name: user.locale === "fr" ? "LISEZ-MOI.txt" : "README.txt",
    bytes: new TextEncoder().encode(t("data.export.readme", { at, email: user.email })),
  };
  for (const { name, exportOf, exportFilesOf } of AREAS) {
    yield jsonEntry(`${name}.json`, await exportOf(deps, user.id));
    for await (const file of exportFilesOf?.(deps, user.id) ?? []) {
      yield { ...file, name: `${name}/${file.name}` };
    }
  }
}
