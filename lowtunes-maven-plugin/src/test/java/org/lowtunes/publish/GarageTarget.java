package org.lowtunes.publish;

import java.net.URI;
import org.lowtunes.testing.GarageBucket;

/** A target for a bucket of a throw-away Garage. */
final class GarageTarget {

    private GarageTarget() {}

    static Target of(GarageBucket bucket) {
        return of(bucket, bucket.endpoint());
    }

    /** The same through another endpoint: a proxy, or another node. */
    static Target of(GarageBucket bucket, URI endpoint) {
        return new BucketTarget(
                new BucketAddress(endpoint, "garage", bucket.name(), ""),
                new Credentials(bucket.key().id(), bucket.key().secret()));
    }
}
