package org.lowtunes.serve;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Files with the cache headers of the format (site-format.md section 1). What has a name that starts with a dot is not
 * there for anybody.
 */
final class SiteHandler extends Handler.Wrapper {

    private static final Pattern IMMUTABLE = Pattern.compile("/(a|b|c|d|i|p|r|t)/.+");
    private static final Pattern HIDDEN = Pattern.compile(".*/\\..*");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    SiteHandler(SiteFiles files) {
        super(files);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (HIDDEN.matcher(path).matches()) {
            Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            return true;
        }
        boolean immutable = IMMUTABLE.matcher(path).matches();
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, immutable ? FOR_EVER : ASK_AGAIN);
        return super.handle(request, response, callback);
    }
}
