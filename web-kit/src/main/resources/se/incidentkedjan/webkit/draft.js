/*
 * Keeps what somebody writes in a form on their own device until it has been sent, so that a lost connection loses nothing.
 * Files that were chosen are not kept. A page works without it. The page marks its form with data-draft (a name) and gives the words in elements of its own:
 *   [data-draft-note]      that a draft is kept; its button forgets it and keeps no other
 *   [data-draft-back]      that a draft is shown again; its button empties the form
 *   [data-draft-waiting]   on another page: that a draft waits; its link leads to it
 *   [data-draft-offline]   that nothing was sent because there is no connection
 *   [data-draft-sent]      that the draft of this name has been sent and is to be forgotten
 */
(() => {
  'use strict';
  const HOURS = 12;
  const key = (name) => 'incidentkedjan.' + name;
  const one = (selector) => document.querySelector(selector);

  function kept(name) {
    try {
      const draft = JSON.parse(localStorage.getItem(key(name)));
      if (draft && Date.now() - draft.at < HOURS * 3600000) return draft;
      localStorage.removeItem(key(name));
    } catch (unreadable) { /* A browser that keeps nothing, or something that is not ours: there is no draft. */ }
    return null;
  }

  function forget(name) {
    try { localStorage.removeItem(key(name)); } catch (refused) { /* Then nothing is kept either. */ }
  }

  const sent = one('[data-draft-sent]');
  if (sent) forget(sent.dataset.draftSent);

  const waiting = one('[data-draft-waiting]');
  if (waiting) {
    const draft = kept(waiting.dataset.draftWaiting);
    if (draft && draft.page.startsWith('/anmal')) {
      waiting.querySelector('a').href = draft.page;
      waiting.querySelector('button').addEventListener('click', () => { forget(waiting.dataset.draftWaiting); waiting.hidden = true; });
      waiting.hidden = false;
    }
  }

  const form = one('form[data-draft]');
  if (!form) return;
  const name = form.dataset.draft;
  const note = one('[data-draft-note]');
  const back = one('[data-draft-back]');
  const offline = one('[data-draft-offline]');
  const fields = () => [...form.elements].filter((field) =>
    field.name && field.type !== 'hidden' && field.type !== 'file' && field.tagName !== 'BUTTON');
  let keeps = true;
  let timer = 0;

  function keep() {
    if (!keeps) return;
    const values = {};
    for (const field of fields()) {
      if (field.type === 'radio' || field.type === 'checkbox') {
        if (field.checked) values[field.name] = field.value;
      } else if (field.value) values[field.name] = field.value;
    }
    if (!Object.keys(values).length) { forget(name); return; }
    // A page that came of sending has another address than the one that leads to it.
    const page = location.pathname + (form.dataset.draftPage || location.search);
    try { localStorage.setItem(key(name), JSON.stringify({ at: Date.now(), page, values })); } catch (full) { keeps = false; }
    if (note) note.hidden = !keeps;
  }

  function restore(values) {
    for (const field of fields()) {
      if (!(field.name in values)) continue;
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === values[field.name];
      else field.value = values[field.name];
      const closed = field.closest('details');
      if (closed && field.value) closed.open = true;
    }
  }

  const draft = kept(name);
  if (draft && form.dataset.draftFresh === 'true') {
    restore(draft.values);
    if (back) {
      back.querySelector('button').addEventListener('click', () => {
        forget(name);
        for (const field of fields()) if (field.name in draft.values) field.value = '';
        back.hidden = true;
        fields()[0].focus();
      });
      back.hidden = false;
    }
  }
  if (note) note.querySelector('button').addEventListener('click', () => { keeps = false; forget(name); note.hidden = true; });
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(keep, 300); });
  addEventListener('pagehide', keep);

  async function isConnected() {
    try { await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }); return true; } catch (away) { return false; }
  }

  let trying = false;
  async function trySending() {
    if (trying) return;
    trying = true;
    keep();
    const connected = await isConnected();
    trying = false;
    if (offline) offline.hidden = connected;
    if (connected) form.submit();
    else if (offline) offline.focus();
  }

  form.addEventListener('submit', (event) => { event.preventDefault(); trySending(); });
  addEventListener('online', () => { if (offline && !offline.hidden) trySending(); });
  if (offline) offline.querySelector('button').addEventListener('click', trySending);
})();
