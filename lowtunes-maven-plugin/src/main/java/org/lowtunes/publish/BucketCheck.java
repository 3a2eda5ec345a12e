package org.lowtunes.publish;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.lowtunes.words.Words;

/** Examines a bucket for {@code lowtunes:doctor}: one line each, with its cure. */
public final class BucketCheck {

    private final BucketAddress address;
    private final Credentials credentials;
    private final Optional<URI> siteUrl;

    /**
     * @param address of the bucket
     * @param credentials that publishing would use
     * @param siteUrl where listeners find the site, if it is known
     */
    public BucketCheck(BucketAddress address, Credentials credentials, Optional<URI> siteUrl) {
        this.address = address;
        this.credentials = credentials;
        this.siteUrl = siteUrl;
    }

    /** Asks everything that can still be asked; the probe file that it writes is deleted again. */
    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        address.warning().ifPresent(warning -> findings.add(new Finding(false, warning)));
        try (Target bucket = new BucketTarget(address, credentials)) {
            if (ask(findings, () -> list(bucket)) && ask(findings, () -> write(bucket))) {
                ask(findings, () -> web(bucket));
            }
        }
        return findings;
    }

    private static boolean ask(List<Finding> findings, Supplier<Finding> question) {
        Finding finding;
        try {
            finding = question.get();
        } catch (PublishException e) {
            finding = new Finding(false, e.getMessage());
        }
        findings.add(finding);
        return finding.good();
    }

    private Finding list(Target bucket) {
        int objects = bucket.list().size();
        return new Finding(true, Words.say("publish.check-list", address, objects));
    }

    /** The name cannot be anybody's; nothing else is ever written or deleted. */
    private static Finding write(Target bucket) {
        byte[] text = "lowtunes was here".getBytes(StandardCharsets.US_ASCII);
        Headers headers = new Headers("text/plain; charset=utf-8", "no-cache", "");
        StoredFile probe =
                new StoredFile("lowtunes-probe-" + UUID.randomUUID() + ".txt", text.length, Md5.of(text), headers);
        bucket.write(probe, new Body.OfBytes(text));
        bucket.delete(List.of(probe.key()));
        return new Finding(true, Words.say("publish.check-write"));
    }

    private Finding web(Target bucket) {
        if (siteUrl.isPresent()) {
            return new PublicDoor(siteUrl.get(), bucket).knock();
        }
        return switch (bucket.access()) {
            case ON -> new Finding(true, Words.say("publish.check-web-on"));
            case OFF -> new Finding(false, Words.say("publish.check-web-off", address.bucket()));
            case UNKNOWN -> new Finding(true, Words.say("publish.check-web-unknown"));
        };
    }
}
