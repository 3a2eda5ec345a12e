package org.lowtunes.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences that a curator reads, in French where this machine's language is French, else in English. They stand in
 * one file a room and a language, {@code <room>.properties} and {@code <room>_fr.properties} beside this class. A
 * number is told by {@code {0,choice,0#no tracks|1#one track|1<{0} tracks}}, in French {@code {0,choice,0#aucun
 * titre|1#…}}.
 */
public final class Words {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** No character, by Unicode: it stands for an apostrophe while {@link MessageFormat} looks for quotes. */
    private static final char APOSTROPHE = '\uffff';

    private Words() {}

    /**
     * A sentence.
     *
     * @param key begins with the room, as in {@code library.empty-file}
     * @param values for {@code {0}}, {@code {1}} … of {@link MessageFormat}; numbers are written as the language writes
     *     them
     * @throws java.util.MissingResourceException when there is no such key: a mistake in the program, found by a test
     */
    public static String say(String key, Object... values) {
        return say(Locale.getDefault(Locale.Category.DISPLAY), key, values);
    }

    /** A sentence in the language of a page. */
    public static String say(Locale locale, String key, Object... values) {
        String room = key.substring(0, key.indexOf('.'));
        ResourceBundle words = ResourceBundle.getBundle("org.lowtunes.words." + room, locale, NO_OTHER_LANGUAGE);
        return new MessageFormat(pattern(words.getString(key)), locale)
                .format(values)
                .replace(APOSTROPHE, '\'');
    }

    /** Those who translate write apostrophes as in any text; nothing in the files is quoted. */
    static String pattern(String sentence) {
        return sentence.replace('\'', APOSTROPHE);
    }
}
