/** For islands: takes parts of the page anew from the page's own address. */
import { RENEWED } from "@/components/charts/chart_spec.ts";

/**
 * Replaces the elements of these ids by what the server says of them now. What is open stays open, the
 * focus stays where it is, charts follow by themselves. False when the page couldn't be had.
 */
export async function renewParts(...ids: readonly string[]): Promise<boolean> {
  try {
    const response = await fetch(location.href, { headers: { accept: "text/html" } });
    if (!response.ok || response.redirected) return false;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const { Idiomorph } = await import("idiomorph");
    for (const id of ids) {
      const old = document.getElementById(id);
      const fresh = page.getElementById(id);
      if (!old || !fresh) return false;
      Idiomorph.morph(old, fresh, {
        morphStyle: "outerHTML",
        callbacks: {
          beforeNodeRemoved: (node: Node) => !(node instanceof HTMLCanvasElement),
          beforeAttributeUpdated: (name: string) => name !== "open" && name !== "hidden",
        },
      });
    }
    document.dispatchEvent(new Event(RENEWED));
    return true;
  } catch {
    return false;
  }
}
