package org.lowtunes.mojo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.setup.NewSite;
import org.lowtunes.words.Words;

/** Begins a new site: asks at most six questions, or takes the answers as properties, and writes a POM. */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public class InitMojo extends LowtunesMojo {

    /** The site's title. Default: the folder's name. */
    @Parameter(property = "lowtunes.title")
    private String title;

    /** The library's folder, or several separated by commas. Default: {@code music}. */
    @Parameter(property = "lowtunes.music")
    private String music;

    /** The language of the library's own texts. Default: this machine's. */
    @Parameter(property = "lowtunes.language")
    private String language;

    /** The bucket to publish to. Default: none, publish into a folder. */
    @Parameter(property = "lowtunes.bucket")
    private String bucket;

    /** The address of the bucket's S3 API. */
    @Parameter(property = "lowtunes.endpoint")
    private String endpoint;

    /** The site's public address, if it is known. */
    @Parameter(property = "lowtunes.siteUrl")
    private String siteUrl;

    private BufferedReader answers;

    @Override
    void run() {
        Path pom = basedir().resolve("pom.xml");
        if (Files.exists(pom)) {
            throw new SettingException(Words.say("mojo.pom-exists", pom));
        }
        NewSite site = ask();
        try {
            Files.writeString(pom, site.pom(pluginVersion()), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new SettingException(Words.say("mojo.pom-appeared", pom));
        } catch (IOException e) {
            throw new SettingException(Words.say("mojo.pom-unwritable", pom, e.getMessage()));
        }
        getLog().info(Words.say("mojo.pom-written", pom));
        for (String folder : site.music().split(",")) {
            if (!Files.isDirectory(path(folder.strip()))) {
                getLog().info(Words.say("mojo.put-music", path(folder.strip())));
            }
        }
        if (!site.bucket().isEmpty()) {
            getLog().info(Words.say("mojo.put-key"));
            site.serverEntry().lines().forEach(line -> getLog().info("  " + line));
            getLog().info(Words.say("mojo.then-check", "mvn lowtunes:doctor"));
        }
        getLog().info(Words.say("mojo.publish-with", "mvn lowtunes:publish"));
    }

    private NewSite ask() {
        answers = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        String chosenTitle = answer(
                title,
                Words.say("mojo.ask-title"),
                basedir().getFileName() == null
                        ? Words.say("mojo.music")
                        : basedir().getFileName().toString());
        String chosenMusic = answer(music, Words.say("mojo.ask-music"), "music");
        String chosenLanguage = answer(
                language, Words.say("mojo.ask-language"), Locale.getDefault().getLanguage());
        String chosenBucket = answer(bucket, Words.say("mojo.ask-bucket"), "");
        String chosenEndpoint = chosenBucket.isEmpty()
                ? ""
                : answer(endpoint, Words.say("mojo.ask-endpoint"), "https://garage.deuxfleurs.fr");
        String chosenSiteUrl = answer(siteUrl, Words.say("mojo.ask-address"), "");
        return new NewSite(chosenTitle, chosenMusic, chosenLanguage, chosenBucket, chosenEndpoint, chosenSiteUrl);
    }

    /** The property when it is set, else what the curator types; in batch mode and at the end of input the default. */
    private String answer(String property, String question, String usual) {
        if (property != null) {
            return property.strip();
        }
        if (!session().getRequest().isInteractiveMode()) {
            return usual;
        }
        try {
            System.out.print(Words.say("mojo.question", question, usual.isEmpty() ? "" : " [" + usual + "]") + " ");
            System.out.flush();
            String typed = answers.readLine();
            return typed == null || typed.isBlank() ? usual : typed.strip();
        } catch (IOException e) {
            return usual;
        }
    }
}
