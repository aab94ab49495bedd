/** The first three of a ranking: gold, silver, bronze. */
import type { ComponentChildren } from "preact";

/** Somebody on the podium. */
export interface PodiumPlace {
  /** 1 to 3; two may share one. Their place in the list unless told. */
  rank?: number;
  name: ComponentChildren;
  /** What they are ranked by. */
  value: ComponentChildren;
  /** A detail under it. */
  note?: ComponentChildren;
}

/** What {@linkcode Podium} takes. */
export interface PodiumProps {
  /** Names the list for screen readers. */
  label: string;
  /** First, second, third; fewer where fewer are ranked. */
  places: readonly PodiumPlace[];
}

const METALS = ["gold", "silver", "bronze"] as const;

/**
 * An ordered list, read from the first; drawn with the first in the middle where there is room. The
 * metal goes with the rank: who shares the first is gold beside gold.
 */
export function Podium({ label, places }: PodiumProps) {
  return (
    <ol class="podium" aria-label={label}>
      {places.slice(0, METALS.length).map(({ rank, ...place }, index) => (
        <li class={`podium-place podium-${METALS[(rank ?? index + 1) - 1]}`}>
          <p class="podium-name">{place.name}</p>
          <p class="podium-value">{place.value}</p>
          {place.note && <p class="podium-note">{place.note}</p>}
          <p class="podium-step" aria-hidden="true">{rank ?? index + 1}</p>
        </li>
      ))}
    </ol>
  );
}
