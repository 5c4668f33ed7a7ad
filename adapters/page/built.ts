import { readdir, readFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Asset, GetJson, Page, PageAsked } from '../../src/ports/page.js';
import { documentOf, type Names, type Shown } from './document.js';

/** What the server's half of the build gives. */
interface Views {
  readonly show: (asked: PageAsked, get: GetJson) => Promise<Shown>;
}

/** Of vite's manifest, what is needed here. */
type Manifest = Readonly<
  Record<string, { readonly file: string; readonly isEntry?: boolean; readonly css?: readonly string[] }>
>;

/** The page as it was built into this folder; nothing where none was. */
export const builtPage = async (folder: URL): Promise<Page | undefined> => {
  const manifest = await readFile(new URL('client/.vite/manifest.json', folder), 'utf8').catch(
    () => undefined,
  );
  if (manifest === undefined) return undefined;
  const { show } = (await import(new URL('server/server.js', folder).href)) as Views;
  const names = namesIn(JSON.parse(manifest) as Manifest);
  return {
    assets: await assetsIn(new URL('client/assets/', folder)),
    document: async (asked, get) => {
      const shown = await show(asked, get);
      return { status: shown.status, html: documentOf(shown, names) };
    },
  };
};

const namesIn = (manifest: Manifest): Names => {
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry === true);
  return { script: `/${entry?.file ?? ''}`, styles: (entry?.css ?? []).map((file) => `/${file}`) };
};

const MEDIA: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

const assetsIn = async (folder: URL): Promise<ReadonlyMap<string, Asset>> => {
  const assets = new Map<string, Asset>();
  for (const name of await readdir(folder)) {
    const media = MEDIA[name.split('.').at(-1) ?? ''];
    if (media === undefined) continue;
    const bytes = await readFile(new URL(name, folder));
    assets.set(name, { media, bytes, gzip: gzipSync(bytes), brotli: brotliCompressSync(bytes) });
  }
  return assets;
};
