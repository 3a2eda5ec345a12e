package org.lowtunes.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Goes through the whole cache, to count or to remove. */
final class CacheSweep {

    /** Uses are noted once a day: what is younger may have been used just now. */
    private static final Duration YOUNG = Duration.ofDays(1);

    /** The folders that are ours: a curator may have named one that holds other things too. */
    private static final List<String> KINDS = List.of(
            "agreements-1",
            "beside",
            "commons",
            "contents",
            "copies-2",
            "covers",
            "descriptors",
            "ffmpeg",
            "files",
            OpusKeeping.KIND,
            KnownEntries.KIND,
            "listenings-1",
            "md5-1",
            "neighbours",
            "pictures",
            "probes-1",
            "published",
            "renditions",
            "tags",
            "taken-1",
            "tools-1",
            "unreadable-1",
            "written-1",
            CacheFolder.UNFINISHED);

    private final Path folder;

    CacheSweep(Path folder) {
        this.folder = folder;
    }

    List<CacheShare> shares() {
        return visit((file, attributes) -> true);
    }

    List<CacheShare> prune(Duration unused) {
        Instant limit = Instant.now().minus(unused.compareTo(YOUNG) < 0 ? YOUNG : unused);
        Instant unfinishedLimit = Instant.now().minus(YOUNG);
        Set<String> known = known(limit);
        return visit((file, attributes) -> {
            boolean unfinished = file.startsWith(folder.resolve(CacheFolder.UNFINISHED));
            Instant used = attributes.lastModifiedTime().toInstant();
            return used.isBefore(unfinished ? unfinishedLimit : limit)
                    && !known.contains(folder.relativize(file).getName(0) + "/" + file.getFileName())
                    && remove(file);
        });
    }

    /** What libraries have used that were built since then; a build that knows an entry does not look at its file. */
    private Set<String> known(Instant limit) {
        Set<String> known = new HashSet<>();
        walk(folder.resolve(KnownEntries.KIND), (file, attributes) -> {
            if (!attributes.lastModifiedTime().toInstant().isBefore(limit)) {
                known.addAll(KnownEntries.of(CacheFolder.unsealed(file)).names());
            }
            return true;
        });
        return known;
    }

    private static boolean remove(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException inUse) {
            return false;
        }
    }

    private List<CacheShare> visit(BiPredicate<Path, BasicFileAttributes> counts) {
        Map<String, long[]> sums = new TreeMap<>();
        for (String kind : KINDS) {
            long[] sum = new long[2];
            walk(folder.resolve(kind), (file, attributes) -> {
                if (counts.test(file, attributes)) {
                    sum[0]++;
                    sum[1] += attributes.size();
                }
                return true;
            });
            sums.put(kind, sum);
        }
        List<CacheShare> shares = new ArrayList<>();
        sums.forEach((kind, sum) -> shares.add(new CacheShare(kind, sum[0], sum[1])));
        return shares;
    }

    private static void walk(Path kind, BiPredicate<Path, BasicFileAttributes> each) {
        if (!Files.isDirectory(kind)) {
            return;
        }
        try {
            Files.walkFileTree(kind, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    each.test(file, attributes);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException removedByAnother) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the cache " + kind + ": " + e.getMessage(), e);
        }
    }
}
