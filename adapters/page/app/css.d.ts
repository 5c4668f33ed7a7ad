/** Vite takes a style out of the script, into a file of its own. */
declare module '*.css';
