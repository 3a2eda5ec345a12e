package org.lowtunes.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lowtunes.library.Presentation;

/** A large library that nobody recorded: albums of about a dozen tracks, words as often as words are. */
final class InventedLibrary {

    private InventedLibrary() {}

    /** The same for the same number. */
    static List<SiteAlbum> of(PaperSite site, int tracks) throws IOException {
        Random random = new Random(1);
        List<String> words = vocabulary(random);
        List<SiteAlbum> albums = new ArrayList<>();
        String artist = "";
        for (int done = 0; done < tracks; ) {
            if (artist.isEmpty() || random.nextInt(10) < 6) {
                artist = phrase(words, random, 1 + random.nextInt(2));
            }
            PaperTrack[] album = new PaperTrack[Math.min(tracks - done, 8 + random.nextInt(9))];
            for (int i = 0; i < album.length; i++) {
                long samples = 48_000L * (60 + random.nextInt(300)) + random.nextInt(48_000);
                long bytes = Math.round(samples / 48_000.0 * 8000 * (0.85 + 0.3 * random.nextDouble()));
                album[i] = site.track(id(random))
                        .titled(phrase(words, random, 1 + random.nextInt(4)))
                        .lasting(samples, bytes);
            }
            albums.add(site.album(artist, phrase(words, random, 1 + random.nextInt(3)), Presentation.NONE, album));
            done += album.length;
        }
        return albums;
    }

    private static List<String> vocabulary(Random random) {
        String[] syllables =
                "ba be bo ca ce co da de di el en er fa fi ga la le li lo lu ma me mi mo na ne no nu or pa pe po ra re ri ro sa se si so ta te ti to tra tre va ve vi vo"
                        .split(" ");
        return IntStream.range(0, 3000)
                .mapToObj(n -> IntStream.range(0, 1 + random.nextInt(4))
                        .mapToObj(i -> syllables[random.nextInt(syllables.length)])
                        .collect(Collectors.joining()))
                .toList();
    }

    /** Rank and frequency after Zipf, near enough. */
    private static String phrase(List<String> words, Random random, int length) {
        String text = IntStream.range(0, length)
                .mapToObj(i -> words.get((int) (Math.pow(words.size(), random.nextDouble()) - 1)))
                .collect(Collectors.joining(" "));
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String id(Random random) {
        byte[] bits = new byte[6];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().encodeToString(bits).substring(0, 6);
    }
}
