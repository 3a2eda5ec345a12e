package org.lowtunes.serve;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.lowtunes.words.Words;

/** Serves a published folder as a web server or a bucket would: Range requests, ETags, types, cache headers. */
public final class FolderServer implements AutoCloseable {

    private final Path www;
    private final InetAddress address;
    private final int port;
    private final Server server;
    private final ServerConnector connector;

    /**
     * @param www the folder
     * @param address where to listen: the loopback address for this machine alone, {@code 0.0.0.0} for the network
     * @param port 0 for any free one
     */
    public FolderServer(Path www, InetAddress address, int port) {
        this.www = www.toAbsolutePath().normalize();
        this.address = address;
        this.port = port;
        this.server = new Server(new InetSocketAddress(address, port));
        this.connector = (ServerConnector) server.getConnectors()[0];
    }

    /**
     * Starts to listen, and returns.
     *
     * @throws ServeException if there is no site in the folder, or the port is taken
     */
    public void start() {
        if (!Files.isRegularFile(www.resolve("index.html"))) {
            throw new ServeException(Words.say("serve.no-site", www), null);
        }
        server.setHandler(
                new SiteHandler(new SiteFiles(ResourceFactory.of(server).newResource(www))));
        server.setErrorHandler(new NotFoundPage(www));
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new ServeException(failure(e), e);
        }
    }

    private String failure(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Words.say(
                "serve.cannot-listen",
                address.getHostAddress() + ":" + port,
                root.getMessage(),
                Integer.toString(port + 1));
    }

    /** The address to open on this machine. */
    public URI localUri() {
        return uri(address.isAnyLocalAddress() || address.isLoopbackAddress() ? "localhost" : host(address));
    }

    /** The addresses to open on other machines of the local network; empty if only this one is let in. */
    public List<URI> networkUris() {
        if (address.isLoopbackAddress()) {
            return List.of();
        }
        if (!address.isAnyLocalAddress()) {
            return List.of(uri(host(address)));
        }
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(own -> own instanceof Inet4Address && !own.isLoopbackAddress() && !own.isLinkLocalAddress())
                    .map(own -> uri(own.getHostAddress()))
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static String host(InetAddress address) {
        return address instanceof Inet4Address
                ? address.getHostAddress()
                : "[" + address.getHostAddress().replaceFirst("%.*", "") + "]";
    }

    private URI uri(String host) {
        return URI.create("http://" + host + ":" + connector.getLocalPort() + "/");
    }

    /** Waits until somebody closes the server or interrupts this thread. */
    public void join() {
        try {
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new ServeException(Words.say("serve.does-not-stop", e.getMessage()), e);
        }
    }
}
