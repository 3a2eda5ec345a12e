package org.lowtunes.similarity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes suggestions.json, which a player's own implementation is tested against. */
final class SuggestionVectors {
    private static final int TRACKS = 60;
    private static final int K = 12;

    private SuggestionVectors() {}

    /** A library of 60 tracks on a wheel: neighbours are near in angle, with some disorder; the last one is silent. */
    static String json() throws IOException {
        Random random = new Random(2026);
        int[] artists = new int[TRACKS];
        byte[][] vectors = new byte[TRACKS][4];
        for (int track = 0; track < TRACKS - 1; track++) {
            artists[track] = random.nextInt(15);
            double angle = track * 2 * Math.PI / TRACKS;
            vectors[track] = new byte[] {
                (byte) (100 * StrictMath.cos(angle)),
                (byte) (100 * StrictMath.sin(angle)),
                (byte) (random.nextInt(61) - 30),
                (byte) (random.nextInt(61) - 30)
            };
        }
        int[][] neighbours = new int[TRACKS][0];
        for (int track = 0; track < TRACKS - 1; track++) {
            neighbours[track] = nearest(vectors, track, track % 20 == 7 ? 3 : K);
        }
        Suggestions suggestions = new Suggestions(neighbours, artists);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("artists", artists);
        file.put("neighbours", neighbours);
        file.put(
                "vectors",
                Arrays.stream(vectors)
                        .map(v -> new int[] {v[0], v[1], v[2], v[3]})
                        .toList());
        file.put("likeSet", likeSets(suggestions));
        file.put("radio", radios(suggestions, random));
        file.put("path", paths(suggestions, vectors));
        file.put("forYou", histories(suggestions, random));
        return new ObjectMapper()
                        .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, false)
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(file)
                + "\n";
    }

    private static int[] nearest(byte[][] vectors, int track, int count) {
        List<Neighbour> all = new ArrayList<>();
        for (int other = 0; other < TRACKS - 1; other++) {
            int squares = 0;
            for (int d = 0; d < 4; d++) {
                int difference = vectors[track][d] - vectors[other][d];
                squares += difference * difference;
            }
            if (other != track) {
                all.add(new Neighbour(other, squares));
            }
        }
        return all.stream().sorted().limit(count).mapToInt(Neighbour::track).toArray();
    }

    private static List<Map<String, Object>> likeSets(Suggestions suggestions) {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (List<Integer> seeds : List.of(
                List.<Integer>of(),
                List.of(4),
                List.of(10, 12, 14),
                List.of(14, 10, 12, 10),
                List.of(0, 30),
                List.of(59))) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("seeds", seeds);
            one.put("count", 10);
            one.put("result", suggestions.likeSet(seeds, 10));
            cases.add(one);
        }
        return cases;
    }

    private static List<Map<String, Object>> radios(Suggestions suggestions, Random random) {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int seed : new int[] {0, 7, 33, 59}) {
            List<Integer> played = new ArrayList<>(List.of(seed));
            List<Double> draws = new ArrayList<>();
            for (int step = 0; step < 40; step++) {
                double draw = random.nextInt(1000) / 1000.0;
                int next = suggestions.next(played, draw);
                draws.add(draw);
                if (next < 0) {
                    break;
                }
                played.add(next);
            }
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("seed", seed);
            one.put("random", draws);
            one.put("result", played.subList(1, played.size()));
            cases.add(one);
        }
        return cases;
    }

    private static List<Map<String, Object>> paths(Suggestions suggestions, byte[][] vectors) {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int[] ends : new int[][] {{0, 20, 8}, {50, 10, 6}, {3, 4, 5}, {9, 40, 2}}) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("from", ends[0]);
            one.put("to", ends[1]);
            one.put("length", ends[2]);
            one.put("result", suggestions.path(vectors, ends[0], ends[1], ends[2]));
            cases.add(one);
        }
        return cases;
    }

    private static List<Map<String, Object>> histories(Suggestions suggestions, Random random) {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int events : new int[] {0, 1, 5, 80}) {
            List<Suggestions.Event> history = new ArrayList<>();
            for (int event = 0; event < events; event++) {
                String what = List.of("play", "play", "play", "like", "skip").get(random.nextInt(5));
                history.add(new Suggestions.Event(random.nextInt(30), random.nextInt(900) / 10.0, what));
            }
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("history", history);
            one.put("count", 12);
            one.put("result", suggestions.forYou(history, 12));
            cases.add(one);
        }
        return cases;
    }

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), json());
    }
}
