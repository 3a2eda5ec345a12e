package org.lowtunes.mojo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.audio.FfmpegTags;
import org.lowtunes.audio.Listener;
import org.lowtunes.audio.SameRecording;
import org.lowtunes.audio.UnreadableFiles;
import org.lowtunes.library.Album;
import org.lowtunes.library.Library;
import org.lowtunes.library.LibraryScan;
import org.lowtunes.library.Problem;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.TrackIds;
import org.lowtunes.words.Words;

/** The first half of a build: from folders and published sites to the tracks that the site is to have, each once. */
final class HearStep {

    private final SiteBuild.Settings settings;
    private final OnlineStep online;
    private final Ffmpeg ffmpeg;
    private final AudioCache cache;
    private final Consumer<String> log;
    private final List<Problem> problems = new ArrayList<>();

    HearStep(SiteBuild.Settings settings, OnlineStep online, Ffmpeg ffmpeg, AudioCache cache, Consumer<String> log) {
        this.settings = settings;
        this.online = online;
        this.ffmpeg = ffmpeg;
        this.cache = cache;
        this.log = log;
    }

    /** What was wrong, so far. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Scans, listens, and tells what is the same.
     *
     * @param ledger what was decided before
     * @param pool does the work
     */
    Heard hear(Ledger ledger, CpuPool pool) throws InterruptedException {
        log.accept(
                ffmpeg.bundled()
                        ? Words.say("mojo.bundled-ffmpeg", ffmpeg.version())
                        : Words.say("mojo.ffmpeg", ffmpeg.version(), ffmpeg.executable()));
        ffmpeg.passedOver().ifPresent(reason -> log.accept(Words.say("mojo.passed-over", reason)));
        CompletableFuture<Void> recalling = CompletableFuture.runAsync(() -> cache.recall(settings.library()));
        Library library = scan();
        recalling.join();
        log.accept(Words.say(
                "mojo.found",
                library.tracks().size(),
                library.playlists().size() + library.rules().size()));
        ListenStep listening = new ListenStep(new Listener(ffmpeg), new UnreadableFiles(ffmpeg, cache), cache);
        List<HeardTrack> tracks = listening.listen(library.tracks(), pool, log);
        problems.addAll(listening.problems());
        log.accept(Words.say(
                "mojo.listened", listening.listened(), library.tracks().size()));
        List<HeardTrack> carried = online.carry(
                tracks.stream().map(one -> one.listening().sound()).collect(Collectors.toSet()),
                settings.limits().quota(),
                listening,
                pool);
        List<HeardTrack> all = Stream.concat(tracks.stream(), carried.stream()).toList();
        List<HeardTrack> everything =
                Stream.concat(listening.everything().stream(), carried.stream()).toList();
        Map<String, String> ids = new HashMap<>(
                TrackIds.assign(all.stream().map(t -> t.listening().sound()).toList(), ledger));
        Set<String> removed = removed(all, ids, ledger);
        CopyStep copies = new CopyStep(new SameRecording(ffmpeg, cache), cache);
        List<HeardTrack> once = copies.once(without(removed, all), ids, ledger, pool);
        problems.addAll(copies.problems());
        Map<HeardTrack, HeardTrack> replaced = Replaced.online(once);
        replaced.forEach((there, here) -> log.accept(Words.say(
                "mojo.takes-place",
                here.track().path(),
                there.online().orElseThrow().site().name())));
        List<HeardTrack> kept =
                once.stream().filter(one -> !replaced.containsKey(one)).toList();
        Map<String, List<String>> aliases = aliases(copies, replaced, kept, ids, ledger);
        return new Heard(library, kept, without(removed, everything), online::playlists, ids, aliases);
    }

    private static Map<String, List<String>> aliases(
            CopyStep copies,
            Map<HeardTrack, HeardTrack> replaced,
            List<HeardTrack> kept,
            Map<String, String> ids,
            Ledger ledger) {
        Map<String, Set<String>> all = new HashMap<>();
        Replaced.aliases(kept, ids, ledger)
                .forEach((id, others) ->
                        all.computeIfAbsent(id, none -> new TreeSet<>()).addAll(others));
        copies.aliases()
                .forEach((id, others) ->
                        all.computeIfAbsent(id, none -> new TreeSet<>()).addAll(others));
        replaced.forEach((there, here) -> {
            String former = ids.get(there.listening().sound());
            Set<String> others = all.computeIfAbsent(ids.get(here.listening().sound()), none -> new TreeSet<>());
            others.add(former);
            ledger.track(former).ifPresent(entry -> others.addAll(entry.aliases()));
        });
        return all.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    private Library scan() {
        if (settings.music().sources().isEmpty()) {
            return new Library(List.of(), List.of(), List.of(), List.of());
        }
        FfmpegTags tags = new FfmpegTags(ffmpeg, Optional.of(new UnreadableFiles(ffmpeg, cache)));
        Library everything = new LibraryScan(
                        tags, cache.folder().resolve("tags").resolve(settings.library()))
                .scan(settings.music());
        problems.addAll(everything.problems());
        LocalDate today = settings.site().today();
        List<Album> waiting = everything.waiting(today);
        waiting.forEach(album -> log.accept(Words.say(
                "mojo.waiting",
                album.title(),
                album.artist(),
                album.presentation().from().orElseThrow().toString())));
        Library library = everything.on(today);
        if (library.tracks().isEmpty()) {
            throw new SettingException(Words.say(
                    "mojo.everything-waits",
                    waiting.get(0).presentation().from().orElseThrow().toString()));
        }
        return library;
    }

    /** The sounds that were removed by name; that they stay out although their files are there is said. */
    private Set<String> removed(List<HeardTrack> tracks, Map<String, String> ids, Ledger ledger) {
        Set<String> removed = new HashSet<>();
        for (HeardTrack one : tracks) {
            String sound = one.listening().sound();
            String id = ids.get(sound);
            if (ledger.removed(id)) {
                removed.add(sound);
                log.accept(Words.say("mojo.stays-removed", one.track().path(), id));
            }
        }
        return removed;
    }

    private static List<HeardTrack> without(Set<String> sounds, List<HeardTrack> tracks) {
        return tracks.stream()
                .filter(one -> !sounds.contains(one.listening().sound()))
                .toList();
    }
}
