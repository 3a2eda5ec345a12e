package org.lowtunes.setup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.audio.FfmpegMissingException;
import org.lowtunes.publish.BucketAddress;
import org.lowtunes.publish.BucketCheck;
import org.lowtunes.publish.Credentials;
import org.lowtunes.publish.PublishException;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/** Looks at everything that a publication needs. */
public final class Doctor {

    private static final long ROOM_NEEDED = 1_000_000_000L;

    private final Supplier<Ffmpeg> ffmpeg;
    private final List<Path> folders;

    /**
     * @param ffmpeg finds the one that a build would use
     * @param folders that a build writes into
     */
    public Doctor(Supplier<Ffmpeg> ffmpeg, List<Path> folders) {
        this.ffmpeg = ffmpeg;
        this.folders = List.copyOf(folders);
    }

    /** Examines this machine. */
    public List<Check> examineMachine() {
        List<Check> checks = new ArrayList<>();
        checks.add(java());
        checks.add(ffmpeg());
        folders.forEach(folder -> checks.add(room(folder)));
        return checks;
    }

    /** Examines a bucket: the key, its rights, website access, the public address. */
    public List<Check> examineBucket(BucketAddress bucket, Supplier<Credentials> key, Optional<URI> siteUrl) {
        try {
            return new BucketCheck(bucket, key.get(), siteUrl)
                    .run().stream()
                            .map(finding -> new Check(finding.good(), finding.line()))
                            .toList();
        } catch (PublishException e) {
            return List.of(new Check(false, e.getMessage()));
        }
    }

    private static Check java() {
        // On an older Java this class would not have been loaded: Maven itself says so then.
        return new Check(true, Words.say("setup.java", Runtime.version().feature()));
    }

    private Check ffmpeg() {
        try {
            Ffmpeg found = ffmpeg.get();
            return new Check(
                    true,
                    found.bundled()
                            ? Words.say("setup.bundled-ffmpeg", found.version())
                            : Words.say("setup.ffmpeg", found.version(), found.executable()));
        } catch (FfmpegMissingException e) {
            return new Check(false, e.getMessage());
        }
    }

    private static Check room(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            if (!Files.isWritable(existing)) {
                return new Check(false, Words.say("setup.unwritable", existing));
            }
            return free >= ROOM_NEEDED
                    ? new Check(true, Words.say("setup.room", Sizes.bytes(free), folder))
                    : new Check(false, Words.say("setup.no-room", Sizes.bytes(free), folder, Sizes.bytes(ROOM_NEEDED)));
        } catch (IOException e) {
            return new Check(false, Words.say("setup.unexamined", folder, e.getMessage()));
        }
    }
}
