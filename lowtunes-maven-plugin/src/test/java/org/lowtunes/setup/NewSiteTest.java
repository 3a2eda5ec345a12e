package org.lowtunes.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class NewSiteTest {

    @Test
    void theProjectOnlyDeclaresThePlugin() throws Exception {
        Document pom = pom(new NewSite("Notre Été", "music", "fr", "", "", ""));

        assertThat(text(pom, "packaging")).isEqualTo("pom");
        assertThat(text(pom, "title")).isEqualTo("Notre Été");
        assertThat(pom.getElementsByTagName("artifactId").item(0).getTextContent())
                .isEqualTo("notre-ete");
        assertThat(pom.getElementsByTagName("version").item(1).getTextContent()).isEqualTo("1.2.3");
        assertThat(pom.getElementsByTagName("bucket").getLength()).isZero();
        assertThat(pom.getElementsByTagName("endpoint").getLength()).isZero();
    }

    @Test
    void aBucketIsWrittenWithItsEndpointAndNeverWithASecret() throws Exception {
        Document pom = pom(new NewSite("x", "music", "fr", "ours", "https://s3.example.org", "https://x.example.org/"));

        assertThat(text(pom, "bucket")).isEqualTo("ours");
        assertThat(text(pom, "endpoint")).isEqualTo("https://s3.example.org");
        assertThat(text(pom, "siteUrl")).isEqualTo("https://x.example.org/");
        assertThat(pom.getElementsByTagName("password").getLength()).isZero();
    }

    @Test
    void anyTitleIsText() throws Exception {
        String title = "</title><goal>&amp; \"海\" $1 {{configuration}}";

        assertThat(text(pom(new NewSite(title, "music", "ja", "", "", "")), "title"))
                .isEqualTo(title);
    }

    private static Document pom(NewSite site) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(site.pom("1.2.3"))));
    }

    private static String text(Document pom, String element) {
        return pom.getElementsByTagName(element).item(0).getTextContent();
    }
}
