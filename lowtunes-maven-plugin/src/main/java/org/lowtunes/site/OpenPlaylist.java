package org.lowtunes.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A playlist for other programs, as links.md section 8 wants it: JSPF, XSPF 1 and extended M3U in UTF-8.
 *
 * @param title of the list
 * @param creator who made it, or empty
 * @param address where the file itself stands, or empty when the site's address is not known
 * @param date of creation as xsd:dateTime, or empty
 */
record OpenPlaylist(String title, String creator, String address, String date, List<Entry> entries) {

    private static final String RECORDING = "https://musicbrainz.org/recording/";
    private static final int MILLISECONDS = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A track of the list.
     *
     * @param address of its rendition
     * @param id as in links, or empty
     * @param recording of MusicBrainz, or empty
     * @param creator artist, or empty
     * @param album or empty
     * @param milliseconds 0 = unknown
     */
    record Entry(
            String address,
            String id,
            String recording,
            String title,
            String creator,
            String album,
            long milliseconds) {

        private List<String> identifiers() {
            return Stream.of(prefixed(RECORDING, recording), prefixed("lowtunes:", id))
                    .filter(uri -> !uri.isEmpty())
                    .toList();
        }

        private static String prefixed(String prefix, String text) {
            return text.isEmpty() ? "" : prefix + text;
        }
    }

    /** How it is written. */
    enum Format {
        JSPF,
        XSPF,
        M3U8;

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    OpenPlaylist {
        entries = List.copyOf(entries);
    }

    String in(Format format) {
        return switch (format) {
            case JSPF -> jspf();
            case XSPF -> xspf();
            case M3U8 -> m3u8();
        };
    }

    private String jspf() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode list = root.putObject("playlist");
        put(list, "title", title);
        put(list, "creator", creator);
        put(list, "location", address);
        put(list, "date", date);
        ArrayNode tracks = list.putArray("track");
        for (Entry entry : entries) {
            ObjectNode track = tracks.addObject();
            track.putArray("location").add(entry.address());
            ArrayNode identifiers = track.putArray("identifier");
            entry.identifiers().forEach(identifiers::add);
            put(track, "title", entry.title());
            put(track, "creator", entry.creator());
            put(track, "album", entry.album());
            if (entry.milliseconds() > 0) {
                track.put("duration", entry.milliseconds());
            }
        }
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            return JSON.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, plain(text));
        }
    }

    private String xspf() {
        String head = Stream.of(
                        element("title", title),
                        element("creator", creator),
                        element("location", address),
                        element("date", date))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        String tracks = entries.stream().map(OpenPlaylist::track).collect(Collectors.joining());
        return String.join(
                "\n",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<playlist version=\"1\" xmlns=\"http://xspf.org/ns/0/\">",
                head,
                "<trackList>",
                tracks + "</trackList>",
                "</playlist>",
                "");
    }

    private static String track(Entry entry) {
        return "<track>"
                + element("location", entry.address())
                + entry.identifiers().stream()
                        .map(uri -> element("identifier", uri))
                        .collect(Collectors.joining())
                + element("title", entry.title())
                + element("creator", entry.creator())
                + element("album", entry.album())
                + element("duration", entry.milliseconds() > 0 ? Long.toString(entry.milliseconds()) : "")
                + "</track>\n";
    }

    private static String element(String name, String text) {
        String escaped = plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return text.isEmpty() ? "" : "<" + name + ">" + escaped + "</" + name + ">";
    }

    private String m3u8() {
        List<String> lines = new ArrayList<>(List.of("#EXTM3U", "#EXTENC:UTF-8", "#PLAYLIST:" + plain(title)));
        for (Entry entry : entries) {
            long seconds = entry.milliseconds() > 0 ? Math.round(entry.milliseconds() / (double) MILLISECONDS) : -1;
            String name = entry.creator().isEmpty() ? entry.title() : entry.creator() + " - " + entry.title();
            lines.add("#EXTINF:" + seconds + "," + plain(name));
            if (!entry.album().isEmpty()) {
                lines.add("#EXTALB:" + plain(entry.album()));
            }
            if (!entry.id().isEmpty()) {
                lines.add("#LOWTUNES:" + entry.id());
            }
            lines.add(entry.address());
        }
        return String.join("\n", lines) + "\n";
    }

    /** Without what neither XML nor a line can hold: controls, lone surrogates, noncharacters. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
                .replaceAll("[\\p{Cs}\\ufffe\\uffff]", "")
                .strip();
    }
}
