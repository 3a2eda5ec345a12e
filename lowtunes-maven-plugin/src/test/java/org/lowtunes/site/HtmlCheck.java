package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu Html Checker, which the web's own standards point to. */
final class HtmlCheck {

    /** The newest release that is published for Java is older than these directives. */
    private static final Pattern NEWER_THAN_IT = Pattern.compile(
            "Bad value .* attribute “content” on element “meta”: (Expecting source-expression but found "
                    + "\"'wasm-unsafe-eval'\"\\. )?(Unrecognised directive-name: "
                    + "\"(require-trusted-types-for|trusted-types)\"\\. ?)+ ?");

    private HtmlCheck() {}

    /** Fails on everything that is wrong with a page. */
    static void isValid(String name, String html) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode message : messages(html)) {
            boolean known =
                    NEWER_THAN_IT.matcher(message.path("message").asText()).matches();
            if (known) {
                continue;
            }
            if (!message.path("type").asText().equals("info")
                    || message.path("subType").asText().equals("warning")) {
                wrong.add(message.path("message").asText() + " near "
                        + message.path("extract").asText().replace('\n', ' '));
            }
        }
        assertThat(wrong).as(name).isEmpty();
    }

    private static JsonNode messages(String html) throws IOException {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try {
            String json = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            return new ObjectMapper().readTree(json).path("messages");
        } catch (SAXException e) {
            throw new IOException(e);
        }
    }
}
