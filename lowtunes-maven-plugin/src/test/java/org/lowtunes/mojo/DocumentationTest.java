package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a curator can type stands in the README, and the README names nothing that cannot be typed. */
class DocumentationTest {

    private static Document descriptor;
    private static String readme;

    @BeforeAll
    static void read() throws Exception {
        descriptor = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("target/classes/META-INF/maven/plugin.xml").toFile());
        readme = Files.readString(Path.of("../README.md"));
    }

    @Test
    void theReadmeHasALineForEveryParameter() {
        assertThat(inReadme("(?m)^\\| `(lowtunes\\.\\w+)` \\|")).containsExactlyInAnyOrderElementsOf(properties());
    }

    @Test
    void theReadmeHasALineForEveryGoal() {
        assertThat(inReadme("(?m)^\\| `lowtunes:(\\w+)` \\|")).containsExactlyInAnyOrderElementsOf(goals());
    }

    @Test
    void everyPropertyIsAlsoAParameterOfThePomWithoutThePrefix() {
        NodeList parameters = descriptor.getElementsByTagName("configuration");
        for (int i = 0; i < parameters.getLength(); i++) {
            NodeList values = parameters.item(i).getChildNodes();
            for (int j = 0; j < values.getLength(); j++) {
                String text = values.item(j).getTextContent();
                if (text.startsWith("${lowtunes.")) {
                    assertThat(text).isEqualTo("${lowtunes." + values.item(j).getNodeName() + "}");
                }
            }
        }
    }

    private static TreeSet<String> properties() {
        TreeSet<String> properties = new TreeSet<>();
        for (String text : texts("configuration")) {
            Matcher property = Pattern.compile("\\$\\{(lowtunes\\.\\w+)}").matcher(text);
            while (property.find()) {
                properties.add(property.group(1));
            }
        }
        return properties;
    }

    private static List<String> goals() {
        NodeList mojos = descriptor.getElementsByTagName("mojo");
        List<String> goals = new ArrayList<>();
        for (int i = 0; i < mojos.getLength(); i++) {
            goals.add(((Element) mojos.item(i))
                    .getElementsByTagName("goal")
                    .item(0)
                    .getTextContent());
        }
        return goals;
    }

    private static List<String> inReadme(String pattern) {
        return Pattern.compile(pattern)
                .matcher(readme)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    private static List<String> texts(String element) {
        NodeList nodes = descriptor.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
