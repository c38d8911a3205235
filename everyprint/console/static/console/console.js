// Listens to the shop's event stream, has htmx fetch the live part again, and calls attention to new orders.
(() => {
  const live = document.getElementById("live");
  const offline = document.getElementById("offline");
  const title = document.title;

  const refresh = () => htmx.trigger(live, "changed");
  const waiting = () => new Set([...live.querySelectorAll("[data-calls]")].map((card) => card.dataset.calls));
  let known = waiting();

  const stream = everyprintLive(refresh, (stands) => { if (offline) offline.hidden = stands; });
  const listen = () => stream.watch(live.querySelector("[data-live]").dataset.live);

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
    const fresh = [...now].filter((call) => !known.has(call));
    known = now;
    fresh.forEach((call) => live.querySelector(`[data-calls="${call}"]`).classList.add("new"));
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
    listen();
  });
  greet();
  listen();
})();
