import { createRequire } from 'node:module';
import type { Face } from './lines.js';

const { resolve } = createRequire(import.meta.url);
const FAMILY = '@expo-google-fonts/source-serif-4';

/** Source Serif 4 (SIL Open Font License 1.1), embedded as far as it is used. */
export const FONT_FILES: Readonly<Record<Face, string>> = {
  regular: resolve(`${FAMILY}/400Regular/SourceSerif4_400Regular.ttf`),
  italic: resolve(`${FAMILY}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`),
  bold: resolve(`${FAMILY}/600SemiBold/SourceSerif4_600SemiBold.ttf`),
};
