/**
 * Draws every chart of the page when it comes into sight; the library is fetched with the first one.
 * The places are elements with `data-chart`, see `components/charts/chart_figure.tsx`.
 */
import { useEffect } from "preact/hooks";
import { RENEWED } from "@/components/charts/chart_spec.ts";
import type { DrawnChart } from "@/components/charts/draw_chart.ts";

/** How far out of sight a chart is begun. */
const AHEAD = "200px";

/** Shows nothing itself. */
export default function Charts() {
  useEffect(() => {
    const drawn = new Map<HTMLElement, DrawnChart>();
    const waiting = new Set<Element>();
    const draw = async (place: HTMLElement) => {
      try {
        const { drawChart } = await import("@/components/charts/draw_chart.ts");
        if (place.isConnected && !drawn.has(place)) drawn.set(place, drawChart(place));
      } catch {
        // Without the library an empty box is worth nothing; the figures are beside it.
        place.hidden = true;
      }
    };
    const sight = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        sight.unobserve(target);
        waiting.delete(target);
        draw(target as HTMLElement);
      }
    }, { rootMargin: AHEAD });
    const look = () => {
      for (const [place, chart] of drawn) {
        if (place.isConnected) chart.update();
        else {
          chart.destroy();
          drawn.delete(place);
        }
      }
      for (const place of document.querySelectorAll<HTMLElement>("[data-chart]")) {
        if (drawn.has(place) || waiting.has(place)) continue;
        waiting.add(place);
        sight.observe(place);
      }
    };
    look();
    document.addEventListener(RENEWED, look);
    return () => {
      document.removeEventListener(RENEWED, look);
      sight.disconnect();
      for (const chart of drawn.values()) chart.destroy();
    };
  }, []);

  return null;
}
