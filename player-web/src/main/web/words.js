/** Texts, times and sizes in the listener's language. Computes only, never touches the page. */

/**
 * A language is one file, `languages/<code>.json`, and its name here. What a first visit does without stands in its
 * section `later`, which the build makes a file of its own, `languages/later/<code>.json`.
 */
export const LANGUAGES = { en: 'English', fr: 'Français' };

/**
 * The first of the wanted languages that we speak.
 * @param {readonly string[]} wanted BCP 47 tags, best first
 * @returns {string} a key of LANGUAGES
 */
export function chooseLanguage(wanted) {
  for (const tag of wanted) {
    const code = String(tag).toLowerCase().split('-')[0];
    if (Object.hasOwn(LANGUAGES, code)) return code;
  }
  return 'en';
}

export class Words {
  #texts;
  #plural;

  /** @param {string} language @param {Record<string, string | {one: string, other: string}>} texts */
  constructor(language, texts) {
    this.language = language;
    this.#texts = texts;
    this.#plural = new Intl.PluralRules(language);
    this.collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  }

  /** More texts. @param {object} texts as for the constructor */
  add(texts) {
    Object.assign(this.#texts, texts);
  }

  /**
   * A text, with `{name}` replaced by `values.name`; `values.n` also picks the plural.
   * @param {string} key @param {Record<string, string | number>} [values]
   */
  say(key, values = {}) {
    const text = this.#texts[key] ?? key;
    const form = typeof text === 'string' ? text : (text[this.#plural.select(Number(values.n))] ?? text.other);
    return form.replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name];
      return typeof value === 'number' ? value.toLocaleString(this.language) : (value ?? '');
    });
  }

  /** @param {number} seconds @returns {string} as on a display: 3:07, 1:02:07 */
  time(seconds) {
    const s = Math.max(0, Math.floor(seconds) || 0);
    const two = (n) => String(n).padStart(2, '0');
    const [h, m] = [Math.floor(s / 3600), Math.floor(s / 60) % 60];
    return h ? `${h}:${two(m)}:${two(s % 60)}` : `${m}:${two(s % 60)}`;
  }

  /** @param {number} seconds @returns {string} as it is said: 3 minutes 7 seconds */
  spoken(seconds) {
    const s = Math.max(0, Math.floor(seconds) || 0);
    const parts = [['hours', Math.floor(s / 3600)], ['minutes', Math.floor(s / 60) % 60], ['seconds', s % 60]];
    const said = parts.filter(([, n]) => n > 0).map(([unit, n]) => this.say(unit, { n }));
    return said.join(' ') || this.say('seconds', { n: 0 });
  }

  /** @param {number} seconds @returns {string} how long a list is: 52 min, 3 h 05 min */
  length(seconds) {
    const minutes = Math.max(1, Math.round(seconds / 60));
    if (minutes < 60) return this.say('lengthMinutes', { minutes });
    return this.say('lengthHours', { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') });
  }

  /** @param {number} bytes @returns {string} in MB of 1,000,000 bytes, one decimal below 10 */
  size(bytes) {
    const mb = bytes / 1e6;
    return this.say('megabytes', { mb: mb < 10 ? Math.max(0.1, Math.round(mb * 10) / 10) : Math.round(mb) });
  }
}
