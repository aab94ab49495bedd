/**
 * A person's invoices, for an export. None is ever erased: an invoice and the chain that vouches for it
 * are kept for ten years from the end of the financial year (Code de commerce L123-22).
 */
import { readBlob } from "../kernel/blobs.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import type { ZipEntry } from "../kernel/zip.ts";
import { findDocument } from "./invoices.ts";
import type { Invoice } from "./model.ts";
import { ofAccount } from "./store.ts";

/** The invoices of an account, oldest first. */
export async function exportOf(deps: Deps, accountId: Id): Promise<Invoice[]> {
  const entries = deps.kv.list<Invoice>({ prefix: ofAccount(accountId) });
  return await Array.fromAsync(entries, ({ value }) => value);
}

/** The PDFs of an account's invoices, one at a time; one that isn't drawn yet is left out. */
export async function* exportFilesOf(deps: Deps, accountId: Id): AsyncGenerator<ZipEntry> {
  for (const { number } of await exportOf(deps, accountId)) {
    const document = await findDocument(deps, number);
    const bytes = document && await readBlob(deps.kv, document.pdf.sha256);
    if (bytes) yield { name: `${number}.pdf`, bytes, stored: true };
  }
}
