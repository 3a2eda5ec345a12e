package org.lowtunes.publish;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lowtunes.words.Words;

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
            complaints.add(Words.say("publish.seen-status", answer.statusCode()));
            return complaints;
        }
        Headers wanted = file.headers();
        String type = Visitor.header(answer, "Content-Type");
        if (!same(type, wanted.contentType())) {
            complaints.add(Words.say("publish.seen-type", type, wanted.contentType()));
        }
        String cache = Visitor.header(answer, "Cache-Control");
        if (!same(cache, wanted.cacheControl())) {
            complaints.add(Words.say("publish.seen-cache", cache, wanted.cacheControl()));
        }
        String encoding = Visitor.header(answer, "Content-Encoding");
        if (!encoding.equals(wanted.contentEncoding())) {
            complaints.add(Words.say("publish.seen-encoding", encoding, wanted.contentEncoding()));
        } else if (!Visitor.header(answer, "Content-Length").equals(String.valueOf(file.bytes()))) {
            complaints.add(Words.say("publish.seen-length"));
        }
        String tag = Visitor.header(answer, "ETag");
        if (MD5.matcher(tag).matches() && !tag.equals('"' + file.md5() + '"')) {
            complaints.add(Words.say("publish.seen-other"));
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
        return right ? Optional.empty() : Optional.of(Words.say("publish.seen-no-range", answer.statusCode()));
    }

    Optional<String> noErrorPage() {
        int status = visitor.get(NOWHERE).statusCode();
        return status == 404 ? Optional.empty() : Optional.of(Words.say("publish.seen-no-error-page", status));
    }
}
