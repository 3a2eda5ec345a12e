package org.lowtunes.mojo;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.lowtunes.audio.CacheUnwritableException;
import org.lowtunes.audio.FfmpegMissingException;
import org.lowtunes.library.MusicFolderException;
import org.lowtunes.publish.PublishException;
import org.lowtunes.serve.ServeException;
import org.lowtunes.site.LedgerException;
import org.lowtunes.site.PublishedSiteException;
import org.lowtunes.words.Words;

/** What all goals share: where they are, how they are skipped, and how a curator's mistake is told. */
abstract class LowtunesMojo extends AbstractMojo {

    /** Does nothing at all. */
    @Parameter(property = "lowtunes.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    @Override
    public final void execute() throws MojoFailureException {
        if (skip) {
            getLog().info(Words.say("mojo.skipped"));
            return;
        }
        try {
            run();
        } catch (FfmpegMissingException
                | CacheUnwritableException
                | MusicFolderException
                | PublishException
                | PublishedSiteException
                | ServeException
                | LedgerException
                | SettingException e) {
            throw new MojoFailureException(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoFailureException(Words.say("mojo.interrupted"));
        }
    }

    /** The goal itself. What a curator can mend is thrown as one of the rooms' own exceptions. */
    abstract void run() throws MojoFailureException, InterruptedException;

    /** The folder of the POM, or, without one, the folder that Maven was started in. */
    final Path basedir() {
        File folder = hasPom() ? project.getBasedir() : new File(session.getExecutionRootDirectory());
        return folder.toPath().toAbsolutePath().normalize();
    }

    /** Where everything that can be made again is put. */
    final Path target() {
        Path build = hasPom()
                ? Path.of(project.getBuild().getDirectory())
                : basedir().resolve("target");
        return build.resolve("lowtunes");
    }

    /** A path as the curator wrote it, relative to {@link #basedir()}. */
    final Path path(String written) {
        return basedir().resolve(written).normalize();
    }

    /** The name that the POM gives itself. */
    final Optional<String> projectName() {
        return hasPom() ? Optional.of(project.getName()) : Optional.empty();
    }

    /** What to type to run another goal here: without a POM Maven knows the plugin by its full name only. */
    final String command(String goal) {
        return "mvn " + (hasPom() ? "lowtunes" : "org.lowtunes:lowtunes-maven-plugin:" + pluginVersion()) + ":" + goal;
    }

    final MavenSession session() {
        return session;
    }

    final String pluginVersion() {
        return plugin.getVersion();
    }

    private boolean hasPom() {
        return project != null && project.getFile() != null;
    }
}
