package org.lowtunes.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML that a bucket speaks (API reference of Amazon S3): what it lists, refuses, deletes. */
final class BucketXml {

    private static final XMLInputFactory READERS = readers();

    private BucketXml() {}

    /** Nothing outside of a text is ever read for it. */
    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Takes an object of a listing. */
    interface Listed {
        void take(String key, long bytes, String eTag);
    }

    /**
     * Reads a page of a listing.
     *
     * @return what the next page is asked for with; empty after the last one
     * @throws BucketRefusal when this is no listing
     */
    static Optional<String> listing(byte[] xml, Listed listed) {
        Map<String, String> page = new HashMap<>();
        read(xml, "ListBucketResult", (path, fields) -> {
            if (path.equals("ListBucketResult/Contents")) {
                listed.take(
                        URLDecoder.decode(fields.get("Key"), StandardCharsets.UTF_8),
                        Long.parseLong(fields.get("Size")),
                        fields.getOrDefault("ETag", "").replace("\"", ""));
            } else if (path.equals("ListBucketResult")) {
                page.putAll(fields);
            }
        });
        return "true".equals(page.get("IsTruncated"))
                ? Optional.ofNullable(page.get("NextContinuationToken"))
                : Optional.empty();
    }

    /** What an error says; a host that is no bucket says nothing in these words. */
    static BucketRefusal refusal(int status, byte[] xml) {
        Map<String, String> error = new HashMap<>();
        try {
            read(xml, "Error", (path, fields) -> {
                if (path.equals("Error")) {
                    error.putAll(fields);
                }
            });
        } catch (BucketRefusal | UncheckedIOException noError) {
            error.clear();
        }
        return new BucketRefusal(status, error.getOrDefault("Code", ""), error.getOrDefault("Message", ""));
    }

    /** A request to delete these keys, and to say only what went wrong. */
    static byte[] deletion(Collection<String> keys) {
        StringBuilder xml = new StringBuilder("<Delete xmlns='http://s3.amazonaws.com/doc/2006-03-01/'>");
        for (String key : keys) {
            xml.append("<Object><Key>").append(escaped(key)).append("</Key></Object>");
        }
        return xml.append("<Quiet>true</Quiet></Delete>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;")
                .replace("\r", "&#13;");
    }

    /** What was not deleted: code, key and message of each. */
    static void undeleted(byte[] xml, BiConsumer<String, Map<String, String>> failed) {
        read(xml, "DeleteResult", (path, fields) -> {
            if (path.equals("DeleteResult/Error")) {
                failed.accept(fields.getOrDefault("Code", ""), fields);
            }
        });
    }

    /** Whether a website is configured. */
    static boolean hasWebsite(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8).contains("IndexDocument");
    }

    /** Tells every element that has elements in it: its path, and the texts of those that have none. */
    private static void read(byte[] xml, String root, BiConsumer<String, Map<String, String>> element) {
        Deque<String> path = new ArrayDeque<>();
        Deque<Map<String, String>> fields = new ArrayDeque<>();
        String text = "";
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (path.isEmpty() && !reader.getLocalName().equals(root)) {
                            throw new BucketRefusal(200, "", "<" + reader.getLocalName() + ">");
                        }
                        path.addLast(reader.getLocalName());
                        fields.addLast(new HashMap<>());
                        text = "";
                    }
                    case XMLStreamConstants.CHARACTERS -> text = reader.getText();
                    case XMLStreamConstants.END_ELEMENT -> {
                        Map<String, String> own = fields.removeLast();
                        if (own.isEmpty() && !fields.isEmpty()) {
                            fields.getLast().put(path.getLast(), text);
                        }
                        if (!own.isEmpty() || path.size() == 1) {
                            element.accept(String.join("/", path), own);
                        }
                        path.removeLast();
                        text = "";
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException broken) {
            if (broken instanceof BucketRefusal none) {
                throw none;
            }
            throw new UncheckedIOException(new IOException("an answer that is no XML", broken));
        }
    }
}
