import { defineConfig } from 'vite';

// The page: `vite build` makes what a browser loads, `vite build --ssr` the same views for the service, which answers
// with documents that can be read before any script runs.
export default defineConfig(({ isSsrBuild }) => {
  const isForService = isSsrBuild === true;
  return {
    root: 'adapters/page/app',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: 'es2022',
      outDir: `../../../dist/page/${isForService ? 'server' : 'client'}`,
      emptyOutDir: true,
      ...(isForService
        ? {}
        : {
            manifest: true,
            modulePreload: { polyfill: false },
            rolldownOptions: { input: 'adapters/page/app/browser.tsx' },
          }),
    },
    ssr: { noExternal: true },
  };
});
