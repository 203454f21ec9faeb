import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Lang, LocalText } from './api/types';

export const LANGUAGES = ['zh-CN', 'en'] as const;
const STORED = 'shuzha.language';

type Bundle = Record<string, Record<string, string>>;
const files = import.meta.glob<Record<string, string>>('../locales/*/*.json', { eager: true, import: 'default' });

/** Every text file as language -> namespace -> key -> text. */
export const resources = Object.entries(files).reduce<Record<string, Bundle>>((all, [path, texts]) => {
  const [language = '', file = ''] = path.split('/').slice(-2);
  return { ...all, [language]: { ...all[language], [file.replace('.json', '')]: texts } };
}, {});

void i18n.use(initReactI18next).init({
  resources,
  lng: stored(),
  fallbackLng: 'zh-CN',
  supportedLngs: LANGUAGES,
  ns: Object.keys(resources['zh-CN'] ?? {}),
  defaultNS: 'common',
  keySeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});

i18n.on('languageChanged', (language) => {
  document.documentElement.lang = language;
  localStorage.setItem(STORED, language);
});
document.documentElement.lang = i18n.language;

function stored(): string {
  const language = localStorage.getItem(STORED);
  return LANGUAGES.find((known) => known === language) ?? 'zh-CN';
}

/** The language of procedure texts that fits the screen's language. */
export function textLang(language: string = i18n.language): Lang {
  return language.startsWith('en') ? 'en' : 'zh';
}

/** A text that the server delivers in both languages, in the screen's. */
export function local(text: LocalText | null | undefined, language: string = i18n.language): string {
  if (!text) return '';
  return text[textLang(language)] || text.zh || text.en || '';
}

export default i18n;
