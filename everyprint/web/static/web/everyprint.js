"use strict";
// The page works without this script; with it, it sends without reloading and stays up to date.
(() => {
  const page = document.documentElement;
  const composer = document.getElementById("composer");
  const taps = document.getElementById("taps");
  const text = document.getElementById("text");
  const files = document.getElementById("files");
  const notice = document.getElementById("notice");
  const progress = document.getElementById("progress");
  const drawn = new Map();
  const leaving = new Map();
  page.classList.add("js");

  const toEnd = () => window.scrollTo(0, document.body.scrollHeight);
  const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (n) => n.toString(36)).join("");
  const say = (words) => { notice.textContent = words; notice.hidden = !words; };
  const remember = () => document.querySelectorAll("#messages>li").forEach((li) => drawn.set(li.id, li.outerHTML));

  // Only what changed is touched, so that a screen reader hears new messages and nothing else.
  function show(html) {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const list = document.getElementById("messages");
    const status = fresh.getElementById("status");
    if (!status) return;
    const old = document.getElementById("status");
    if (old.innerHTML !== status.innerHTML || old.dataset.topic !== status.dataset.topic) old.replaceWith(status);
    const ids = new Set();
    const held = list.contains(document.activeElement);
    let grew = false;
    for (const li of fresh.querySelectorAll("#messages>li")) {
      ids.add(li.id);
      const html = li.outerHTML;
      const known = document.getElementById(li.id);
      if (!known) { list.append(document.adoptNode(li)); grew = true; }
      else if (drawn.get(li.id) !== html) known.replaceWith(document.adoptNode(li));
      drawn.set(li.id, html);
    }
    for (const li of [...list.children]) if (!ids.has(li.id)) { drawn.delete(li.id); li.remove(); }
    if (grew) toEnd();
    // Whoever went by keyboard goes on from the answer, not from the top of the page.
    if (held && !list.contains(document.activeElement) && list.lastElementChild) {
      list.lastElementChild.tabIndex = -1;
      list.lastElementChild.focus({ preventScroll: true });
    }
    listen();
  }

  const refresh = () => htmx.ajax("GET", "/thread", { swap: "none", source: document.body });
  const live = everyprintLive(refresh);

  function listen() {
    const { topic, token } = document.getElementById("status").dataset;
    if (topic) live.watch(`/live/?topic=${encodeURIComponent(topic)}&token=${token}`);
  }

  document.body.addEventListener("htmx:configRequest", (event) => {
    const { submitter } = event.detail.triggeringEvent || {};
    if (event.target !== taps || !submitter) return;
    const { parameters } = event.detail;
    parameters.tap = submitter.value;
    if (submitter.dataset.latitude) {
      parameters.latitude = submitter.dataset.latitude;
      parameters.longitude = submitter.dataset.longitude;
    }
  });
  // A message that did not arrive is in the form again, with its key: sent twice, it counts once.
  function takeBack(form) {
    const { key, words } = leaving.get(form) || {};
    if (!key) return;
    if (form === taps || !text.value) form.elements.key.value = key;
    if (form === composer && words) text.value = text.value ? `${words}\n${text.value}` : words;
  }

  document.body.addEventListener("htmx:beforeSwap", (event) => {
    event.detail.shouldSwap = false;
    const { xhr } = event.detail;
    if (xhr.status === 200) show(xhr.responseText);
  });
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    const form = event.target;
    if (form === document.body) return;
    page.classList.add("busy");
    say("");
    // What is on its way leaves the form at once, so that the next words are never mistaken for it.
    if (form === composer || form === taps) {
      leaving.set(form, { key: form.elements.key.value, words: form === composer ? text.value : "" });
      form.elements.key.value = newKey();
      if (form === composer) { text.value = ""; text.style.height = ""; }
    }
  });
  document.body.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target;
    if (form !== composer && form !== taps) return;
    page.classList.remove("busy");
    progress.hidden = true;
    const { xhr, successful } = event.detail;
    if (successful) {
      if (form === composer) files.value = "";
      toEnd();
    } else {
      const isSentence = xhr && (xhr.getResponseHeader("Content-Type") || "").startsWith("text/plain");
      // No answer at all is no network; an answer that is no sentence is a program that stands still.
      const isAnswered = xhr && xhr.status > 0;
      say(isSentence ? xhr.responseText : isAnswered ? composer.dataset.busy : composer.dataset.offline);
      if (isAnswered && xhr.status === 413) files.value = "";
      takeBack(form);
    }
  });
  document.body.addEventListener("htmx:xhr:progress", (event) => {
    if (event.target !== composer || !files.files.length || !event.detail.lengthComputable) return;
    const percent = Math.round(100 * event.detail.loaded / event.detail.total);
    progress.hidden = false;
    progress.firstElementChild.value = percent;
    progress.lastElementChild.textContent = `${percent} %`;
  });

  files.addEventListener("change", () => {
    const size = [...files.files].reduce((sum, file) => sum + file.size, 0);
    if (size > Number(composer.dataset.max)) { files.value = ""; say(composer.dataset.tooLarge); }
    else if (files.files.length) composer.requestSubmit();
  });
  composer.addEventListener("submit", (event) => {
    if (!text.value.trim() && !files.files.length) { event.preventDefault(); event.stopImmediatePropagation(); }
  }, true);
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); composer.requestSubmit(); }
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-place]");
    if (!button || !navigator.geolocation || button.dataset.asked) return;
    event.preventDefault();
    button.disabled = true;
    const go = (coords) => {
      button.disabled = false;
      button.dataset.asked = "1";
      if (coords) {
        button.dataset.latitude = coords.latitude.toFixed(5);
        button.dataset.longitude = coords.longitude.toFixed(5);
      }
      taps.requestSubmit(button);
    };
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => go(coords), () => go(null), { timeout: 8000, maximumAge: 300000 });
  });
  document.addEventListener("load", (event) => {
    const nearEnd = window.innerHeight + window.scrollY > document.body.scrollHeight - 900;
    if (event.target.tagName === "IMG" && nearEnd) toEnd();
  }, true);
  document.addEventListener("visibilitychange", () => { if (!document.hidden && document.getElementById("status").dataset.topic) refresh(); });

  remember();
  toEnd();
  listen();
})();
