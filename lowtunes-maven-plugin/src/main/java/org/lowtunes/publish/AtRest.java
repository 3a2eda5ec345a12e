package org.lowtunes.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;
import org.lowtunes.site.SitePart;

/**
 * What a publication takes in a target that was empty before: every file as it is stored, its bundle, and its record.
 * Earlier publications' notes and what is retired come on top and live in the room that the quota leaves.
 *
 * @param parts bytes by what they are for
 */
public record AtRest(Map<SitePart, Long> parts) {

    private static final long USUAL_SOUND = 1_000_000;
    /**
     * The record has every file's MD5, and reading 2 GB to know them would cost more than they can matter: packed, one
     * random MD5 takes as much as another but for a few bits.
     */
    private static final int FILES_A_SPARE_BYTE = 16;

    private static final int SPARE = 64;

    /** Copies the map, so that the record cannot change. */
    public AtRest {
        parts = Map.copyOf(parts);
    }

    /** Bytes of the renditions. */
    public long sounds() {
        return parts.getOrDefault(SitePart.AUDIO, 0L);
    }

    /** Bytes of everything else. */
    public long beside() {
        return bytes() - sounds();
    }

    /** All of it. */
    public long bytes() {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Measures a site; at most a few dozen bytes too much.
     *
     * @param site whose renditions need not be there yet: then they count nothing
     * @param packsText whether text is stored as gzip
     */
    public static AtRest of(Site site, boolean packsText) {
        List<StoredFile> stored = site.files().parallelStream()
                .map(file -> stored(file, packsText))
                .toList();
        SortedMap<String, StoredFile> files = new TreeMap<>();
        Map<SitePart, Long> parts = new EnumMap<>(SitePart.class);
        for (int i = 0; i < stored.size(); i++) {
            StoredFile file = stored.get(i);
            files.put(file.key(), file);
            SitePart part = SitePart.of(file.key());
            if (part != SitePart.AUDIO || Files.exists(site.files().get(i).file())) {
                parts.merge(part, file.bytes(), Long::sum);
            }
        }
        Edition edition = Edition.of(site, packsText);
        Parcel bundle = note("b/" + "0".repeat(16) + ".json", Bundle.write(edition.pages()), packsText);
        PublicationRecord record = new PublicationRecord(
                site.publication(),
                Instant.EPOCH,
                site.title(),
                site.tracks(),
                files,
                bundle.file(),
                List.of(),
                List.of(),
                site.ledger());
        long notes = bundle.file().bytes()
                + note(record.key(), RecordJson.write(record), packsText).file().bytes();
        long spare = packsText ? SPARE + files.size() / FILES_A_SPARE_BYTE : 0;
        parts.merge(SitePart.RECORDS, notes + spare, Long::sum);
        return new AtRest(parts);
    }

    private static StoredFile stored(SiteFile file, boolean packsText) {
        Headers headers = Headers.of(file, packsText && file.compressible());
        byte[] instead = Arrays.copyOf(sha256(file.key()), 16);
        return new StoredFile(
                file.key(), length(file, headers.packed()), HexFormat.of().formatHex(instead), headers);
    }

    private static long length(SiteFile file, boolean packed) {
        try {
            if (packed) {
                return Gzip.pack(Files.readAllBytes(file.file())).length;
            }
            boolean onPaper = SitePart.of(file.key()) == SitePart.AUDIO && !Files.exists(file.file());
            return onPaper ? USUAL_SOUND + Byte.toUnsignedInt(sha256(file.key())[0]) * 3_001L : Files.size(file.file());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the site's file " + file.key(), e);
        }
    }

    private static Parcel note(String key, byte[] plain, boolean packsText) {
        return new Source(key, Headers.json(packsText), Optional.of(new Body.OfBytes(plain))).pack();
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
