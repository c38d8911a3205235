"use strict";
// One event stream for all tabs of a browser (HTTP/1.1 gives a browser six connections): the tab that holds the
// lock has it and tells the others; when it closes, another takes over. Without locks each tab has its own.
//
//   const live = everyprintLive(onChange, onState);   onState(true) when the stream stands, false when it is lost
//   live.watch("/live/?topic=…&token=…");             a fresher address of the same topics takes the old one's place
//
// While there is no stream the page asks by itself, with growing pauses, and not at all while it is hidden.
window.everyprintLive = (onChange, onState = () => {}) => {
  const FIRST_PAUSE = 2000, LONGEST_PAUSE = 60000, FORGOTTEN = 90000, TOPICS_MAX = 10;
  const shared = navigator.locks && window.BroadcastChannel;
  const channel = shared ? new BroadcastChannel("everyprint-live") : null;
  const watched = new Map(); // topic → { token, since, seen }
  let mine = [];
  let source = null;
  let timer = 0;
  let pause = FIRST_PAUSE;
  let leads = !shared;

  const tell = (message) => channel && channel.postMessage(message);
  const concerns = (topic) => mine.some((one) => one.topic === topic);

  function read(address) {
    const query = new URL(address, location.href).searchParams;
    const tokens = query.getAll("token");
    const since = (query.get("since") || "").split(",");
    return query.getAll("topic").map((topic, place) => ({ topic, token: tokens[place], since: since[place] || "" }));
  }

  // The leader's ----------------------------------------------------------------------------------------
  function add(topics) {
    let grew = false;
    for (const { topic, token, since } of topics) {
      const known = watched.get(topic);
      grew = grew || !known;
      watched.set(topic, { token, since: known ? known.since : since, seen: Date.now() });
    }
    if (grew || !source) open();
  }

  function open() {
    clearTimeout(timer);
    timer = 0;
    for (const [topic, { seen }] of watched) {
      if (Date.now() - seen > FORGOTTEN && !concerns(topic)) watched.delete(topic);
    }
    const topics = [...watched].slice(-TOPICS_MAX);
    if (!leads || !topics.length || !window.EventSource) return later();
    if (source) source.close();
    const query = new URLSearchParams();
    for (const [topic, { token }] of topics) { query.append("topic", topic); query.append("token", token); }
    if (topics.every(([, { since }]) => since)) query.append("since", topics.map(([, { since }]) => since).join(","));
    source = new EventSource(`/live/?${query}`);
    source.onopen = () => { pause = FIRST_PAUSE; state(true); tell({ kind: "state", stands: true }); };
    source.addEventListener("changed", (event) => {
      changed(event.data);
      tell({ kind: "changed", topic: event.data });
    });
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return state(false);
      source = null;
      state(false);
      tell({ kind: "state", stands: false });
      later();
    };
  }

  // Everybody's -----------------------------------------------------------------------------------------
  function state(stands) {
    if (stands) { clearTimeout(timer); timer = 0; pause = FIRST_PAUSE; }
    onState(stands);
  }
  function changed(topic) { if (concerns(topic)) onChange(); }

  // No stream: ask now and then; what comes back brings a fresh address, and with it the stream (see watch).
  function later() {
    if (timer || document.hidden) return;
    timer = setTimeout(() => {
      timer = 0;
      onChange();
      if (leads) open();
      else later();
    }, pause);
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  }

  function watch(address) {
    const fresh = read(address);
    const same = fresh.length === mine.length && fresh.every((one) => concerns(one.topic));
    mine = fresh;
    if (leads && (!same || !source)) add(mine);
    else if (leads) for (const one of mine) Object.assign(watched.get(one.topic) || {}, { token: one.token });
    else tell({ kind: "watch", topics: mine });
  }

  if (channel) {
    channel.onmessage = ({ data }) => {
      if (data.kind === "changed") changed(data.topic);
      else if (data.kind === "state" && !leads) { state(data.stands); if (!data.stands) later(); }
      else if (data.kind === "who") tell({ kind: "watch", topics: mine });
      else if (data.kind === "watch" && leads) add(data.topics);
    };
    setInterval(() => { if (!leads && mine.length) tell({ kind: "watch", topics: mine }); }, FORGOTTEN / 3);
    navigator.locks.request("everyprint-live", () => new Promise(() => { // held until this tab closes
      leads = true;
      tell({ kind: "who" });
      if (mine.length) { onChange(); add(mine); }
    })).catch(() => { leads = true; add(mine); });
  }
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || (source && source.readyState === EventSource.OPEN)) return;
    pause = FIRST_PAUSE;
    if (leads && mine.length && !source) open();
  });
  // A page that is kept for going back must not keep the stream: the lock goes with the page.
  window.addEventListener("pagehide", () => { if (source && !shared) { source.close(); source = null; } });
  window.addEventListener("pageshow", (event) => { if (event.persisted) { onChange(); if (leads) open(); } });

  return { watch };
};
