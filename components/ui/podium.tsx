/** The first three of a ranking: gold, silver, bronze. */
import type { ComponentChildren } from "preact";

/** Somebody on the podium. */
export interface PodiumPlace {
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

/** An ordered list, read from the first; drawn with the first in the middle where there is room. */
export function Podium({ label, places }: PodiumProps) {
  return (
    <ol class="podium" aria-label={label}>
      {places.slice(0, METALS.length).map((place, index) => (
        <li class={`podium-place podium-${METALS[index]}`}>
          <p class="podium-name">{place.name}</p>
          <p class="podium-value">{place.value}</p>
          {place.note && <p class="podium-note">{place.note}</p>}
          <p class="podium-step" aria-hidden="true">{index + 1}</p>
        </li>
      ))}
    </ol>
  );
}
