package org.lowtunes.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each track its cover. The image in the folder counts more than the one in the file: it is what a curator sees,
 * changes and replaces, and where a folder mixes albums, a file's own picture comes first. A track without any has that
 * of its album.
 */
final class Covers {

    private final FolderCovers images;
    private final Completion completion;

    Covers(List<MusicFolder> folders, Completion completion, Findings findings) {
        images = new FolderCovers(folders, findings);
        this.completion = completion;
    }

    /** The finished tracks, by path. */
    List<Track> tracks(Map<MusicFolder, List<Draft>> drafts) {
        Map<String, Cover> ofAlbums = new HashMap<>();
        drafts.forEach((folder, inFolder) -> {
            String place = folder.albumPath();
            inFolder.stream()
                    .filter(draft -> draft.picture)
                    .forEach(draft -> ofAlbums.putIfAbsent(album(place, draft), embedded(draft)));
        });
        List<Track> tracks = new ArrayList<>();
        drafts.forEach((folder, inFolder) -> {
            String place = folder.albumPath();
            Optional<Path> image = inFolder.isEmpty()
                    ? Optional.empty()
                    : images.of(folder, completion.notes(folder).cover());
            long albums = inFolder.stream()
                    .map(draft -> album(place, draft))
                    .distinct()
                    .count();
            for (Draft draft : inFolder) {
                Optional<Cover> own = draft.picture
                        ? Optional.of(embedded(draft))
                        : Optional.ofNullable(draft.album.isEmpty() ? null : ofAlbums.get(album(place, draft)));
                Optional<Cover> beside = image.map(file -> new Cover(file, false, draft.coverAlt));
                boolean imageFirst = albums == 1 && !draft.album.isEmpty();
                Optional<Cover> cover = imageFirst ? beside.or(() -> own) : own.or(() -> beside);
                tracks.add(new Track(
                        draft.file.file(),
                        draft.file.path(),
                        draft.tags(),
                        cover,
                        draft.presentation,
                        folder.contributor()));
            }
        });
        tracks.sort(Comparator.comparing(Track::path, CodePoints.ORDER));
        return tracks;
    }

    private static String album(String place, Draft draft) {
        return place + "\n" + Folding.fold(draft.album);
    }

    private static Cover embedded(Draft draft) {
        String described = AltText.of(draft.pictureDescription, draft.album, draft.artist);
        return new Cover(draft.file.file(), true, draft.coverAlt.isEmpty() ? described : draft.coverAlt);
    }
}
