/** The reader's own English: dates and money in another language would stand out among the console's words. */
export const locale = navigator.languages.find((each) => /^en\b/.test(each)) ?? 'en-GB';
