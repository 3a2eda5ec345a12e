package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BucketXmlTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final List<String> listed = new ArrayList<>();

    @Test
    void aPageOfAListingIsRead() {
        String page = HEAD + "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">\n<Name>b</Name>"
                + "<Prefix>x</Prefix><IsTruncated>true</IsTruncated><NextContinuationToken>]YQ==</NextContinuationToken>"
                + "<Contents><Key>a%2Fone%20%26%2B.opus</Key><Size>12</Size><ETag>&quot;abc&quot;</ETag>"
                + "<Owner><ID>me</ID></Owner></Contents>\n"
                + "<Contents><ETag>\"d\"</ETag><Size>0</Size><Key>%C3%A9</Key></Contents></ListBucketResult>";
        assertThat(read(page)).contains("]YQ==");
        assertThat(listed).containsExactly("a/one &+.opus 12 abc", "\u00e9 0 d");
    }

    @Test
    void theLastPageAsksForNoOther() {
        assertThat(read("<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>"))
                .isEmpty();
        assertThat(read("<ListBucketResult/>")).isEmpty();
        assertThat(listed).isEmpty();
    }

    @Test
    void anAnswerThatBreaksOffIsAskedForAgainAndAWebPageIsNot() {
        for (String part : List.of("", "<ListBucketResult><Contents><Key>a", "<ListBucketResult><Contents/>", "{}")) {
            assertThatThrownBy(() -> read(part)).as(part).isInstanceOf(UncheckedIOException.class);
        }
        assertThatThrownBy(() -> read("<html><body>hello</body></html>")).isInstanceOf(BucketRefusal.class);
    }

    @Test
    void nothingElseIsReadForIt() {
        String trick = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><ListBucketResult><Contents>"
                + "<Key>&e;</Key><Size>1</Size></Contents></ListBucketResult>";
        assertThatThrownBy(() -> read(trick)).isInstanceOf(UncheckedIOException.class);
        assertThat(listed).isEmpty();
    }

    @Test
    void aRefusalSaysWhy() {
        BucketRefusal refusal = BucketXml.refusal(
                403,
                bytes(HEAD + "<Error><Code>AccessDenied</Code><Message>Forbidden: no &amp; never</Message></Error>"));
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.code()).isEqualTo("AccessDenied");
        assertThat(refusal.said()).isEqualTo("Forbidden: no & never");
        assertThat(BucketXml.refusal(502, bytes("<html><h1>Bad gateway</h1></html>"))
                        .said())
                .isEmpty();
        assertThat(BucketXml.refusal(503, new byte[0]).code()).isEmpty();
    }

    @Test
    void whatWasNotDeletedIsTold() {
        List<String> told = new ArrayList<>();
        BucketXml.undeleted(
                bytes("<DeleteResult><Error><Key>a</Key><Code>InternalError</Code><Message>no</Message></Error>"
                        + "</DeleteResult>"),
                (code, fields) -> told.add(code + " " + fields.get("Key")));
        assertThat(told).containsExactly("InternalError a");
        BucketXml.undeleted(bytes("<DeleteResult></DeleteResult>"), (code, fields) -> told.add(code));
        assertThat(told).hasSize(1);
    }

    @Test
    void aKeyIsNoMarkup() {
        assertThat(new String(BucketXml.deletion(List.of("a<&>\"'")), StandardCharsets.UTF_8))
                .contains("<Key>a&lt;&amp;&gt;&quot;&apos;</Key>");
    }

    private Optional<String> read(String xml) {
        return BucketXml.listing(bytes(xml), (key, bytes, eTag) -> listed.add(key + " " + bytes + " " + eTag));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
