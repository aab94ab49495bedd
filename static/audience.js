// Tells how a page was read once it is left: no cookie, no id. /mesure-audience says what is kept.
(() => {
  const { documentElement } = document;
  // Taken now: a page that is being left may have no window any more.
  const width = documentElement.clientWidth;
  let shown = !document.hidden, since = performance.now(), time = 0, depth = 0, told = "";
  let lcp, inp, shift = 0, windowSum = 0, windowStart = 0, lastShift = 0;

  const watch = (type, see, options) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(see))
        .observe({ type, buffered: true, ...options });
    } catch {
      // Not every browser measures everything.
    }
  };
  watch("largest-contentful-paint", (entry) => lcp = Math.round(entry.startTime));
  watch("event", (entry) => {
    if (entry.interactionId) inp = Math.max(inp || 0, Math.round(entry.duration));
  }, { durationThreshold: 40 });
  // The worst window of shifts: at most 5 s long, with less than 1 s between two (web.dev/cls).
  watch("layout-shift", ({ hadRecentInput, startTime, value }) => {
    if (hadRecentInput) return;
    if (startTime - lastShift > 1e3 || startTime - windowStart > 5e3) {
      windowStart = startTime;
      windowSum = 0;
    }
    lastShift = startTime;
    shift = Math.max(shift, windowSum += value);
  });

  const send = (what) =>
    navigator.sendBeacon(
      "/api/analytics/beacon",
      new Blob([JSON.stringify({ path: location.pathname, ...what })], {
        type: "application/json",
      }),
    );
  const scrolled = () => {
    const seen = Math.round((scrollY + innerHeight) / documentElement.scrollHeight * 100);
    depth = Math.max(depth, Math.min(100, seen));
  };
  const leave = () => {
    if (shown) time += performance.now() - since;
    shown = false;
    scrolled();
    const seconds = Math.round(time / 1e3);
    if (told === (told = seconds + "/" + depth)) return;
    const cls = Math.round(shift * 1e3);
    send({ seconds, scroll: depth, width, lcp, inp, cls });
  };
  addEventListener("scroll", scrolled, { passive: true });
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return leave();
    shown = true;
    since = performance.now();
  });
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href^=http]");
    if (link && link.host !== location.host) send({ outbound: link.hostname });
  });
})();
