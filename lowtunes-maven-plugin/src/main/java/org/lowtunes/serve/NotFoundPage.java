package org.lowtunes.serve;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.lowtunes.site.ContentTypes;

/** Shows the site's {@code 404.html} for what is not there, a folder's listing included. */
final class NotFoundPage extends ErrorHandler {

    private final Path page;

    NotFoundPage(Path www) {
        this.page = www.resolve("404.html");
        setShowStacks(false);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean nothing =
                response.getStatus() == HttpStatus.NOT_FOUND_404 || response.getStatus() == HttpStatus.FORBIDDEN_403;
        if (!nothing || !Files.isRegularFile(page)) {
            return super.handle(request, response, callback);
        }
        byte[] html = Files.readAllBytes(page);
        response.setStatus(HttpStatus.NOT_FOUND_404);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ContentTypes.of("404.html"));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, html.length);
        response.write(true, ByteBuffer.wrap(html), callback);
        return true;
    }
}
