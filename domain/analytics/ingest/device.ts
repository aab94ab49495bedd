/** What a visit was made with, from its User-Agent. */
import Bowser from "bowser";
import { type Device, DEVICES, type SessionFacts, UNKNOWN } from "../model.ts";
import { remember } from "./remember.ts";

/** Device, browser and system of a session. */
export type Equipment = Pick<SessionFacts, "device" | "browser" | "os">;

/** Longest User-Agent that is looked at; real ones stay below 400 characters. */
const LOOKED_AT = 600;

/** Reads User-Agents, the same one once. A system that is no phone's makes a desktop where nothing else says so. */
export const equipmentOf: (userAgent: string) => Equipment = remember(2000, (userAgent: string) => {
  const text = userAgent.slice(0, LOOKED_AT);
  if (text.trim() === "") return { device: "other", browser: UNKNOWN, os: UNKNOWN };
  const { browser, os, platform } = Bowser.parse(text);
  return {
    device: asDevice(platform.type) ?? (/X11|Windows|Mac OS|CrOS/.test(text) ? "desktop" : "other"),
    browser: KNOWN_BROWSERS.has(browser.name ?? "") ? browser.name! : UNKNOWN,
    os: KNOWN_SYSTEMS.has(os.name ?? "") ? os.name! : UNKNOWN,
  };
});

/** Bowser takes the first word of what it doesn't know for a name: anything may stand there. */
const KNOWN_BROWSERS: ReadonlySet<string> = new Set(Object.values(Bowser.BROWSER_MAP));
const KNOWN_SYSTEMS: ReadonlySet<string> = new Set(Object.values(Bowser.OS_MAP));

function asDevice(type: string | undefined): Device | undefined {
  return DEVICES.find((device) => device === type);
}
