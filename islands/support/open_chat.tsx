/** What the loader imports at the first click: opens the chat, and hides and shows it from then on. */
import { render } from "preact";
import { Chat } from "./chat.tsx";

/** The link that opens the chat; the loader may have left a connection on it. */
type Launcher = HTMLAnchorElement & { live?: EventSource };

let place: HTMLElement | undefined;
let shown = false;

/** Opens the chat, or hides it where it is open: it goes on hearing, so that the badge stays true. */
export function open(link: Launcher): void {
  if (!place) {
    // The chat hears for itself from here on.
    link.live?.close();
    place = document.createElement("div");
    place.className = "chat";
    link.parentElement!.before(place);
  }
  shown = !shown;
  place.hidden = !shown;
  link.setAttribute("aria-expanded", String(shown));
  document.documentElement.classList.toggle("chat-open", shown);
  render(<Chat link={link} shown={shown} close={() => open(link)} />, place);
  if (!shown) link.focus();
}
