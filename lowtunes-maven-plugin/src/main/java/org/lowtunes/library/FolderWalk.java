package org.lowtunes.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lowtunes.words.Words;

/**
 * Finds the files of a library. Every file is found once, by its real place first: links are followed after everything
 * else, and one that leads to what is known already (as every loop does) is left alone. The order is that of the paths'
 * code points, whatever the file system or the locale.
 */
final class FolderWalk {

    private record Place(Path file, String path, List<String> names, String contributor) {}

    private final Wanted wanted;
    private final Findings findings;
    private final List<MusicFolder> folders = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<Path> realFolders = new HashSet<>();
    private final Set<Path> realFiles = new HashSet<>();
    private final Deque<Place> links = new ArrayDeque<>();

    private FolderWalk(Wanted wanted, Findings findings) {
        this.wanted = wanted;
        this.findings = findings;
    }

    /**
     * All folders that hold something, by path.
     *
     * @param sources whose folders exist
     */
    static List<MusicFolder> walk(LibrarySources sources, Findings findings) {
        FolderWalk walk = new FolderWalk(new Wanted(sources), findings);
        for (LibrarySource source : sources.sources()) {
            String path = sources.sources().size() == 1 ? "" : walk.unique(top(source));
            walk.folder(new Place(source.folder(), path, List.of(), source.name()));
        }
        while (!walk.links.isEmpty()) {
            walk.link(walk.links.poll());
        }
        walk.folders.sort(Comparator.comparing(MusicFolder::path, CodePoints.ORDER));
        return walk.folders;
    }

    /** What paths begin with where several libraries are read: the contributor, else the name of the folder. */
    private static String top(LibrarySource source) {
        String contributor = CleanText.line(source.name()).replace('/', ' ');
        return contributor.isEmpty() ? nfc(source.folder().toAbsolutePath().normalize()) : contributor;
    }

    private void folder(Place place) {
        List<Path> entries = new ArrayList<>();
        Path real;
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(place.file())) {
            real = place.file().toRealPath();
            if (!realFolders.add(real)) {
                findings.readTwice(place.path());
                return;
            }
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
            findings.unreadableFolder(place.path(), reason(e));
            return;
        }
        // What lowtunes published is no music of the curator's: a site may lie within the folder that it was made of.
        if (entries.stream().anyMatch(entry -> nfc(entry).equals("lowtunes.json"))) {
            return;
        }
        entries.removeIf(entry -> FileKind.isIgnored(nfc(entry)));
        // Two names may differ in nothing but their normal form: the raw name decides then.
        entries.sort(Comparator.comparing(FolderWalk::nfc, CodePoints.ORDER)
                .thenComparing(entry -> entry.getFileName().toString(), CodePoints.ORDER));
        List<MusicFile> files = new ArrayList<>();
        for (Path entry : entries) {
            entry(entry, real, place, files);
        }
        if (!files.isEmpty()) {
            folders.add(new MusicFolder(
                    place.file(), place.path(), place.names(), place.contributor(), List.copyOf(files)));
        }
    }

    private void entry(Path entry, Path real, Place parent, List<MusicFile> files) {
        String path = unique(parent.path().isEmpty() ? nfc(entry) : parent.path() + "/" + nfc(entry));
        List<String> names = new ArrayList<>(parent.names());
        names.add(nfc(entry));
        Place place = new Place(entry, path, names, parent.contributor());
        try {
            BasicFileAttributes facts =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (facts.isSymbolicLink()) {
                links.add(place);
            } else if (facts.isDirectory()) {
                folder(place);
            } else if (FileKind.of(path) != FileKind.OTHER && wanted.file(names)) {
                file(place, real.resolve(entry.getFileName()), facts, files);
            }
        } catch (IOException e) {
            findings.unreadableFile(path, reason(e));
        }
    }

    private void file(Place place, Path real, BasicFileAttributes facts, List<MusicFile> files) throws IOException {
        if (!isNameable(place.file())) {
            findings.unreadableName(place.path());
        } else if (!facts.isRegularFile()) {
            findings.unreadableFile(place.path(), Words.say("library.is-device"));
        } else if (!Files.isReadable(place.file())) {
            findings.unreadableFile(place.path(), Words.say("library.not-allowed"));
        } else if (realFiles.add(real)) {
            files.add(MusicFile.of(place.file(), place.path(), facts));
        }
    }

    private void link(Place place) {
        try {
            BasicFileAttributes facts = Files.readAttributes(place.file(), BasicFileAttributes.class);
            Path target = place.file().toRealPath();
            if (facts.isDirectory()) {
                if (realFolders.contains(target)) {
                    findings.readTwice(place.path());
                } else {
                    folder(place);
                }
            } else if (FileKind.of(place.path()) != FileKind.OTHER
                    && wanted.file(place.names())
                    && !realFiles.contains(target)) {
                List<MusicFile> files = new ArrayList<>();
                file(place, target, facts, files);
                addTo(place, files);
            }
        } catch (IOException e) {
            findings.brokenLink(place.path());
        }
    }

    /** A linked file belongs to the folder that the link is in. */
    private void addTo(Place place, List<MusicFile> found) {
        List<String> names = place.names().subList(0, place.names().size() - 1);
        Path directory = place.file().getParent();
        String path = place.path().substring(0, Math.max(0, place.path().lastIndexOf('/')));
        List<MusicFile> files = new ArrayList<>(found);
        folders.stream().filter(folder -> folder.path().equals(path)).forEach(folder -> files.addAll(folder.files()));
        folders.removeIf(folder -> folder.path().equals(path));
        files.sort(Comparator.comparing(MusicFile::path, CodePoints.ORDER));
        if (!files.isEmpty()) {
            folders.add(new MusicFolder(directory, path, names, place.contributor(), List.copyOf(files)));
        }
    }

    /** The path itself, or with a number when two names differ only in their normal form. */
    private String unique(String path) {
        String unique = path;
        for (int i = 2; !paths.add(unique); i++) {
            int dot = path.lastIndexOf('.') > path.lastIndexOf('/') + 1 ? path.lastIndexOf('.') : path.length();
            unique = path.substring(0, dot) + " (" + i + ")" + path.substring(dot);
        }
        return unique;
    }

    private static String nfc(Path file) {
        return file.getFileName() == null
                ? "/"
                : Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFC);
    }

    /** A name with bytes that the system's encoding does not have can be listed, but not handed to other programs. */
    private static boolean isNameable(Path file) {
        try {
            return Path.of(file.toString()).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof DirectoryIteratorException && e.getCause() != null ? e.getCause() : e;
        return cause instanceof AccessDeniedException ? Words.say("library.not-allowed") : Findings.systemSays(cause);
    }
}
