import { hydrate, render } from 'preact';
import type { GetJson } from '../../../src/ports/page.js';
import { GO } from './go.js';
import { follow } from './live.js';
import { open, type Opened } from './opened.js';
import { Page, titleOf } from './page.js';
import { isOfThePast } from './address.js';
import { clerksQueue } from './clerk/queue/queue.js';
import { whenSignedOut } from './session.js';
import { heardAt } from './service-clock.js';
import './style.css';
import './clerk/desk.css';

// What a script adds to documents that are whole without it: views that change without loading anew, and entries that
// show as they are recorded.

const root = document.getElementById('page');
const sent = document.getElementById('answers')?.textContent;

type Told = ReturnType<GetJson>;

/** What was told, by what was asked: going through the steps of a meeting asks for it once. */
const known = new Map<string, Told>();
const MOST_KNOWN = 40;

const ask = async (path: string): Told => {
  const response = await fetch(path, { headers: { Accept: 'application/json, text/plain;q=0.9' } });
  const isText = response.headers.get('content-type')?.startsWith('text/') === true;
  const body = isText ? await response.text() : ((await response.json()) as unknown);
  heard(body);
  return { status: response.status, body };
};

const get: GetJson = (path) => {
  const told = known.get(path) ?? ask(path);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(path, told);
  told.catch(() => known.delete(path));
  return told;
};

/** Every answer says when it was given: by that the service's clock is known. */
const heard = (body: unknown): void => {
  const instant = (body as { readonly asOf?: { readonly instant?: string } } | null)?.asOf?.instant;
  if (instant !== undefined) heardAt(instant);
};

const start = (page: HTMLElement, first: Opened): void => {
  let shown = first;
  let asked = 0;

  const show = (opened: Opened): void => {
    shown = opened;
    document.title = titleOf(opened);
    document.documentElement.lang = opened.lang;
    render(<Page opened={opened} />, page);
  };

  /** Asks for a view and shows it, unless another was asked for meanwhile. */
  const go = async (to: string): Promise<boolean> => {
    const mine = (asked += 1);
    page.setAttribute('aria-busy', 'true');
    try {
      const opened = await open(to, shown.lang, get);
      if (mine !== asked) return false;
      show(opened);
      return true;
    } finally {
      if (mine === asked) page.removeAttribute('aria-busy');
    }
  };

  const visit = async (to: string): Promise<void> => {
    try {
      if (!(await go(to))) return;
    } catch {
      // The line is cut, say: whoever is recording stays where they were, to others the browser itself tells it better.
      if (shown.asker?.mayRecord === true && shown.address.book !== undefined)
        clerksQueue(shown.address.book).noLine();
      else location.assign(to);
      return;
    }
    history.pushState(null, '', to);
    const place = document.getElementById(decodeURIComponent(new URL(to, location.href).hash.slice(1)));
    if (place === null) scrollTo(0, 0);
    else place.scrollIntoView();
    document.getElementById('main')?.focus({ preventScroll: true });
  };

  /** Another step of what is shown: what has the focus keeps it. */
  const replace = (to: string): void => {
    history.replaceState(null, '', to);
    go(to).catch(() => location.reload());
  };
  document.addEventListener(GO, (event) => {
    if (event instanceof CustomEvent && typeof event.detail === 'string') replace(event.detail);
  });

  document.addEventListener('click', (event) => {
    const link = linkClicked(event);
    if (link === undefined) return;
    event.preventDefault();
    const to = `${link.pathname}${link.search}${link.hash}`;
    if (link.dataset['inPlace'] === undefined) void visit(to);
    else replace(to);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'get') return;
    event.preventDefault();
    if (form.dataset['inPlace'] === undefined) void visit(addressOfForm(form));
    else replace(addressOfForm(form));
  });
  addEventListener('popstate', () => {
    go(here()).catch(() => location.reload());
  });
  // Nobody finds what another was shown or typed: not in another tab, and not by going back to it.
  whenSignedOut(() => location.replace('/'));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  for (const answer of Object.values(first.answers ?? {})) heard(answer);
  hydrate(<Page opened={first} />, page);
  document.documentElement.dataset['live'] = '';

  const book = first.address.book;
  const last = first.books.find((one) => one.book === book)?.last;
  if (book !== undefined && last !== undefined) {
    // One look for however many entries came together; one that the line was cut under is had again.
    let waiting = false;
    let looked = 0;
    const look = (after: number): void => {
      if (waiting || isOfThePast(shown.address)) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        looked = Date.now();
        // Where somebody is going somewhere else, that comes first.
        if (page.hasAttribute('aria-busy')) look(TOGETHER);
        else go(here()).catch(() => look(LOOK_AGAIN));
      }, after);
    };
    follow(book, last, () => {
      known.clear();
      // The first after a while shows at once.
      look(Math.max(AT_ONCE, looked + TOGETHER - Date.now()));
    });
  }
};

/** Milliseconds in which the entries of one command come, many count as having come together, a look that failed waits. */
const AT_ONCE = 15;
const TOGETHER = 150;
const LOOK_AGAIN = 2_000;

const here = (): string => `${location.pathname}${location.search}`;

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented }: MouseEvent): boolean =>
  button === 0 && ![metaKey, ctrlKey, shiftKey, altKey, defaultPrevented].includes(true);

/** Of the page itself, and not of a place in what is shown already. */
const isView = ({ origin, pathname, search, hash, download }: HTMLAnchorElement): boolean => {
  if (origin !== location.origin || download !== '') return false;
  if (hash !== '' && `${pathname}${search}` === here()) return false;
  return pathname === '/' || pathname.startsWith('/page/');
};

/** A link to a view that was plainly clicked. */
const linkClicked = (event: MouseEvent): HTMLAnchorElement | undefined => {
  const link = event.target instanceof Element && isPlain(event) ? event.target.closest('a') : null;
  return link instanceof HTMLAnchorElement && isView(link) ? link : undefined;
};

const addressOfForm = (form: HTMLFormElement): string => {
  const given = [...new FormData(form)].filter(
    (one): one is [string, string] => typeof one[1] === 'string' && one[1] !== '',
  );
  return `${new URL(form.action).pathname}?${new URLSearchParams(given).toString()}`;
};

if (root !== null && sent !== undefined) start(root, JSON.parse(sent) as Opened);
