package org.lowtunes.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.lowtunes.words.Words;

/** From folders of music to a {@link Library}. Nothing is ever written into them. */
public final class LibraryScan {

    private final FileTags tags;
    private final Path memory;

    /** A scan that asks this for the tags of files that the room cannot read by itself, and opens every file. */
    public LibraryScan(FallbackTags fallback) {
        this(fallback, null);
    }

    /**
     * A scan that opens only files that are new or have another size or time than before.
     *
     * @param memory the file in which the tags of the last scans are; it may be missing, and may be deleted at any time
     */
    public LibraryScan(FallbackTags fallback, Path memory) {
        tags = new FileTags(fallback);
        this.memory = memory;
    }

    /**
     * Reads everything. The result depends on the files alone, not on the order in which a file system lists them, on
     * the locale or on the number of processors.
     *
     * @throws MusicFolderException when a folder is missing, is none or cannot be read, or when there is no music in
     *     any
     * @throws RuntimeException whatever the fallback throws
     * @throws CancellationException when the thread is interrupted
     */
    public Library scan(LibrarySources sources) {
        List<Path> folders = sources.folders();
        folders.forEach(LibraryScan::check);
        Findings findings = new Findings();
        List<MusicFolder> found = FolderWalk.walk(sources, findings);
        Map<MusicFolder, List<Draft>> drafts = read(folders, found, findings);
        if (drafts.values().stream().allMatch(List::isEmpty)) {
            throw new MusicFolderException(nothing(folders, findings));
        }
        Completion completion = new Completion(found, findings);
        completion.complete(drafts);
        drafts.forEach((folder, inFolder) -> Lyrics.complete(folder, inFolder, findings));
        List<Track> tracks = new Covers(found, completion, findings).tracks(drafts);
        List<Playlist> playlists = new Playlists(folders, tracks, findings).read(found);
        List<RulePlaylist> rules = new Rules(tracks, findings).read(found);
        found.forEach(folder -> unused(folder, findings));
        return new Library(tracks, playlists, rules, findings.all());
    }

    /** Files are read side by side, and gathered in their order; what is known of a file need not be waited for. */
    private Map<MusicFolder, List<Draft>> read(List<Path> roots, List<MusicFolder> folders, Findings findings) {
        Map<MusicFolder, List<Draft>> drafts = new LinkedHashMap<>();
        TagMemory known = new TagMemory(memory);
        List<MusicFile> files = folders.stream()
                .flatMap(folder -> folder.files(FileKind.AUDIO).stream())
                .toList();
        Map<String, Read> remembered = files.parallelStream()
                .flatMap(file -> known.recall(file).map(raw -> understood(file, raw, new Findings())).stream())
                .collect(Collectors.toMap(read -> read.file().path(), read -> read));
        ExecutorService threads =
                Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors());
        try {
            Map<String, Future<Read>> tasks = new HashMap<>();
            files.stream()
                    .filter(file -> !remembered.containsKey(file.path()))
                    .forEach(file -> tasks.put(file.path(), threads.submit(() -> read(file))));
            for (MusicFolder folder : folders) {
                List<Draft> inFolder = new ArrayList<>();
                for (MusicFile file : folder.files(FileKind.AUDIO)) {
                    Future<Read> task = tasks.get(file.path());
                    Read read = task == null ? remembered.get(file.path()) : task.get();
                    findings.addAll(read.findings());
                    read.raw().ifPresent(raw -> known.keep(read.file(), raw));
                    read.draft().ifPresent(inFolder::add);
                }
                drafts.put(folder, inFolder);
            }
            known.save(roots);
            return drafts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            // Files do not come here, they have problems; without its ffmpeg the fallback has something to say.
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("Reading tags failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private record Read(MusicFile file, Optional<RawTags> raw, Optional<Draft> draft, Findings findings) {}

    private Read read(MusicFile file) {
        Findings findings = new Findings();
        Optional<RawTags> raw = tags.read(file, findings);
        return raw.isPresent()
                ? understood(file, raw.get(), findings)
                : new Read(file, raw, Optional.empty(), findings);
    }

    private static Read understood(MusicFile file, RawTags raw, Findings findings) {
        FileTags.judge(file, raw, findings);
        return new Read(file, Optional.of(raw), Optional.of(TagReading.draft(file, raw)), findings);
    }

    private static void check(Path folder) {
        Path whole = folder.toAbsolutePath();
        if (!Files.exists(folder)) {
            throw new MusicFolderException(Words.say("library.no-folder", whole));
        } else if (!Files.isDirectory(folder)) {
            throw new MusicFolderException(Words.say("library.folder-is-file", whole, whole.getParent()));
        } else if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new MusicFolderException(Words.say("library.closed-folder", whole));
        }
    }

    private static String nothing(List<Path> folders, Findings findings) {
        String names = folders.stream()
                .map(folder -> folder.toAbsolutePath().toString())
                .collect(Collectors.joining(", "));
        StringBuilder message = new StringBuilder(Words.say("library.no-music", names));
        for (Problem problem : findings.all().stream().limit(10).toList()) {
            message.append(System.lineSeparator())
                    .append(Words.say("library.problem", problem.where(), problem.what(), problem.cure()));
        }
        return message.toString();
    }

    private static void unused(MusicFolder folder, Findings findings) {
        List<String> names = folder.files(FileKind.UNUSED_MUSIC).stream()
                .map(MusicFile::name)
                .toList();
        if (!names.isEmpty()) {
            findings.unusedMusic(folder.path(), names);
        }
    }
}
