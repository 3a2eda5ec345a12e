package org.lowtunes.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the image in a folder that is the cover of what the folder holds. */
final class FolderCovers {

    /** Folders beside the music that hold its pictures; folded. */
    private static final Set<String> PICTURE_FOLDERS =
            Set.of("art", "artwork", "cover", "covers", "scans", "images", "pochette", "pochettes");

    private static final List<String> NAMES = List.of("cover", "folder", "front", "albumart", "album", "pochette");

    private static final int NOT_NAMED = 100;

    private final Map<String, MusicFolder> folders = new HashMap<>();
    private final Map<String, List<MusicFolder>> pictureFolders = new HashMap<>();
    private final Map<String, Optional<Path>> covers = new HashMap<>();
    private final Findings findings;

    FolderCovers(List<MusicFolder> all, Findings findings) {
        this.findings = findings;
        for (MusicFolder folder : all) {
            folders.put(folder.path(), folder);
            List<String> names = folder.names();
            if (!names.isEmpty() && PICTURE_FOLDERS.contains(Folding.fold(names.get(names.size() - 1)))) {
                pictureFolders
                        .computeIfAbsent(folder.parentPath(), path -> new ArrayList<>())
                        .add(folder);
            }
        }
    }

    /**
     * The cover of a folder: its own, else one in a folder for pictures in it, else, for a disc, the album's.
     *
     * @param named the file that the curator names, or empty
     */
    Optional<Path> of(MusicFolder folder, String named) {
        return of(folder.path(), named).or(() -> of(folder.albumPath(), named));
    }

    private Optional<Path> of(String path, String named) {
        return covers.computeIfAbsent(path + "\n" + named, key -> {
            List<MusicFile> candidates = new ArrayList<>();
            if (folders.containsKey(path)) {
                candidates.addAll(candidates(folders.get(path), named, true));
            }
            for (MusicFolder pictures : pictureFolders.getOrDefault(path, List.of())) {
                candidates.addAll(candidates(pictures, named, false));
            }
            return candidates.stream()
                    .filter(this::isImage)
                    .map(MusicFile::file)
                    .findFirst();
        });
    }

    /** Best first; an image without a telling name counts when it is the only one. */
    private static List<MusicFile> candidates(MusicFolder folder, String named, boolean anyName) {
        List<MusicFile> images = folder.files(FileKind.IMAGE);
        Map<MusicFile, Integer> ranks = new HashMap<>();
        images.forEach(image -> ranks.put(image, rank(image, folder, named)));
        return images.stream()
                .filter(image -> ranks.get(image) < NOT_NAMED || anyName && images.size() == 1)
                .sorted(Comparator.comparing(ranks::get))
                .toList();
    }

    private static int rank(MusicFile image, MusicFolder folder, String named) {
        String stem = Folding.fold(image.stem());
        if (!named.isEmpty() && (Folding.same(image.name(), named) || Folding.same(image.stem(), named))) {
            return -1;
        } else if (NAMES.contains(stem)) {
            return NAMES.indexOf(stem);
        } else if (!folder.names().isEmpty()
                && Folding.same(stem, folder.names().get(folder.names().size() - 1))) {
            return NAMES.size();
        } else if (stem.contains("back") || stem.contains("small")) {
            return NOT_NAMED;
        }
        // "AlbumArt_{…}_Large", "Cover (1)", "Artist - Album - front"
        boolean telling = stem.startsWith("albumart") || stem.startsWith("cover") || stem.contains("front");
        return telling ? NAMES.size() + 1 : NOT_NAMED;
    }

    private boolean isImage(MusicFile file) {
        try {
            boolean image = ImageFile.isOne(file.file());
            if (!image) {
                findings.notAnImage(file.path());
            }
            return image;
        } catch (IOException e) {
            findings.unreadableText(file.path(), Findings.systemSays(e));
            return false;
        }
    }
}
