package org.lowtunes.mojo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lowtunes.audio.Covers;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.UnreadablePictureException;
import org.lowtunes.library.Album;
import org.lowtunes.library.Cover;
import org.lowtunes.library.Problem;
import org.lowtunes.site.SiteCover;

/** Scales the albums' covers to the two published sizes. */
final class CoverStep {

    private static final List<Integer> SIZES = List.of(SiteCover.SMALL, SiteCover.LARGE);

    private final Covers covers;
    private final Function<Path, String> name;
    private final List<Problem> problems = new ArrayList<>();

    /** @param name of a file as the curator knows it */
    CoverStep(Covers covers, Function<Path, String> name) {
        this.covers = covers;
        this.name = name;
    }

    /** The pictures of every album that has a readable one. */
    Map<Album, SiteCover> scale(List<Album> albums, CpuPool pool) throws InterruptedException {
        Map<Album, Cover> wanted = albums.stream()
                .filter(a -> a.cover().isPresent())
                .collect(Collectors.toMap(a -> a, a -> a.cover().orElseThrow()));
        Map<Cover, SiteCover> scaled = new HashMap<>();
        List<Cover> distinct = albums.stream()
                .filter(wanted::containsKey)
                .map(wanted::get)
                .distinct()
                .toList();
        for (var outcome : pool.map(distinct, this::scale, o -> {})) {
            Cover cover = outcome.item();
            if (outcome.result().isPresent()) {
                scaled.put(cover, outcome.result().get());
            } else if (outcome.failure().orElseThrow() instanceof UnreadablePictureException unreadable) {
                problems.add(unreadable.problem(name.apply(cover.file())));
            } else {
                throw new IllegalStateException(
                        cover.file().toString(), outcome.failure().get());
            }
        }
        Map<Album, SiteCover> pictures = new HashMap<>();
        wanted.forEach((album, cover) -> {
            if (scaled.containsKey(cover)) {
                pictures.put(album, scaled.get(cover));
            }
        });
        return pictures;
    }

    /** A drawn picture for every album that has no other. It shows nothing, so it has no alternative text. */
    Map<Album, SiteCover> draw(List<Album> albums, CpuPool pool) throws InterruptedException {
        Map<Album, SiteCover> pictures = new HashMap<>();
        for (var outcome : pool.map(albums, album -> covers.draw(album.artist(), album.title(), SIZES), o -> {})) {
            List<Path> files = outcome.result()
                    .orElseThrow(
                            () -> new IllegalStateException(outcome.failure().orElseThrow()));
            pictures.put(outcome.item(), new SiteCover(files.get(0), files.get(1), ""));
        }
        return pictures;
    }

    /** Pictures that cannot be read. */
    List<Problem> problems() {
        return problems;
    }

    private SiteCover scale(Cover cover) throws UnreadablePictureException, InterruptedException {
        List<Path> files = covers.scale(cover, SIZES);
        return new SiteCover(files.get(0), files.get(1), cover.alt());
    }
}
