package org.lowtunes.similarity;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of music for {@link SimilarityBench}: decodes with ffmpeg, keeps descriptors in a cache folder. */
final class MusicSet {
    /** Each is decoded with this in between: nothing, a quieter copy, or an encoder and its bitrate. */
    enum Variant {
        ORIGINAL,
        QUIET("-af", "volume=-12dB"),
        MP3("-ac", "1", "-ar", "22050", "-b:a", "64k", "-f", "mp3"),
        OPUS("-c:a", "libopus", "-b:a", "48k", "-f", "ogg");

        private final List<String> options;

        Variant(String... options) {
            this.options = List.of(options);
        }

        private boolean encodes() {
            return options.contains("-f");
        }
    }

    private static final List<String> PCM = List.of("-f", "s16le", "-ac", "1", "-ar", "22050", "-");
    private static final Pattern AUDIO = Pattern.compile(".*\\.(ogg|oga|opus|mp3|flac|m4a|wav)");

    /** Seconds of processor time of our own work, and minutes of track, of what was not in the cache. */
    final DoubleAdder analysing = new DoubleAdder();

    final DoubleAdder minutes = new DoubleAdder();

    private final Path folder;
    private final Path cache;

    MusicSet(Path folder, Path cache) {
        this.folder = folder.toAbsolutePath().normalize();
        this.cache = cache;
    }

    /** Paths relative to the folder without their ending, sorted. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> AUDIO.matcher(file.toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    String name(Path file) {
        return folder.relativize(file.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/')
                .replaceFirst("\\.[^.]*$", "");
    }

    Optional<Descriptor> describe(Path file, Variant variant) {
        Path cached = cache.resolve(name(file).replace('/', '_') + "." + variant + "." + Descriptor.FORMAT);
        try {
            if (!Files.exists(cached)) {
                Optional<Descriptor> descriptor = decode(file, variant);
                Files.createDirectories(cache);
                Files.write(cached, descriptor.map(Descriptor::toBytes).orElse(new byte[0]));
            }
            byte[] bytes = Files.readAllBytes(cached);
            return bytes.length == 0 ? Optional.empty() : Optional.of(Descriptor.fromBytes(bytes));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private Optional<Descriptor> decode(Path file, Variant variant) throws IOException, InterruptedException {
        List<String> first = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "quiet", "-i", file.toString()));
        first.addAll(variant.options);
        if (!variant.encodes()) {
            first.addAll(PCM);
            return analyse(new ProcessBuilder(first).start());
        }
        first.add("-");
        Process encoder = new ProcessBuilder(first).start();
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoder.getInputStream().transferTo(encoded);
        List<String> second = new ArrayList<>(List.of("ffmpeg", "-v", "quiet", "-i", "-"));
        second.addAll(PCM);
        Process decoder = new ProcessBuilder(second).start();
        Thread feeder = new Thread(() -> {
            try (OutputStream in = decoder.getOutputStream()) {
                encoded.writeTo(in);
            } catch (IOException e) {
                decoder.destroy();
            }
        });
        feeder.start();
        Optional<Descriptor> descriptor = analyse(decoder);
        feeder.join();
        return descriptor;
    }

    private Optional<Descriptor> analyse(Process decoder) throws IOException, InterruptedException {
        Analysis analysis = new Analysis();
        byte[] bytes = new byte[1 << 16];
        short[] samples = new short[bytes.length / 2];
        long total = 0;
        long busy = 0;
        try (InputStream pcm = new BufferedInputStream(decoder.getInputStream())) {
            for (int read = pcm.readNBytes(bytes, 0, bytes.length); read > 0; ) {
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer()
                        .get(samples, 0, read / 2);
                long before = Processor.ownNanoseconds();
                analysis.add(samples, read / 2);
                busy += Processor.ownNanoseconds() - before;
                total += read / 2;
                read = pcm.readNBytes(bytes, 0, bytes.length);
            }
        }
        long before = Processor.ownNanoseconds();
        Optional<Descriptor> descriptor = analysis.finish();
        busy += Processor.ownNanoseconds() - before;
        decoder.waitFor();
        analysing.add(busy / 1e9);
        minutes.add(total / 22_050.0 / 60);
        return descriptor;
    }
}
