package org.lowtunes.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers from ffmpeg's log what a decode has to say besides the samples. */
final class DecodeLog implements Consumer<String> {

    private static final int KEPT = 20;
    /** When samples come, the stream has been named; its line only has to make its way through a pipe. */
    private static final int LONGEST_WAIT_SECONDS = 60;

    private static final Pattern HASH = Pattern.compile("SHA256=([0-9a-f]{64})");
    private static final Pattern DURATION = Pattern.compile("^\\[info]   Duration: (\\d+):(\\d\\d):(\\d\\d\\.\\d+)");
    /** What a decoder says of a packet that it cannot use; the wording of ffmpeg 4 to 6, then from 7 on. */
    private static final Pattern BROKEN_PACKET =
            Pattern.compile("Error while decoding|Error submitting packet to decoder|Decoding error");

    private final CompletableFuture<Optional<SourceStream>> stream = new CompletableFuture<>();
    private final List<String> errors = new ArrayList<>();
    private String hash = "";
    private int brokenPackets;
    private double duration = -1;
    private boolean estimated;

    @Override
    public synchronized void accept(String line) {
        if (!stream.isDone()) {
            head(line);
        }
        Matcher found = HASH.matcher(line);
        if (found.find()) {
            hash = found.group(1);
        }
        if (BROKEN_PACKET.matcher(line).find()) {
            brokenPackets++;
        }
        if ((line.contains("[error]") || line.contains("[fatal]")) && errors.size() < KEPT) {
            errors.add(line);
        }
    }

    private void head(String line) {
        Matcher length = DURATION.matcher(line);
        if (length.find()) {
            duration = Integer.parseInt(length.group(1)) * 3600
                    + Integer.parseInt(length.group(2)) * 60
                    + Double.parseDouble(length.group(3));
        }
        estimated |= line.contains("Estimating duration from bitrate");
        Optional<SourceStream> source = SourceStream.of(line);
        // Whatever this ffmpeg calls its streams: when it names its outputs, the inputs have been named.
        if (source.isPresent() || line.startsWith("[info] Output #") || line.startsWith("[info] Stream mapping:")) {
            stream.complete(source);
        }
    }

    /** The first audio stream, as soon as it is known; to be asked only once the output has begun. */
    Optional<SourceStream> stream() throws InterruptedException {
        try {
            return stream.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException unheardOf) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of the packets, lower-case hex, or empty. */
    synchronized String hash() {
        return hash;
    }

    /** How many packets could not be decoded. */
    synchronized int brokenPackets() {
        return brokenPackets;
    }

    /** What the file says of its own length in seconds, when it says so. */
    synchronized OptionalDouble duration() {
        return duration < 0 || estimated ? OptionalDouble.empty() : OptionalDouble.of(duration);
    }

    /** Whether what was to be written found no room. */
    boolean complainsOfFullDisk() {
        return complainsOf("No space left on device") || complainsOf("Disk quota exceeded");
    }

    /** Whether an error was logged that holds this text. */
    synchronized boolean complainsOf(String text) {
        return errors.stream().anyMatch(line -> line.contains(text));
    }
}
