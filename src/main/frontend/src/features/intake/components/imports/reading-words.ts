const encodings: Record<string, string> = {
  'UTF-8': 'Unicode (UTF-8)',
  'UTF-16LE': 'Unicode (UTF-16)',
  'UTF-16BE': 'Unicode (UTF-16, big-endian)',
  'windows-1252': 'Western European (Windows-1252)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'windows-1253': 'Greek (Windows-1253)',
  'windows-1254': 'Turkish (Windows-1254)',
  'windows-1255': 'Hebrew (Windows-1255)',
  'windows-1256': 'Arabic (Windows-1256)',
  'windows-1257': 'Baltic (Windows-1257)',
  'ISO-8859-2': 'Central European (ISO 8859-2)',
  IBM850: 'Western European (DOS 850)',
  'KOI8-R': 'Cyrillic (KOI8-R)',
  'windows-31j': 'Japanese (Shift-JIS)',
  'EUC-JP': 'Japanese (EUC-JP)',
  'x-windows-949': 'Korean (EUC-KR)',
  GB18030: 'Chinese, simplified (GB 18030)',
  Big5: 'Chinese, traditional (Big5)',
};

export const encodingWords = (encoding: string) => encodings[encoding] ?? encoding;

export const orderWords = {
  day_first: 'Day first (31/12/1980)',
  month_first: 'Month first (12/31/1980)',
} as const;
