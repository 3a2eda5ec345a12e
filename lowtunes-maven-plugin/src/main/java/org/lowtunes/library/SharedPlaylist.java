package org.lowtunes.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lowtunes.words.Words;

/**
 * Playlists in the formats of Xiph: XSPF version 1 (XML) and its twin JSPF (JSON). Of each track the locations and the
 * identifiers count; one of them may be the address of a recording at MusicBrainz.
 */
final class SharedPlaylist {

    private static final String NAMESPACE = "http://xspf.org/ns/0/";

    private SharedPlaylist() {}

    /**
     * Reads XSPF.
     *
     * @throws IOException when it is none
     */
    static WrittenPlaylist ofXspf(String text) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // A strange playlist must not make us open files or addresses, or unfold entities without end.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            String title = "";
            List<List<String>> entries = new ArrayList<>();
            List<String> track = null;
            boolean playlist = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IOException(Words.say("library.document-type"));
                } else if (event == XMLStreamConstants.START_ELEMENT && NAMESPACE.equals(xml.getNamespaceURI())) {
                    switch (xml.getLocalName()) {
                        case "playlist" -> playlist = true;
                        case "track" -> track = new ArrayList<>();
                        case "title" -> title = track == null && title.isEmpty() ? xml.getElementText() : title;
                        case "location", "identifier" -> {
                            if (track != null) {
                                track.add(xml.getElementText());
                            }
                        }
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("track")) {
                    add(entries, track);
                    track = null;
                }
            }
            if (!playlist) {
                throw new IOException(Words.say("library.no-xspf"));
            }
            return new WrittenPlaylist(title, entries);
        } catch (XMLStreamException e) {
            throw new IOException(Words.say(
                    "library.no-xml",
                    Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber())));
        }
    }

    /**
     * Reads JSPF.
     *
     * @throws IOException when it is none
     */
    static WrittenPlaylist ofJspf(String text) throws IOException {
        try {
            JsonNode playlist = new ObjectMapper().readTree(text).path("playlist");
            if (!playlist.isObject()) {
                throw new IOException(Words.say("library.no-jspf"));
            }
            List<List<String>> entries = new ArrayList<>();
            for (JsonNode track : playlist.path("track")) {
                List<String> ways = new ArrayList<>();
                addTexts(ways, track.path("location"));
                addTexts(ways, track.path("identifier"));
                add(entries, ways);
            }
            return new WrittenPlaylist(playlist.path("title").asText(""), entries);
        } catch (JsonProcessingException e) {
            throw new IOException(Words.say(
                    "library.no-json",
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        }
    }

    /** One text or a list of them: both are met. */
    private static void addTexts(List<String> texts, JsonNode node) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(text -> texts.add(text.asText("")));
    }

    /** A track that leads nowhere is an entry too: it is counted as missing. */
    private static void add(List<List<String>> entries, List<String> ways) {
        if (ways != null) {
            List<String> written = ways.stream().filter(way -> !way.isBlank()).toList();
            entries.add(written.isEmpty() ? List.of("…") : written);
        }
    }
}
