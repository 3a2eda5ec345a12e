package org.lowtunes.mojo;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.serve.FolderServer;
import org.lowtunes.words.Words;

/** Plays the published folder on this machine, until Ctrl-C. */
@Mojo(name = "serve", requiresProject = false, threadSafe = true)
public class ServeMojo extends LowtunesMojo {

    /** The folder that was published into. Unless set: {@code target/lowtunes/www}. */
    @Parameter(property = "lowtunes.www")
    private String www;

    /** The port to listen on. */
    @Parameter(property = "lowtunes.port", defaultValue = "8080")
    private int port;

    /**
     * The address to listen on. Unless set, only this machine can listen; {@code 0.0.0.0} opens the site to everybody
     * on the local network.
     */
    @Parameter(property = "lowtunes.address")
    private String address;

    @Override
    void run() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new SettingException(Words.say("mojo.port-range", Integer.toString(port)));
        }
        Path folder = www == null ? target().resolve("www") : path(www);
        // Its own start is of no interest to a curator; Maven reads this when the first logger is made.
        System.setProperty("org.slf4j.simpleLogger.log.org.eclipse.jetty", "warn");
        try (FolderServer server = new FolderServer(folder, inetAddress(), port)) {
            server.start();
            getLog().info(Words.say("mojo.serving", server.localUri()));
            for (URI uri : server.networkUris()) {
                getLog().info(Words.say("mojo.serving-network", uri));
            }
            server.join();
        }
    }

    private InetAddress inetAddress() {
        try {
            return address == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new SettingException(Words.say("mojo.address-unknown", address));
        }
    }
}
