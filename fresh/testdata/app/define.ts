import { createDefine } from "fresh";

/** What the fixture's middlewares share. */
export interface State {
  trail: string[];
}

export const define = createDefine<State>();
