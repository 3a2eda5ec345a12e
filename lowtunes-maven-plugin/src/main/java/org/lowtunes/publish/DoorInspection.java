package org.lowtunes.publish;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a listener would have to complain about, file by file. Texts go on after the file's name. */
final class DoorInspection {

    private static final Pattern MD5 = Pattern.compile("\"[0-9a-f]{32}\"");
    private static final String NOWHERE = "lowtunes-there-is-no-such-page";
    private static final int PROBE = 100;

    private final Visitor visitor;

    DoorInspection(Visitor visitor) {
        this.visitor = visitor;
    }

    List<String> complaints(StoredFile file) {
        HttpResponse<byte[]> answer = visitor.head(file.key());
        List<String> complaints = new ArrayList<>();
        if (answer.statusCode() != 200) {
            complaints.add("is answered with " + answer.statusCode() + ". Check that lowtunes.siteUrl is the address of"
                    + " this target and that the web server may read it.");
            return complaints;
        }
        Headers wanted = file.headers();
        String type = Visitor.header(answer, "Content-Type");
        if (!same(type, wanted.contentType())) {
            complaints.add("is served as \"" + type + "\" instead of \"" + wanted.contentType()
                    + "\". Teach the web server this type (see publishing.html), or repair the bucket.");
        }
        String cache = Visitor.header(answer, "Cache-Control");
        if (!same(cache, wanted.cacheControl())) {
            complaints.add("is served with \"Cache-Control: " + cache + "\" instead of \"" + wanted.cacheControl()
                    + "\". Set it in the web server (see publishing.html), or repair the bucket.");
        }
        String encoding = Visitor.header(answer, "Content-Encoding");
        if (!encoding.equals(wanted.contentEncoding())) {
            complaints.add("is served with \"Content-Encoding: " + encoding + "\" instead of \""
                    + wanted.contentEncoding() + "\" to somebody who did not ask for it: a proxy in front of the target"
                    + " packs or unpacks. Switch that off there, or repair the bucket.");
        } else if (!Visitor.header(answer, "Content-Length").equals(String.valueOf(file.bytes()))) {
            complaints.add("has another length outside than inside. A proxy in front of the target changes files.");
        }
        String tag = Visitor.header(answer, "ETag");
        if (MD5.matcher(tag).matches() && !tag.equals('"' + file.md5() + '"')) {
            complaints.add(
                    "is an older or other file outside than inside. A cache in front of the target holds it back.");
        }
        return complaints;
    }

    /** Blanks and case do not matter in these headers. */
    private static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String header) {
        return header.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    Optional<String> noSeeking(StoredFile sound) {
        HttpResponse<byte[]> answer = visitor.get(sound.key(), "Range", "bytes=0-" + (PROBE - 1));
        boolean right = answer.statusCode() == 206 && answer.body().length == PROBE;
        return right
                ? Optional.empty()
                : Optional.of("cannot be sought in: a Range request is answered with " + answer.statusCode()
                        + " instead of 206. The web server or a proxy in front of it must allow Range requests.");
    }

    Optional<String> noErrorPage() {
        int status = visitor.get(NOWHERE).statusCode();
        return status == 404
                ? Optional.empty()
                : Optional.of("is not what an address that does not exist shows: it is answered with " + status
                        + " instead of 404. Set the error page in the web server, without a redirect.");
    }
}
