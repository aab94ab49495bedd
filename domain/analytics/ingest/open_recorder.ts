/** Makes the process's recorder as it is set up. */
import type { Deps } from "../../kernel/deps.ts";
import { type IpApiSettings, openIpApi } from "./ip_api.ts";
import { openPlaces } from "./place.ts";
import { type Recorder, startRecorder } from "./recorder.ts";

/** How measuring is set up. */
export interface MeasuringSettings {
  /** Whether anything is counted. */
  analytics: boolean;
  /** ipapi.co; null without. */
  ipApi: IpApiSettings | null;
}

/** A recorder, or one that takes nothing where measuring is off. */
export function openRecorder(deps: Deps, { analytics, ipApi }: MeasuringSettings): Recorder {
  if (!analytics) return silentRecorder;
  return startRecorder(deps, openPlaces(deps, ipApi && openIpApi(ipApi)));
}

/** Takes nothing: where measuring is off, and in tests that aren't about it. */
export const silentRecorder: Recorder = {
  record() {},
  recordRobot() {},
  flush: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
