package org.lowtunes.serve;

import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.Resource;
import org.lowtunes.site.ContentTypes;

/** The files of a site, each as what a bucket has stored with it; no listings. */
final class SiteFiles extends ResourceHandler {

    private static final MimeTypes TYPES = new MimeTypes() {
        @Override
        public String getMimeByExtension(String file) {
            return ContentTypes.of(file);
        }
    };

    SiteFiles(Resource www) {
        setBaseResource(www);
        setEtags(true);
        setAcceptRanges(true);
        setDirAllowed(false);
    }

    /** Not a setting: the handler replaces what is set when it starts. */
    @Override
    public MimeTypes getMimeTypes() {
        return TYPES;
    }
}
