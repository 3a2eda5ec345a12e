package org.lowtunes.publish;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Optional;
import org.lowtunes.site.Site;
import org.lowtunes.words.Words;

/** A short look at a site as a listener sees it, through its public address. */
final class PublicDoor {

    private static final int PROBE = 100;

    private final Visitor visitor;
    private final Target target;

    PublicDoor(URI siteUrl, Target target) {
        this.visitor = new Visitor(siteUrl);
        this.target = target;
    }

    /**
     * One look at the entrance and one at a piece of a file.
     *
     * @throws PublishException if a listener would not get what was published, with the cure
     */
    void check(Edition edition) {
        entrance(edition);
        edition.sources().stream()
                .filter(source -> source.key().startsWith("a/"))
                .findFirst()
                .ifPresent(this::piece);
    }

    /** Whether anybody opens, before there is a site to compare with. */
    Finding knock() {
        HttpResponse<byte[]> answer = visitor.get("");
        if (answer.statusCode() == 200) {
            return new Finding(true, Words.say("publish.door-answers", visitor.siteUrl()));
        }
        Optional<Held> entrance = target.held(Site.SWITCH);
        if (answer.statusCode() == 404 && entrance.isEmpty() && target.access() != Target.Access.OFF) {
            return new Finding(true, Words.say("publish.door-empty", visitor.siteUrl()));
        }
        return new Finding(
                false, Words.say("publish.door-closed", visitor.siteUrl(), answer.statusCode(), closedDoor()));
    }

    private void entrance(Edition edition) {
        HttpResponse<byte[]> answer = visitor.get("");
        if (answer.statusCode() == 404 || answer.statusCode() == 403) {
            throw visitor.trouble(Words.say("publish.door-status", answer.statusCode(), closedDoor()));
        }
        if (answer.statusCode() != 200) {
            throw visitor.trouble(Words.say("publish.door-status", answer.statusCode(), Words.say("publish.door-log")));
        }
        byte[] index = edition.sources().stream()
                .filter(source -> source.key().equals(Site.SWITCH))
                .findFirst()
                .orElseThrow()
                .bytes();
        if (!Arrays.equals(Visitor.plain(answer), index)) {
            throw visitor.trouble(Words.say("publish.door-other-page"));
        }
    }

    private String closedDoor() {
        return switch (target.access()) {
            case OFF -> Words.say("publish.web-off");
            case ON -> Words.say("publish.web-unknown-name");
            case UNKNOWN -> Words.say("publish.web-unsure");
        };
    }

    /** Seeking needs Range requests. An Ogg file is never shorter than the probe. */
    private void piece(Source sound) {
        HttpResponse<byte[]> answer = visitor.get(sound.key(), "Range", "bytes=0-" + (PROBE - 1));
        boolean right = answer.statusCode() == 206
                && answer.body().length == PROBE
                && (sound.plain().isEmpty() || Arrays.equals(answer.body(), Arrays.copyOf(sound.bytes(), PROBE)));
        if (!right) {
            throw visitor.trouble(
                    Words.say("publish.door-no-range", sound.key(), answer.statusCode(), answer.body().length, PROBE));
        }
    }
}
