package org.lowtunes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What a browser's pages have asked for, and what they were sent, moment by moment. */
public final class Traffic {

    /** A link between listener and site. */
    public enum Link {
        /** As fast as this machine is. */
        FAST("fast link", -1, 0),
        /** A poor landline. */
        SLOW("1 Mbit/s + 150 ms", 125_000, 150),
        /** A poor mobile network. */
        POOR("256 kbit/s + 400 ms", 32_000, 400);

        private final String name;
        private final int bytesASecond;
        private final int latency;

        Link(String name, int bytesASecond, int latency) {
            this.name = name;
            this.bytesASecond = bytesASecond;
            this.latency = latency;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final Browser browser;
    private final List<JsonNode> events = new ArrayList<>();

    private Traffic(Browser browser) {
        this.browser = browser;
    }

    /** Puts a browser behind a link. */
    public static Traffic of(Browser browser, Link link) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of(
                                "offline",
                                false,
                                "latency",
                                link.latency,
                                "downloadThroughput",
                                link.bytesASecond,
                                "uploadThroughput",
                                link.bytesASecond));
        return new Traffic(browser);
    }

    /**
     * One request.
     *
     * @param address that was asked for
     * @param sent bytes over the network, headers included
     * @param body bytes that were unpacked from them
     * @param cached whether nothing was sent
     */
    public record Request(String address, long sent, long body, boolean cached) {}

    /**
     * Requests that were made by a moment, with what had been sent by then.
     *
     * @param until milliseconds since 1970, by the browser's clock
     */
    public List<Request> requests(double until, Predicate<String> wanted) {
        read();
        Map<String, String> addresses = new HashMap<>();
        Map<String, long[]> bytes = new HashMap<>();
        List<String> order = new ArrayList<>();
        double shift = 0;
        for (JsonNode event : events) {
            JsonNode params = event.get("params");
            String id = params.path("requestId").asText();
            if (event.get("method").asText().equals("Network.requestWillBeSent")) {
                shift = params.get("wallTime").asDouble()
                        - params.get("timestamp").asDouble();
            }
            if (params.has("timestamp") && (params.get("timestamp").asDouble() + shift) * 1000 > until) {
                continue;
            }
            switch (event.get("method").asText()) {
                case "Network.requestWillBeSent" -> {
                    String address = params.at("/request/url").asText();
                    if (address.startsWith("http") && wanted.test(address)) {
                        addresses.put(id, address);
                        bytes.put(id, new long[3]);
                        order.add(id);
                    }
                }
                case "Network.requestServedFromCache" -> add(bytes, id, 2, 1);
                case "Network.responseReceived" -> {
                    add(bytes, id, 2, params.at("/response/fromDiskCache").asBoolean() ? 1 : 0);
                    add(bytes, id, 0, params.at("/response/encodedDataLength").asLong());
                }
                case "Network.dataReceived" -> {
                    add(bytes, id, 0, params.get("encodedDataLength").asLong());
                    add(bytes, id, 1, params.get("dataLength").asLong());
                }
                default -> {
                    // Nothing that counts.
                }
            }
        }
        return order.stream()
                .map(id -> new Request(addresses.get(id), bytes.get(id)[0], bytes.get(id)[1], bytes.get(id)[2] > 0))
                .toList();
    }

    /** Bytes that were sent by a moment. */
    public long sent(double until, Predicate<String> wanted) {
        return requests(until, wanted).stream().mapToLong(Request::sent).sum();
    }

    private static void add(Map<String, long[]> bytes, String id, int what, long count) {
        Optional.ofNullable(bytes.get(id)).ifPresent(sums -> sums[what] += count);
    }

    private void read() {
        ObjectMapper json = new ObjectMapper();
        for (LogEntry entry :
                browser.driver().manage().logs().get(LogType.PERFORMANCE).getAll()) {
            try {
                JsonNode message = json.readTree(entry.getMessage()).get("message");
                if (message.get("method").asText().startsWith("Network.")) {
                    events.add(message);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
