package org.lowtunes.mojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.library.LibrarySource;
import org.lowtunes.library.LibrarySources;
import org.lowtunes.publish.FolderTarget;
import org.lowtunes.publish.PublishedAddress;
import org.lowtunes.publish.PublishedTarget;
import org.lowtunes.site.PublishedFiles;
import org.lowtunes.site.Site;
import org.lowtunes.words.Words;

/** Where the music of a site is: folders, several libraries, and sites that are published already. */
abstract class MusicMojo extends BudgetMojo {

    private static final String BUCKET = "s3://";

    /**
     * The library's folder, or several separated by commas. A published site may be one of them, and is taken as it is:
     * its web address, its folder, or its bucket as {@code s3://bucket/prefix}; so may an album that is in no list, by
     * the address of its page.
     */
    @Parameter(property = "lowtunes.music", defaultValue = "music")
    private String music;

    /**
     * Several libraries instead of {@code lowtunes.music}, each with a {@code <name>}, which is its contributor's, a
     * {@code <folder>}, and perhaps a {@code <share>} of the audio's bytes, as in {@code 30 %} or {@code 60 MB}.
     */
    @Parameter
    private List<NamedLibrary> libraries;

    /** Patterns of the recordings that are wanted, relative to the library's folder, as in {@code Zoe/**}. */
    @Parameter(property = "lowtunes.includes")
    private List<String> includes;

    /** Patterns of files that are left out, relative to the library's folder. */
    @Parameter(property = "lowtunes.excludes")
    private List<String> excludes;

    final void refuseToPublishIntoTheMusic() {
        for (Path music : librarySources().folders()) {
            if (!toBucket() && (www().equals(music) || music.startsWith(www()))) {
                throw new SettingException(Words.say("mojo.www-is-music", www()));
            }
        }
    }

    final LibrarySources librarySources() {
        List<LibrarySource> sources = libraries == null || libraries.isEmpty()
                ? LibrarySources.of(musicFolders()).sources()
                : NamedLibrary.sources(libraries, this::path);
        return new LibrarySources(sources, patterns(includes), patterns(excludes));
    }

    /** The sources without those whose folder is not there, or empty as that of a disk that is not plugged in. */
    final LibrarySources sourcesAtHand() {
        LibrarySources all = librarySources();
        List<LibrarySource> here = new ArrayList<>();
        for (LibrarySource source : all.sources()) {
            if (isAtHand(source.folder())) {
                here.add(source);
            } else {
                getLog().info(Words.say("mojo.not-at-hand", source.folder()));
            }
        }
        return new LibrarySources(here, all.includes(), all.excludes());
    }

    private static boolean isAtHand(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException notThere) {
            return false;
        }
    }

    private static List<String> patterns(List<String> written) {
        return Stream.ofNullable(written)
                .flatMap(List::stream)
                .flatMap(pattern -> given(pattern).stream())
                .toList();
    }

    final List<Path> musicFolders() {
        return places().filter(place -> !isPublished(place)).map(this::path).toList();
    }

    /** Sites that are a part of the library. */
    final List<PublishedFiles> publishedSites() {
        return places().filter(this::isPublished).map(this::published).toList();
    }

    private Stream<String> places() {
        List<String> places = Arrays.stream(music.split(","))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .toList();
        if (places.isEmpty()) {
            throw new SettingException(Words.say("mojo.no-music"));
        }
        return places.stream();
    }

    private boolean isPublished(String place) {
        return isWebAddress(place)
                || place.startsWith(BUCKET)
                || Files.exists(path(place).resolve(Site.DESCRIPTOR))
                        && Files.exists(path(place).resolve(Site.SWITCH));
    }

    private static boolean isWebAddress(String place) {
        return place.matches("https?://.*");
    }

    private PublishedFiles published(String place) {
        if (isWebAddress(place)) {
            return new PublishedAddress(webAddress("lowtunes.music", place));
        }
        if (place.startsWith(BUCKET)) {
            String[] parts = place.substring(BUCKET.length()).split("/", 2);
            return new PublishedTarget(bucketTarget(parts[0], parts.length == 1 ? "" : parts[1]));
        }
        return new PublishedTarget(new FolderTarget(path(place)));
    }

    static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
