/** The tests read as a Briton, wherever they run. */
Object.defineProperty(navigator, 'languages', { value: ['en-GB'], configurable: true });
