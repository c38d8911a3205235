// Listens to the shop's event stream, has htmx fetch the live part again, and calls attention to new orders.
(() => {
  const live = document.getElementById("live");
  const offline = document.getElementById("offline");
  const title = document.title;
  let source = null;

  const refresh = () => htmx.trigger(live, "changed");
  const waiting = () => new Set([...live.querySelectorAll(".waiting [data-order]")].map((card) => card.dataset.order));
  let known = waiting();

  function listen() {
    if (source) source.close();
    source = new EventSource(live.querySelector("[data-live]").dataset.live);
    source.addEventListener("changed", refresh);
    source.onopen = () => { if (offline) offline.hidden = true; };
    source.onerror = () => {
      if (offline) offline.hidden = false;
      // Refused (an old token): the fragment brings a fresh address.
      if (source.readyState === EventSource.CLOSED) setTimeout(refresh, 3000);
    };
  }

  function ring() {
    try {
      const audio = new AudioContext();
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.connect(volume).connect(audio.destination);
      tone.frequency.value = 880;
      volume.gain.setValueAtTime(0.2, audio.currentTime);
      volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.6);
      tone.start();
      tone.stop(audio.currentTime + 0.6);
    } catch { /* no sound allowed before the first tap */ }
  }

  function greet() {
    const now = waiting();
    const fresh = [...now].filter((order) => !known.has(order));
    known = now;
    fresh.forEach((order) => live.querySelector(`[data-order="${order}"]`).classList.add("new"));
    if (fresh.length) ring();
    document.title = now.size && live.dataset.alert ? `(${now.size}) ${title}` : title;
  }

  function compare() {
    const stale = document.getElementById("stale");
    const part = live.querySelector("[data-stamp]");
    if (!stale || !part || part.dataset.stamp === live.dataset.stamp) return;
    const typed = [...document.querySelectorAll("main input:not([type=hidden]):not([type=radio]), main textarea")];
    if (typed.some((field) => field.value) || document.querySelector("main details[open]")) stale.hidden = false;
    else location.reload();
  }

  live.addEventListener("htmx:afterSwap", () => {
    greet();
    compare();
    if (!source || source.readyState === EventSource.CLOSED) listen();
  });
  live.addEventListener("htmx:sendError", () => {
    if (source && source.readyState === EventSource.CLOSED) setTimeout(refresh, 5000);
  });
  window.addEventListener("pagehide", () => source && source.close());
  window.addEventListener("pageshow", (event) => { if (event.persisted) { refresh(); listen(); } });
  greet();
  listen();
})();
