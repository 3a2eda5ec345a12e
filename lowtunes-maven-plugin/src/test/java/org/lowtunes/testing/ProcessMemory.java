package org.lowtunes.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the processes of a browser's pages hold: their private memory as Linux counts it, and the part of it that is
 * JavaScript's, after its garbage was collected.
 */
public final class ProcessMemory implements AutoCloseable {

    private final Browser browser;

    private ProcessMemory(Browser browser) {
        this.browser = browser;
    }

    /** The memory of a browser; from now on it notes no requests, because it would keep every byte that was sent. */
    public static ProcessMemory of(Browser browser) {
        browser.driver().executeCdpCommand("Network.disable", Map.of());
        browser.driver().executeCdpCommand("Performance.enable", Map.of());
        return new ProcessMemory(browser);
    }

    /**
     * Figures of one moment, in bytes.
     *
     * @param held private memory of all processes of pages, sound buffers included
     * @param script JavaScript's heap
     * @param nodes of documents, a number
     */
    public record Figures(long held, long script, long nodes) {

        @Override
        public String toString() {
            return String.format("%.1f MB (JavaScript %.2f MB, %d nodes)", held / 1e6, script / 1e6, nodes);
        }
    }

    /** What is held now. */
    public Figures now() throws IOException {
        browser.driver().executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        return new Figures(held(), metric("JSHeapUsedSize"), metric("Nodes"));
    }

    private long metric(String name) {
        Map<String, Object> answer = browser.driver().executeCdpCommand("Performance.getMetrics", Map.of());
        return ((List<?>) answer.get("metrics"))
                .stream()
                        .map(Map.class::cast)
                        .filter(metric -> name.equals(metric.get("name")))
                        .mapToLong(metric -> ((Number) metric.get("value")).longValue())
                        .sum();
    }

    private static long held() throws IOException {
        long bytes = 0;
        for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
            Path folder = Path.of("/proc", String.valueOf(process.pid()));
            Path rollup = folder.resolve("smaps_rollup");
            if (!Files.isReadable(rollup)
                    || !Files.readString(folder.resolve("cmdline")).contains("--type=renderer")) {
                continue;
            }
            for (String line : Files.readAllLines(rollup)) {
                if (line.startsWith("Private_Dirty:")) {
                    bytes += Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                }
            }
        }
        return bytes;
    }

    @Override
    public void close() {
        browser.driver().executeCdpCommand("Performance.disable", Map.of());
    }
}
