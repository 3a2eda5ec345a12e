package org.lowtunes.publish;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Optional;
import org.lowtunes.site.Site;

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
            return new Finding(true, visitor.siteUrl() + " answers.");
        }
        Optional<Held> entrance = target.held(Site.SWITCH);
        if (answer.statusCode() == 404 && entrance.isEmpty() && target.access() != Target.Access.OFF) {
            return new Finding(
                    true,
                    visitor.siteUrl()
                            + " answers, and will show the site once one is published, if it is this bucket's.");
        }
        return new Finding(false, visitor.siteUrl() + " answers " + answer.statusCode() + ". " + closedDoor());
    }

    private void entrance(Edition edition) {
        HttpResponse<byte[]> answer = visitor.get("");
        if (answer.statusCode() == 404 || answer.statusCode() == 403) {
            throw visitor.trouble("it answers " + answer.statusCode() + " there. " + closedDoor());
        }
        if (answer.statusCode() != 200) {
            throw visitor.trouble("it answers " + answer.statusCode() + " there. Check the web server's own log.");
        }
        byte[] index = edition.sources().stream()
                .filter(source -> source.key().equals(Site.SWITCH))
                .findFirst()
                .orElseThrow()
                .bytes();
        if (!Arrays.equals(Visitor.plain(answer), index)) {
            throw visitor.trouble("another page is shown there. Check that lowtunes.siteUrl is the address of this"
                    + " target; if it is, a cache or proxy in front of it holds back or changes pages: it must pass on"
                    + " Cache-Control: no-cache.");
        }
    }

    private String closedDoor() {
        return switch (target.access()) {
            case OFF ->
                "The bucket's website access is off: ask the host to switch it on; on your own Garage:"
                        + " garage bucket website --allow --error-document 404.html <bucket>";
            case ON ->
                "Website access is on, but the web does not know this name: the bucket may have only a local"
                        + " alias (on your own Garage: garage bucket alias <bucket id> <name>), or lowtunes.siteUrl is"
                        + " not the address of this bucket.";
            case UNKNOWN ->
                "Either the bucket's website access is off (on your own Garage: garage bucket website"
                        + " --allow --error-document 404.html <bucket>), or the bucket has only a local alias (garage"
                        + " bucket alias <bucket id> <name>), or lowtunes.siteUrl is not its address.";
        };
    }

    /** Seeking needs Range requests. An Ogg file is never shorter than the probe. */
    private void piece(Source sound) {
        HttpResponse<byte[]> answer = visitor.get(sound.key(), "Range", "bytes=0-" + (PROBE - 1));
        boolean right = answer.statusCode() == 206
                && answer.body().length == PROBE
                && (sound.plain().isEmpty() || Arrays.equals(answer.body(), Arrays.copyOf(sound.bytes(), PROBE)));
        if (!right) {
            throw visitor.trouble("a piece of " + sound.key() + " is answered with " + answer.statusCode() + " and "
                    + answer.body().length + " bytes instead of 206 and " + PROBE
                    + ". Listeners could not seek: the web server or a proxy in front of it must allow Range"
                    + " requests.");
        }
    }
}
