import type { Lang, Texts } from '../api/types';

/** Reads the texts of one procedure in one language; a missing text shows its key, so that it is noticed. */
export class TextSource {
  constructor(private readonly texts: Texts, private readonly lang: Lang) {}

  get(key: string): string {
    return this.find(key) ?? key;
  }

  find(key: string): string | undefined {
    return this.texts[this.lang]?.[key] ?? this.texts.zh?.[key];
  }

  /** Label of one value of an enumeration: key `enum.<property>.<value>`. */
  enumLabel(property: string, value: unknown): string {
    return this.find(`enum.${property}.${String(value)}`) ?? String(value);
  }
}
