import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const MOST_BYTES = 15_000;

/** Pages of other sites load it: it stays small. */
const staysSmall: Plugin = {
  name: 'forms-stay-small',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      const size = gzipSync(part.type === 'chunk' ? part.code : part.source).length;
      if (size > MOST_BYTES) this.error(`${part.fileName} has ${size} bytes gzipped, ${MOST_BYTES} at most`);
    }
  },
};

/** The script that shows forms on pages of other sites: one classic script without dependencies. */
export default defineConfig({
  publicDir: false,
  plugins: [staysSmall],
  build: {
    outDir: '../../../target/classes/static',
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'src/forms/main.ts', formats: ['iife'], name: 'batonForms', fileName: () => 'forms.js' },
  },
});
