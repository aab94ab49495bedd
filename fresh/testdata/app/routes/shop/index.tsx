import { signal } from "@preact/signals";
import Cart from "./(_islands)/cart.tsx";
import Badge from "./(_islands)/badge.tsx";
import Fold from "../../islands/Fold.tsx";
import Counter from "../../islands/Counter.tsx";
import Types from "../../islands/Types.tsx";

export default function Shop() {
  const count = signal(1);
  return (
    <>
      <Badge count={count} />
      <Cart count={count} />
      <Fold title={<b>Details</b>} id="closed">
        <div class="inside">
          Hidden text <Counter start={10} />
        </div>
        <input class="typed" value="server" />
      </Fold>
      <Fold title="Open" id="open" open>
        <ul>
          <li>One</li>
          <li>
            <Counter start={20} />
          </li>
        </ul>
      </Fold>
      <Types
        date={new Date(0)}
        big={12n}
        url={new URL("https://example.com/x")}
        map={new Map([["a", new Set([1])]])}
        bytes={new Uint8Array([1, 2])}
        day={Temporal.PlainDate.from("2026-02-03")}
        text="</script><!--"
        nothing={null}
        infinite={-Infinity}
      />
    </>
  );
}
