package org.lowtunes.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lowtunes.words.Words;

/** A ledger as a text of sorted lines, whose fields are separated by tabs: site-format.md section 8. */
final class LedgerText {

    private static final String FIRST_LINE = "lowtunes ledger 1";
    private static final String PAGE = "page";
    private static final String TRACK = "track";
    private static final int TRACK_FIELDS = 7;
    private static final int GAIN_DECIMALS = 2;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{6}");
    /** The key becomes a file's name: nothing else passes. */
    private static final Pattern PAGE_KEY = Pattern.compile("(album|artist|playlist)/[a-z0-9-]{1,80}\\.html");

    private LedgerText() {}

    static String write(Ledger ledger) {
        List<String> lines = new ArrayList<>(ledger.otherLines());
        ledger.slugs()
                .forEach((address, slug) -> lines.add(
                        address.kind() == Ledger.Kind.ALBUM
                                ? line(address.kind().word(), slug, address.artist(), address.title())
                                : line(address.kind().word(), slug, address.title())));
        ledger.pages().forEach((key, ids) -> lines.add(line(PAGE, key, String.join(",", ids))));
        ledger.tracks()
                .forEach((id, entry) -> lines.add(line(
                        TRACK,
                        id,
                        entry.sound(),
                        entry.published().toString(),
                        BigDecimal.valueOf(Math.round(entry.gain() * 100), GAIN_DECIMALS)
                                .toPlainString(),
                        Integer.toString(entry.kbps()),
                        String.join(",", entry.aliases()))));
        Collections.sort(lines);
        return FIRST_LINE + "\n" + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
    }

    /** @throws LedgerException when it is not one, or was damaged */
    static Ledger read(String text, String name) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
            throw new LedgerException(Words.say("site.no-ledger", name, FIRST_LINE));
        }
        SortedMap<String, Ledger.Entry> tracks = new TreeMap<>();
        SortedMap<Ledger.Address, String> slugs = new TreeMap<>();
        SortedMap<String, List<String>> pages = new TreeMap<>();
        List<String> others = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] fields = lines.get(i).split("\t", -1);
            try {
                switch (fields[0]) {
                    case TRACK -> tracks.put(id(fields), entry(fields));
                    case "album" -> slugs.put(new Ledger.Address(Ledger.Kind.ALBUM, fields[2], fields[3]), fields[1]);
                    case "artist" -> slugs.put(new Ledger.Address(Ledger.Kind.ARTIST, "", fields[2]), fields[1]);
                    case "playlist" -> slugs.put(new Ledger.Address(Ledger.Kind.PLAYLIST, "", fields[2]), fields[1]);
                    case PAGE -> pages.put(page(fields[1]), List.of(fields[2].split(",")));
                    default -> others.add(lines.get(i));
                }
            } catch (DateTimeParseException | IndexOutOfBoundsException | NumberFormatException e) {
                throw new LedgerException(Words.say("site.ledger-line", name, i + 1, lines.get(i)));
            }
        }
        return new Ledger(tracks, slugs, pages, others);
    }

    private static String id(String[] fields) {
        if (fields.length != TRACK_FIELDS || !ID.matcher(fields[1]).matches()) {
            throw new IndexOutOfBoundsException();
        }
        return fields[1];
    }

    private static String page(String key) {
        if (!PAGE_KEY.matcher(key).matches()) {
            throw new IndexOutOfBoundsException();
        }
        return key;
    }

    private static Ledger.Entry entry(String[] fields) {
        Collection<String> aliases = fields[6].isEmpty() ? List.of() : List.of(fields[6].split(","));
        return new Ledger.Entry(
                fields[2],
                LocalDate.parse(fields[3]),
                Double.parseDouble(fields[4]),
                Integer.parseInt(fields[5]),
                List.copyOf(aliases));
    }

    static String line(String... fields) {
        return String.join("\t", fields);
    }
}
