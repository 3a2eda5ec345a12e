package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The player writes the same files: both are held to the same vectors. */
class OpenPlaylistTest {

    private static final Path VECTORS = Path.of("../player-web/src/test/vectors/playlists");

    @ParameterizedTest
    @EnumSource
    void aListIsWrittenAsInTheVectors(OpenPlaylist.Format format) throws IOException {
        assertThat(vector().in(format)).isEqualTo(Files.readString(VECTORS.resolve("list." + format.ending())));
    }

    @Test
    void anXspfListFollowsItsSchema() throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(OpenPlaylistTest.class.getResource("xspf-1.xsd"));

        schema.newValidator().validate(new StreamSource(new StringReader(vector().in(OpenPlaylist.Format.XSPF))));
        schema.newValidator()
                .validate(new StreamSource(
                        new StringReader(new OpenPlaylist("x", "", "", "", List.of()).in(OpenPlaylist.Format.XSPF))));
    }

    private static OpenPlaylist vector() throws IOException {
        JsonNode list = new ObjectMapper().readTree(VECTORS.resolve("list.json").toFile());
        List<OpenPlaylist.Entry> entries = new ArrayList<>();
        for (JsonNode entry : list.get("entries")) {
            entries.add(new OpenPlaylist.Entry(
                    entry.path("url").asText(),
                    entry.path("id").asText(),
                    entry.path("mbid").asText(),
                    entry.path("title").asText(),
                    entry.path("creator").asText(),
                    entry.path("album").asText(),
                    Math.round(entry.path("seconds").asDouble() * 1000)));
        }
        return new OpenPlaylist(
                list.get("title").asText(),
                list.get("creator").asText(),
                list.get("url").asText(),
                list.get("date").asText(),
                entries);
    }
}
