package org.lowtunes.similarity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lowtunes.testing.Figures;

/**
 * Prints every figure of similarity.md, and ends with 1 when one that must hold does not.
 *
 * <p>Needs ffmpeg and python3. Arguments: the folder of music, its labels.tsv, evaluate.py, a folder to work in.
 */
final class SimilarityBench {
    private static final int THREADS = 2;
    private static final int EVERY = 7;
    private static final int TOP = 10;
    private static final int HALVES = 3;

    private final MusicSet music;
    private final Path labels;
    private final Path scorer;
    private final Path work;
    private final Figures figures = new Figures();
    private final List<Path> files;
    private List<Optional<Descriptor>> descriptors = List.of();

    private SimilarityBench(Path folder, Path labels, Path scorer, Path work) throws IOException {
        this.music = new MusicSet(folder, work.resolve("descriptors"));
        this.labels = labels;
        this.scorer = scorer;
        this.work = work;
        this.files = music.files();
    }

    /** @param arguments folder, labels, scorer, work */
    public static void main(String[] arguments) throws Exception {
        SimilarityBench bench = new SimilarityBench(
                Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
        ForkJoinPool pool = new ForkJoinPool(THREADS);
        bench.descriptors = pool.submit(() -> bench.files.parallelStream()
                        .map(file -> bench.music.describe(file, MusicSet.Variant.ORIGINAL))
                        .toList())
                .get();
        bench.score();
        bench.robustness(pool);
        bench.speed();
        bench.memory();
        bench.sizes();
        pool.shutdown();
        bench.figures.print();
        System.exit(bench.figures.missed() ? 1 : 0);
    }

    private List<Candidate> candidates(List<Integer> which) {
        return which.stream()
                .map(i -> {
                    String name = music.name(files.get(i));
                    return new Candidate(name, name.replaceFirst("/.*", ""), "", "", descriptors.get(i));
                })
                .toList();
    }

    private List<Integer> all() {
        return IntStream.range(0, files.size()).boxed().toList();
    }

    private void score() throws IOException, InterruptedException {
        JsonNode whole = evaluated(all(), labels, "ranking.tsv");
        figures.atLeast("package P@1", micro(whole, "package", "P@1"), 48, 55);
        figures.atLeast("package P@5", micro(whole, "package", "P@5"), 32, 37);
        figures.atLeast("package R-precision", micro(whole, "package", "RP"), 22, 26);
        figures.atLeast("artist P@5", micro(whole, "artist", "P@5"), 36, 41);
        figures.atLeast("artist in package P@1", micro(whole, "artist-inpkg", "P@1"), 72, 79);
        figures.atLeast("style across packages P@5", micro(whole, "style-xpkg", "P@5"), 58, 65);
        JsonNode hubs = whole.get("hubness");
        figures.atMost("hub skewness", hubs.get("skew").asDouble(), 0.9, 0.2);
        figures.atMost("largest k-occurrence", hubs.get("max").asDouble(), 40, 20);
        figures.atMost("orphans, %", hubs.get("orphans_pct").asDouble(), 1, 0);
        figures.atLeast("largest component, %", hubs.get("largest_scc_pct").asDouble(), 98, 100);
        Random random = new Random(1);
        for (int split = 1; split <= HALVES; split++) {
            List<Integer> shuffled = new ArrayList<>(all());
            Collections.shuffle(shuffled, random);
            half(shuffled.subList(0, shuffled.size() / 2), split + "a");
            half(shuffled.subList(shuffled.size() / 2, shuffled.size()), split + "b");
        }
    }

    private void half(List<Integer> half, String name) throws IOException, InterruptedException {
        Set<String> names = half.stream().map(i -> music.name(files.get(i))).collect(Collectors.toSet());
        List<String> lines = Files.readAllLines(labels);
        Path some = work.resolve("labels-" + name + ".tsv");
        Files.write(
                some,
                lines.stream()
                        .filter(line -> line.equals(lines.get(0)) || names.contains(line.replaceFirst("\t.*", "")))
                        .toList());
        JsonNode scores = evaluated(half, some, "ranking-" + name + ".tsv");
        System.out.printf(
                Locale.ROOT,
                "random half %s: package P@1 %.1f P@5 %.1f RP %.1f, artist P@5 %.1f, style P@5 %.1f%n",
                name,
                micro(scores, "package", "P@1"),
                micro(scores, "package", "P@5"),
                micro(scores, "package", "RP"),
                micro(scores, "artist", "P@5"),
                micro(scores, "style-xpkg", "P@5"));
    }

    private JsonNode evaluated(List<Integer> which, Path truth, String file) throws IOException, InterruptedException {
        Path ranking = work.resolve(file);
        try (Writer out = Files.newBufferedWriter(ranking)) {
            new Ranking(candidates(which)).write(out);
        }
        Process python = new ProcessBuilder(
                        "python3", scorer.toString(), truth.toString(), ranking.toString(), "--json", "--boot", "10")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode scores = new ObjectMapper().readTree(python.getInputStream().readAllBytes());
        python.waitFor();
        return scores;
    }

    private static double micro(JsonNode scores, String task, String measure) {
        JsonNode figure = scores.get("tasks").path(task).path(measure).get("micro");
        return figure == null ? Double.NaN : figure.asDouble();
    }

    /** Every seventh track as a quieter or re-encoded copy, added to the collection, against what its original gets. */
    private void robustness(ForkJoinPool pool) throws Exception {
        double[] must = {0, 90, 80, 65};
        double[] goal = {0, 98, 92, 80};
        List<Integer> queries = all().stream()
                .filter(i -> i % EVERY == 3 && descriptors.get(i).isPresent())
                .toList();
        List<Integer> originals =
                all().stream().filter(i -> descriptors.get(i).isPresent()).toList();
        for (MusicSet.Variant variant : MusicSet.Variant.values()) {
            if (variant == MusicSet.Variant.ORIGINAL) {
                continue;
            }
            List<Descriptor> space = new ArrayList<>(originals.stream()
                    .map(i -> descriptors.get(i).orElseThrow())
                    .toList());
            space.addAll(pool.submit(() -> queries.parallelStream()
                            .map(i -> music.describe(files.get(i), variant).orElseThrow())
                            .toList())
                    .get());
            SoundSpace distances = new SoundSpace(space);
            int overlap = 0;
            int found = 0;
            for (int query = 0; query < queries.size(); query++) {
                int own = originals.indexOf(queries.get(query));
                int[] others = IntStream.range(0, originals.size())
                        .filter(i -> i != own)
                        .toArray();
                int copy = originals.size() + query;
                Set<Integer> expected = distances.sorted(own, others).stream()
                        .limit(TOP)
                        .map(Neighbour::track)
                        .collect(Collectors.toSet());
                List<Neighbour> got = distances.sorted(copy, others);
                overlap += (int) got.stream()
                        .limit(TOP)
                        .filter(neighbour -> expected.contains(neighbour.track()))
                        .count();
                found += distances.distance(copy, own) < got.get(0).distance() ? 1 : 0;
            }
            figures.atLeast(
                    "top-10 overlap after " + variant + ", %",
                    100.0 * overlap / TOP / queries.size(),
                    must[variant.ordinal()],
                    goal[variant.ordinal()]);
            figures.atLeast("found as itself after " + variant + ", %", 100.0 * found / queries.size(), 97, 100);
        }
    }

    /**
     * Decoding and analysing of every seventh track again, then a library of 10,000 made of what is there. Processor
     * time of all threads together does not depend on what else the machine does.
     */
    private void speed() throws IOException, InterruptedException {
        MusicSet fresh = new MusicSet(work, Files.createTempDirectory(work, "fresh"));
        double decoding = 0;
        for (int i = 3; i < files.size(); i += EVERY) {
            decoding += Processor.decodingSeconds(files.get(i));
            fresh.describe(files.get(i), MusicSet.Variant.ORIGINAL);
        }
        double minutes = fresh.minutes.sum();
        System.out.printf(
                Locale.ROOT,
                "CPU s per minute of track: decoding %.3f, analysing %.3f%n",
                decoding / minutes,
                fresh.analysing.sum() / minutes);
        figures.atMost("CPU s per minute of track", (decoding + fresh.analysing.sum()) / minutes, 0.25, 0.15);
        List<Candidate> many =
                ManyTracks.of(descriptors.stream().flatMap(Optional::stream).toList(), 10_000, 3);
        double processor = Processor.seconds();
        long start = System.nanoTime();
        int[][] lists = Neighbours.of(many, 20);
        double seconds = (System.nanoTime() - start) / 1e9;
        processor = Processor.seconds() - processor;
        System.out.printf(Locale.ROOT, "neighbours of %d tracks: %.1f s by the clock%n", lists.length, seconds);
        figures.atMost("neighbours of 10,000 tracks, CPU s", processor, 120, 20);
        figures.atMost("one track added (a build from scratch), CPU s", processor, 60, 20);
        figures.atMost("heap, MB", Runtime.getRuntime().totalMemory() / 1e6, 2000, 1000);
    }

    /** {@link LongTrack} in a virtual machine of its own that has no more than this. */
    private void memory() throws IOException, InterruptedException {
        int megabytes = 32;
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongTrack.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean enough = java.waitFor() == 0;
        figures.atMost(
                "heap to analyse 90 minutes, MB", enough ? megabytes : Double.POSITIVE_INFINITY, megabytes, megabytes);
    }

    private void sizes() {
        for (int count : new int[] {300, 1_000, 10_000}) {
            byte[] index = NeighbourIndex.encode(new int[count][20], 0, count, 20);
            figures.atMost("index bytes a track at " + count, index.length / (double) count, 42, 42);
        }
        figures.atMost(
                "descriptor, bytes",
                descriptors.stream()
                        .flatMap(Optional::stream)
                        .mapToInt(d -> d.toBytes().length)
                        .max()
                        .orElse(0),
                40_000,
                40_000);
    }
}
