import { readOptions } from './options';
import { start } from './start';

// A classic script, so that it knows its own element and where on the page it stands.
const script = document.currentScript;
if (script instanceof HTMLScriptElement) start(readOptions(script));
