/** The Expert Advisors as clients download them: one file each, the server's address already in it. */
import type { Platform } from "./model.ts";

/** Where the sources are. */
const FOLDER = new URL("../../ea/", import.meta.url);

/** The address that the sources have until they are downloaded. */
const PLACEHOLDER = "https://calmness-trading.example";

const INCLUDE = /^#include "(Calmness\w+\.mqh)"\r?\n/gm;

/** The file's name for a terminal. */
export function eaName(platform: Platform): string {
  return `CalmnessSync.${platform === "mt5" ? "mq5" : "mq4"}`;
}

/**
 * The Expert Advisor's source for a terminal. What it includes is put in its place, since a program
 * of several files is easily copied in part.
 */
export async function readEaFile(platform: Platform, publicUrl: string): Promise<string> {
  const source = await inlined(eaName(platform));
  return source.replaceAll(PLACEHOLDER, publicUrl);
}

async function inlined(name: string): Promise<string> {
  const source = await Deno.readTextFile(new URL(name, FOLDER));
  const names = [...source.matchAll(INCLUDE)].map(([, included]) => included!);
  const parts = new Map<string, string>();
  for (const included of names) parts.set(included, await inlined(included));
  return source.replace(INCLUDE, (_, included: string) => `${parts.get(included)}\n`);
}
